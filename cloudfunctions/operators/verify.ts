import { readFileSync } from 'node:fs';
import { instantAt } from '#domain/calendar';
import {
  type ChainHead,
  canonical,
  chainFaults,
  type HistoryEntry,
  headsBefore,
  sealOf,
} from '#domain/history';
import type { Session } from '#domain/session';
import { changedFacts, replay } from '#domain/session-history';
import { allOf, command, options, required } from './cloud';

// Finds any later edit of a project's history: broken chains, documents that differ from what their history tells,
// and, with --seal, a history that is no longer the one once sealed; FILE holds one or more of the seals that the
// commissioner was sent. Anyone may run it; it only reads.
// Usage: npm run verify -- --project ID [--seal FILE]

type SessionRow = Session & ChainHead & { id: string };

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
function faultsOf(session: SessionRow, entries: readonly HistoryEntry[]): string[] {
  const faults = chainFaults(entries, session);
  const differs = canonical(changedFacts(undefined, session)) !== canonical(replay(entries));
  return differs ? [...faults, 'the document is not what its history tells'] : faults;
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

command(async () => {
  const project = required(options.project, 'usage: npm run verify -- --project ID [--seal FILE]');
  const [sessions, history] = await Promise.all([
    allOf<SessionRow>('sessions', project),
    allOf<HistoryEntry>('history', project),
  ]);
  const chains = groupedBySubject(history);
  const subjectOf = ({ id }: SessionRow) => `session:${id}`;
  const known = new Set(sessions.map(subjectOf));
  const faults = [
    ...sessions.flatMap((session) =>
      faultsOf(session, chains.get(subjectOf(session)) ?? []).map(
        (fault) => `${subjectOf(session)}: ${fault}`,
      ),
    ),
    ...[...chains.keys()]
      .filter((subject) => !known.has(subject))
      .map((subject) => `${subject}: the subject is gone`),
    ...sealFaults(history, options.seal),
  ];
  if (sessions.length === 0) throw new Error(`project ${project} has no sessions here`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `${project}: ${sessions.length} subjects, ${history.length} entries, nothing was changed`;
});
