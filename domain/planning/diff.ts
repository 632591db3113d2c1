import type { Visit } from './schedule-input';
import type { Diff, Move } from './schedule-result';

const keyOf = ({ supervisor, town, day }: Visit) => `${day} ${supervisor} ${town}`;
const lineOf = ({ supervisor, town }: Visit) => `${supervisor} ${town}`;

/** What a new plan changes in a published one; a session that left and one that came in the same town are one move. */
export function diffOf(published: readonly Visit[], visits: readonly Visit[]): Diff {
  const before = new Set(published.map(keyOf));
  const after = new Set(visits.map(keyOf));
  const kept = visits.filter((visit) => before.has(keyOf(visit)));
  const added = visits.filter((visit) => !before.has(keyOf(visit)));
  const moved: Move[] = [];
  const removed: Visit[] = [];
  for (const visit of inOrder(published.filter((each) => !after.has(keyOf(each))))) {
    const place = added.findIndex((other) => lineOf(other) === lineOf(visit));
    const [partner] = place < 0 ? [] : added.splice(place, 1);
    if (partner)
      moved.push({ supervisor: visit.supervisor, town: visit.town, from: visit.day, to: partner.day });
    else removed.push(visit);
  }
  return {
    kept,
    moved,
    added,
    removed: removed.map(({ supervisor, town, day }) => ({ supervisor, town, day })),
  };
}

/** By day, then supervisor: the order in which plans are shown and stored. */
export const inOrder = <V extends Visit>(visits: readonly V[]): V[] =>
  visits.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
