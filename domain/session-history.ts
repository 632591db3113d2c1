import type { Agenda } from './booking/agenda';
import type { SessionException } from './exceptions/exception';
import type { Facts } from './facts';
import { canonical, changed, type HistoryEntry, replayed, sha256 } from './history';
import type { RecordFile, RecordText, Task } from './record/text';
import type { Session, SessionRecord } from './session';

const hashesOf = (files: readonly RecordFile[]) => files.map(({ sha256: hash }) => hash);

const tasksOf = (tasks: readonly Task[]) => tasks.map(({ owner, due }) => ({ owner, due }));

/** The text of a record may be confidential (R7.8): the history keeps its tags, and of words and files only hashes. */
function textFacts({ matters, advice, followUps, files, ...tags }: RecordText): Facts {
  const names = files?.length ? files.map(({ name }) => name) : undefined;
  const tasks = followUps?.length ? followUps.map(({ text }) => text) : undefined;
  return {
    ...tags,
    words: sha256(canonical({ matters, advice, names, tasks })),
    ...(followUps && { followUps: tasksOf(followUps) }),
    ...(files && { files: hashesOf(files) }),
  };
}

const recordFacts = ({ text, files, ...rest }: SessionRecord): Facts => ({
  ...rest,
  ...(text && { text: textFacts(text) }),
  ...(files && { files: hashesOf(files) }),
});

const hashed = (words: string): string => (words === '' ? '' : sha256(words));

/** A need may speak of clients as well. */
const agendaFacts = ({ need, ...rest }: Agenda): Facts => ({
  ...rest,
  need: hashed(need),
});

/** Reasons may speak of someone's health: of an exception's words only hashes. */
const exceptionFacts = ({ reason, note, host, ...rest }: SessionException): Facts => ({
  ...rest,
  reason: hashed(reason),
  ...(note !== undefined && { note: hashed(note) }),
  ...(host && { host: { ...host, note: hashed(host.note) } }),
});

/** A session as its history may hold it. */
export const sessionFacts = (session: Session): Facts => ({
  ...session,
  ...(session.agenda && { agenda: agendaFacts(session.agenda) }),
  ...(session.substituteReason && { substituteReason: sha256(session.substituteReason) }),
  exceptions: session.exceptions.map(exceptionFacts),
  record: recordFacts(session.record),
});

/** The aspects of a session that a change altered, all of them when it is new. */
export const changedFacts = (before: Session | undefined, after: Session): Facts =>
  changed(before && sessionFacts(before), sessionFacts(after));

/** The session as its history tells it, without the words of its record; the recount of R16.2 counts these. */
export const replay = (entries: readonly Pick<HistoryEntry, 'seq' | 'facts'>[]): Session =>
  replayed(entries) as unknown as Session;
