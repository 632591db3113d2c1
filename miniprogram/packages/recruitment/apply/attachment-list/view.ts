import type { Attachment, OwnApplication, Place } from '../../types';

/** A file on its way: how far it has come, or why it did not arrive and whether it is worth trying again. */
export interface Upload {
  readonly key: string;
  readonly place: Pick<Place, 'group' | 'kind' | 'ground'>;
  readonly name: string;
  readonly path: string;
  readonly percent: number;
  readonly error: string;
  readonly isLost: boolean;
}

type Files = OwnApplication['choices']['files'];

interface Shown {
  readonly attachments: readonly Attachment[];
  readonly uploads: readonly Upload[];
  readonly errors: Readonly<Record<string, string>>;
}

const MEGABYTE = 1024 * 1024;

/** The places for files with what lies at each, what is on its way there, and what is missing. */
export function placesView(
  material: readonly Place[],
  { perKind }: Files,
  { attachments, uploads, errors }: Shown,
) {
  return material.map((place) => {
    const own = attachments.filter(({ group }) => group === place.group);
    const coming = uploads.filter((each) => each.place.group === place.group);
    const taken = own.length + coming.filter(({ error }) => !error).length;
    return {
      ...{ ...place, attachments: own, uploads: coming },
      add: `添加${place.ground ? '这项证明' : place.text}`,
      count: `${own.length} / ${perKind}`,
      isFull: taken >= perKind,
      error: taken > 0 ? '' : (errors[`attachments.${place.group}`] ?? ''),
    };
  });
}

export const limitText = ({ perKind, bytes, types }: Files): string =>
  `每类最多 ${perKind} 份，每份不超过 ${bytes / MEGABYTE} MB，支持 ${types.join('、')}`;
