import type { Flagged } from './flag';
import type { Watched } from './sightings';

const inOrder = (a: Flagged, b: Flagged) =>
  a.day === b.day ? (a.session < b.session ? -1 : 1) : a.day < b.day ? -1 : 1;

/** The sessions that a finding names, each once, by day. */
export const flaggedOf = (sessions: readonly Watched[]): Flagged[] =>
  [...new Map(sessions.map((session) => [session.id, session])).values()]
    .map(({ id, day, town, supervisor }) => ({ session: id, day, town, supervisor }))
    .sort(inOrder);
