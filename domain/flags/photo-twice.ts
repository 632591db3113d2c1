import type { Finding } from './flag';
import { flaggedOf } from './flagged';
import type { Watched } from './sightings';

const hashesOf = ({ record }: Watched): string[] => [
  ...new Set((record.text?.files ?? []).map(({ sha256 }) => sha256)),
];

const byDay = (a: Watched, b: Watched) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1);

/** The session that used each file first. */
function firstUses(sessions: readonly Watched[]): ReadonlyMap<string, Watched> {
  const first = new Map<string, Watched>();
  for (const session of sessions)
    for (const hash of hashesOf(session)) if (!first.has(hash)) first.set(hash, session);
  return first;
}

/** How many files a session has from each earlier one. */
function borrowed(session: Watched, first: ReadonlyMap<string, Watched>): Map<Watched, number> {
  const counts = new Map<Watched, number>();
  for (const hash of hashesOf(session)) {
    const source = first.get(hash);
    if (source && source.id !== session.id) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}

/** A photo of submitted records that proves two days, byte for byte the same; one that was cut or sent on anew is not recognised. */
export function photosTwice(sessions: readonly Watched[]): Finding[] {
  const sorted = sessions.toSorted(byDay);
  const first = firstUses(sorted);
  return sorted.flatMap((session) =>
    [...borrowed(session, first)].map(([source, photos]) => ({
      ...{ kind: 'photoTwice' as const, photos },
      sessions: flaggedOf([source, session]),
    })),
  );
}
