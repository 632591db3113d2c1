import type { Ranking, Row } from '../ranking-row';

export const marked = (rows: readonly Row[], { tie }: Ranking, chosen: readonly string[]) =>
  rows.map((row) => ({
    ...row,
    asks: tie?.ids.includes(row.id) ?? false,
    isChosen: chosen.includes(row.id),
  }));

/** Why nobody can be called now; a tie stops being in the way once as many are chosen as there are places. */
export const obstacleOf = ({ tie, callObstacle = '' }: Ranking, chosen: readonly string[]) =>
  tie && chosen.length === tie.fit ? '' : callObstacle;
