import { createHash } from 'node:crypto';
import type { Instant } from './calendar';
import type { Facts } from './facts';

/** One link of a subject's history (R16.2). `facts` hold what changed and nothing sensitive. */
export interface HistoryEntry {
  readonly subject: string;
  readonly seq: number;
  readonly at: Instant;
  readonly by: { readonly role: string; readonly person: string };
  readonly action: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly prev: string;
  readonly hash: string;
}

/** Where a subject's chain ends; the subject carries it, so that two writers meet there and the chain cannot fork. */
export interface ChainHead {
  readonly seq: number;
  readonly head: string;
}

export const emptyChain: ChainHead = { seq: 0, head: '' };

/** JSON with sorted keys: the same value always gives the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Unlinked = Omit<HistoryEntry, 'seq' | 'prev' | 'hash'>;

const hashOf = (entry: Omit<HistoryEntry, 'hash'>) => sha256(canonical(entry));

export function link(chain: ChainHead, entry: Unlinked): HistoryEntry {
  const linked = { ...entry, seq: chain.seq + 1, prev: chain.head };
  return { ...linked, hash: hashOf(linked) };
}

const content = ({ subject, seq, at, by, action, facts, prev }: HistoryEntry) => ({
  subject,
  seq,
  at,
  by,
  action,
  facts,
  prev,
});

/** What is wrong with a subject's chain, entry by entry; empty when every link holds and it ends at `end`. */
export function chainFaults(entries: readonly HistoryEntry[], end: ChainHead): string[] {
  const sorted = entries.toSorted((a, b) => a.seq - b.seq);
  const faults = sorted.flatMap((entry, index) => {
    const prev = sorted[index - 1];
    if (entry.seq !== index + 1) return [`entry ${index + 1} is missing before ${entry.seq}`];
    if (entry.prev !== (prev?.hash ?? '')) return [`entry ${entry.seq} does not follow ${index}`];
    return hashOf(content(entry)) === entry.hash ? [] : [`entry ${entry.seq} was changed`];
  });
  const last = sorted.at(-1);
  if (end.seq !== (last?.seq ?? 0) || end.head !== (last?.hash ?? ''))
    faults.push('the subject does not end its chain');
  return faults;
}

export interface SealedHead extends ChainHead {
  readonly subject: string;
}

/** One hash over where every chain ends; the same whatever the order. */
export const sealOf = (heads: readonly SealedHead[]): string =>
  sha256(canonical([...heads].sort((a, b) => (a.subject < b.subject ? -1 : 1))));

/** Where every chain ended before `instant`, whatever was added since. */
export function headsBefore(
  entries: readonly Pick<HistoryEntry, 'subject' | 'seq' | 'at' | 'hash'>[],
  instant: Instant,
): SealedHead[] {
  const heads = new Map<string, SealedHead>();
  for (const { subject, seq, at, hash } of entries) {
    const later = seq > (heads.get(subject)?.seq ?? 0);
    if (at < instant && later) heads.set(subject, { subject, seq, head: hash });
  }
  return [...heads.values()];
}

const bookkeeping = new Set(['_id', 'project', 'seq', 'head']);

/** The facts that a change altered, all of them when the subject is new; what vanished is told as null. */
export function changed(before: Facts | undefined, after: Facts): Facts {
  const altered = Object.entries(after).filter(
    ([name, fact]) =>
      fact !== undefined && !bookkeeping.has(name) && canonical(fact) !== canonical(before?.[name]),
  );
  const vanished = Object.keys(before ?? {}).filter(
    (name) => !bookkeeping.has(name) && after[name] === undefined,
  );
  return { ...Object.fromEntries(altered), ...Object.fromEntries(vanished.map((name) => [name, null])) };
}

/** A subject's facts as its history tells them, oldest first. */
export function replayed(entries: readonly Pick<HistoryEntry, 'seq' | 'facts'>[]): Facts {
  const told: Facts = Object.assign(
    {},
    ...[...entries].sort((a, b) => a.seq - b.seq).map(({ facts }) => facts),
  );
  return Object.fromEntries(Object.entries(told).filter(([, fact]) => fact !== null));
}
