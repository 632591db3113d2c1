import { readFileSync } from 'node:fs';
import { instantAt } from '#domain/calendar';
import type { Facts } from '#domain/facts';
import {
  type ChainHead,
  canonical,
  chainFaults,
  changed,
  type HistoryEntry,
  headsBefore,
  replayed,
  sealOf,
} from '#domain/history';
import { type RosterHead, rowsHash } from '#domain/roster/head';
import type { Station, Worker } from '#domain/roster/roster';
import { type SubjectKind, subjectId, subjects } from '#domain/subjects';
import { allOf, command, options, required } from './cloud';

// Finds any later edit of a project's history: broken chains, documents that differ from what their history tells,
// and, with --seal, a history that is no longer the one once sealed; FILE holds one or more of the seals that the
// commissioner was sent. Anyone may run it; it only reads.
// Usage: npm run verify -- --project ID [--seal FILE]

interface Row extends ChainHead {
  readonly id: string;
}

function groupedBySubject(entries: readonly HistoryEntry[]): Map<string, HistoryEntry[]> {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.subject) ?? [];
    group.push(entry);
    groups.set(entry.subject, group);
  }
  return groups;
}

/** A subject's document against its chain: every link holds, and the facts of the history are those of the document. */
function faultsOf(kind: SubjectKind, row: Row, entries: readonly HistoryEntry[]): string[] {
  const facts = subjects[kind].facts as (subject: unknown) => Facts;
  const differs = canonical(changed(undefined, facts(row))) !== canonical(replayed(entries));
  const faults = [
    ...chainFaults(entries, row),
    ...(differs ? ['the document is not what its history tells'] : []),
  ];
  return faults.map((fault) => `${subjectId(kind, row.id)}: ${fault}`);
}

/** Every seal of the file against what the history tells of the time before it. */
function sealFaults(entries: readonly HistoryEntry[], file: string | undefined): string[] {
  if (file === undefined) return [];
  const seals = [...readFileSync(file, 'utf8').matchAll(/(\d{4}-\d{2}-\d{2}):([0-9a-f]{64})/g)];
  if (seals.length === 0) throw new Error(`there is no seal in ${file}`);
  return seals
    .filter(([, day = '', seal]) => sealOf(headsBefore(entries, instantAt(day, '00:00'))) !== seal)
    .map(([, day]) => `the history before ${day} is not what was sealed`);
}

/** The rows of the roster in force against the hash that its history tells. */
async function rosterFaults(project: string, heads: readonly unknown[]): Promise<string[]> {
  const [head] = heads as readonly RosterHead[];
  if (!head?.source) return [];
  const rowsOf = async <T>(collection: string) =>
    (await allOf<T & { project: string }>(collection, `${project}@${head.version}`)).map(
      ({ _id, project: _, ...row }) => row as T,
    );
  const [stations, workers] = await Promise.all([rowsOf<Station>('stations'), rowsOf<Worker>('workers')]);
  return rowsHash({ stations, workers }) === head.source.rows
    ? []
    : ['roster: its rows are not those that were imported'];
}

command(async () => {
  const project = required(options.project, 'usage: npm run verify -- --project ID [--seal FILE]');
  const kinds = Object.keys(subjects) as SubjectKind[];
  const rows = (kind: SubjectKind) => allOf<Row>(subjects[kind].collection, project);
  const [history, ...found] = await Promise.all([
    allOf<HistoryEntry>('history', project),
    ...kinds.map(rows),
  ]);
  const chains = groupedBySubject(history);
  const known = kinds.flatMap((kind, index) =>
    (found[index] ?? []).map((row) => ({ kind, row, id: subjectId(kind, row.id) })),
  );
  const ids = new Set(known.map(({ id }) => id));
  const faults = [
    ...known.flatMap(({ kind, row, id }) => faultsOf(kind, row, chains.get(id) ?? [])),
    ...[...chains.keys()]
      .filter((subject) => !ids.has(subject))
      .map((subject) => `${subject}: the subject is gone`),
    ...sealFaults(history, options.seal),
    ...(await rosterFaults(project, found[kinds.indexOf('roster')] ?? [])),
  ];
  if (known.length === 0) throw new Error(`project ${project} has no sessions here`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `${project}: ${known.length} subjects, ${history.length} entries, nothing was changed`;
});
