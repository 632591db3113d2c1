import type { Attachment } from './application';
import { type AttachmentKind, attachmentKinds, attachmentText, type Draft } from './form';
import type { RoundTerms } from './round';

/** Nobody hands in without these (R1.2). */
export const neededKinds: readonly AttachmentKind[] = ['degree', 'certificate'];

/** What a file proves: its kind, and of a preference ground also which one. */
export type Proof = Pick<Attachment, 'kind' | 'ground'>;

/** Where a file of this kind lies among the others, and where its faults are shown. */
export const groupOf = ({ kind, ground }: Proof): string => (ground ? `${kind}.${ground}` : kind);

const groundText = (ground: string, { grounds }: Pick<RoundTerms, 'grounds'>) =>
  grounds.find(({ id }) => id === ground)?.text ?? ground;

export const proofText = ({ kind, ground }: Proof, terms: Pick<RoundTerms, 'grounds'>): string =>
  ground ? `${attachmentText[kind]}：${groundText(ground, terms)}` : attachmentText[kind];

/** Why a file cannot be taken as what it is said to prove; undefined when it can. */
export function proofObstacle(
  { kind, ground }: Proof,
  { grounds }: Pick<RoundTerms, 'grounds'>,
): string | undefined {
  if (kind !== 'grounds') return ground === undefined ? undefined : '只有优先条件的证明才对应一项优先条件';
  return grounds.some(({ id }) => id === ground) ? undefined : '请选择这份证明对应公告的哪一项优先条件';
}

/** The places where files lie: the kinds, and one for each ground that is claimed or that a file proves. */
export function materialOf(
  { grounds = [] }: Pick<Draft, 'grounds'>,
  attachments: readonly Proof[],
  terms: Pick<RoundTerms, 'grounds'>,
) {
  const claimed = new Set(grounds.map(({ id }) => id));
  const proven = new Set(attachments.map(({ ground }) => ground));
  const proofs = terms.grounds
    .filter(({ id }) => claimed.has(id) || proven.has(id))
    .map(({ id }) => ({ kind: 'grounds' as const, ground: id, needed: claimed.has(id) }));
  const kinds = attachmentKinds
    .filter((kind) => kind !== 'grounds')
    .map((kind) => ({ kind, needed: neededKinds.includes(kind) }));
  return [...kinds, ...proofs].map((place) => ({
    ...{ ...place, group: groupOf(place), text: proofText(place, terms) },
  }));
}

/** The papers that a form still lacks, each at its place: the two certificates, and a proof of every ground claimed. */
export function missingMaterial(
  { grounds = [] }: Pick<Draft, 'grounds'>,
  attachments: readonly Proof[],
  terms: Pick<RoundTerms, 'grounds'>,
): Record<string, string> {
  const claimed = grounds.map(({ id }) => ({ kind: 'grounds' as const, ground: id }));
  const there = new Set(attachments.map(groupOf));
  const missing = [...neededKinds.map((kind) => ({ kind })), ...claimed].filter(
    (proof) => !there.has(groupOf(proof)),
  );
  return Object.fromEntries(
    missing.map((proof) => [`attachments.${groupOf(proof)}`, `请上传${proofText(proof, terms)}`]),
  );
}
