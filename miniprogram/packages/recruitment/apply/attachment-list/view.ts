import type { Attachment, AttachmentKind, OwnApplication } from '../../types';

/** A file on its way: how far it has come, or why it did not arrive and whether it is worth trying again. */
export interface Upload {
  readonly key: string;
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly path: string;
  readonly percent: number;
  readonly error: string;
  readonly isLost: boolean;
}

const MEGABYTE = 1024 * 1024;

/** The kinds of attachment with what lies under each and what is on its way there. */
export function kindsView(
  { attachments: kinds, files }: OwnApplication['choices'],
  attachments: readonly Attachment[],
  uploads: readonly Upload[],
) {
  return kinds.map(({ kind, text }) => {
    const own = attachments.filter((each) => each.kind === kind);
    const coming = uploads.filter((each) => each.kind === kind);
    const taken = own.length + coming.filter(({ error }) => !error).length;
    return {
      ...{ kind, text, attachments: own, uploads: coming },
      count: `${own.length} / ${files.perKind}`,
      isFull: taken >= files.perKind,
    };
  });
}

export const limitText = ({ files }: OwnApplication['choices']): string =>
  `每类最多 ${files.perKind} 份，每份不超过 ${files.bytes / MEGABYTE} MB，支持 ${files.types.join('、')}`;
