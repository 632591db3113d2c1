import type { Ranking, Row } from '../ranking-row';

/** Those of an equal rank between whom people must choose, and for how many of them there are places. */
export function tieOf({ tiedAtTheEdge, callable, rows }: Ranking) {
  const waiting = rows.filter(({ stage }) => stage === 'ranked');
  const edge = waiting[callable - 1]?.rank;
  if (!tiedAtTheEdge || edge === undefined) return { ids: [] as string[], places: 0 };
  const before = waiting.filter(({ rank = 0 }) => rank < edge).length;
  const ids = waiting.filter(({ rank }) => rank === edge).map(({ id }) => id);
  return { ids, places: callable - before };
}

export type Tie = ReturnType<typeof tieOf>;

export const marked = (rows: readonly Row[], { ids }: Tie, chosen: readonly string[]) =>
  rows.map((row) => ({ ...row, asks: ids.includes(row.id), isChosen: chosen.includes(row.id) }));

/** Why nobody can be called now; a tie stops being in the way once as many are chosen as there are places. */
export const obstacleOf = ({ callObstacle = '' }: Ranking, { places }: Tie, chosen: readonly string[]) =>
  places > 0 && chosen.length === places ? '' : callObstacle;
