import { canonical, type HistoryEntry, sha256 } from './history';
import type { Session, SessionRecord } from './session';

type Facts = Readonly<Record<string, unknown>>;

/** The text of a record may be confidential (R7.8): the history keeps its tags, and of the words only a hash. */
function recordFacts({ text, ...rest }: SessionRecord): Facts {
  if (!text) return rest;
  const { matters, advice, ...tags } = text;
  return { ...rest, text: { ...tags, words: sha256(canonical({ matters, advice })) } };
}

const facts = (session: Session): Facts => ({ ...session, record: recordFacts(session.record) });

const bookkeeping = new Set(['_id', 'project', 'seq', 'head']);

/** The aspects of a session that a change altered, all of them when it is new. */
export function changedFacts(before: Session | undefined, after: Session): Facts {
  const old: Facts = before ? facts(before) : {};
  const changed = Object.entries(facts(after)).filter(
    ([aspect, value]) => !bookkeeping.has(aspect) && canonical(value) !== canonical(old[aspect]),
  );
  return Object.fromEntries(changed);
}

/** The session as its history tells it, without the words of its record; the recount of R16.2 counts these. */
export const replay = (entries: readonly Pick<HistoryEntry, 'seq' | 'facts'>[]): Session =>
  Object.assign({}, ...entries.toSorted((a, b) => a.seq - b.seq).map((entry) => entry.facts)) as Session;
