import { link } from '#domain/history';
import { changedFacts } from '#domain/session-history';
import type { SessionDocument } from './collections';
import type { WriteContext } from './context';

export const sessionSubject = (id: string): string => `session:${id}`;

/** Writes a session together with its next link of history; writers of one session meet at both. */
export async function saveSession(
  { sessions, history, actor, now }: WriteContext,
  before: SessionDocument,
  after: Omit<SessionDocument, 'seq' | 'head'>,
  action: string,
): Promise<void> {
  const { role, person } = actor;
  const subject = sessionSubject(before.id);
  const entry = link(before, {
    subject,
    at: now,
    by: { role, person },
    action,
    facts: changedFacts(before, after),
  });
  await history.add({ id: `${subject}:${entry.seq}`, ...entry });
  await sessions.set({ ...after, seq: entry.seq, head: entry.hash });
}
