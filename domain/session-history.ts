import type { Agenda } from './booking/agenda';
import type { Facts } from './facts';
import { canonical, changed, type HistoryEntry, replayed, sha256 } from './history';
import type { Session, SessionRecord } from './session';

/** The text of a record may be confidential (R7.8): the history keeps its tags, and of the words only a hash. */
function recordFacts({ text, ...rest }: SessionRecord): Facts {
  if (!text) return rest;
  const { matters, advice, ...tags } = text;
  return { ...rest, text: { ...tags, words: sha256(canonical({ matters, advice })) } };
}

/** A need may speak of clients as well. */
const agendaFacts = ({ need, ...rest }: Agenda): Facts => ({
  ...rest,
  need: need === '' ? '' : sha256(need),
});

/** A session as its history may hold it. */
export const sessionFacts = (session: Session): Facts => ({
  ...session,
  ...(session.agenda && { agenda: agendaFacts(session.agenda) }),
  record: recordFacts(session.record),
});

/** The aspects of a session that a change altered, all of them when it is new. */
export const changedFacts = (before: Session | undefined, after: Session): Facts =>
  changed(before && sessionFacts(before), sessionFacts(after));

/** The session as its history tells it, without the words of its record; the recount of R16.2 counts these. */
export const replay = (entries: readonly Pick<HistoryEntry, 'seq' | 'facts'>[]): Session =>
  replayed(entries) as unknown as Session;
