import type { Facts } from '#domain/facts';
import { type ChainHead, changed, emptyChain, link } from '#domain/history';
import { type SubjectKind, subjectId, subjects } from '#domain/subjects';
import type { WriteContext } from './context';
import type { Documents, SessionDocument } from './documents';
import type { Writer } from './repositories';

type DocumentOf<K extends SubjectKind> = Documents[(typeof subjects)[K]['collection']];
type Unlinked<K extends SubjectKind> = Omit<DocumentOf<K>, keyof ChainHead>;

/** Writes a subject together with its next link of history; writers of one subject meet at both. */
export async function saveSubject<K extends SubjectKind>(
  context: WriteContext,
  kind: K,
  before: DocumentOf<K> | undefined,
  after: Unlinked<K> & { readonly id: string },
  action: string,
): Promise<void> {
  const { history, actor, now } = context;
  const { collection } = subjects[kind];
  const factsOf = subjects[kind].facts as (subject: unknown) => Facts;
  const subject = subjectId(kind, after.id);
  const facts = changed(before && factsOf(before), factsOf(after));
  const by = { role: actor.role, person: actor.person };
  const entry = link(before ?? emptyChain, { subject, at: now, by, action, facts });
  await history.add({ id: `${subject}:${entry.seq}`, ...entry });
  const writer = context[collection] as unknown as Writer<{ id: string }>;
  await writer.set({ ...after, seq: entry.seq, head: entry.hash } as { id: string });
}

export const saveSession = (
  context: WriteContext,
  before: SessionDocument,
  after: Unlinked<'session'> & { readonly id: string },
  action: string,
): Promise<void> => saveSubject(context, 'session', before, after, action);
