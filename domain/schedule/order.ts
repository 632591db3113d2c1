import type { Change, Spot } from './changes';

const slotsOf = (spot: Spot | undefined): string[] =>
  spot === undefined
    ? []
    : [
        `${spot.supervisor} ${spot.day}`,
        ...(spot.station === undefined ? [] : [`${spot.station} ${spot.day}`]),
      ];

/** For each change the others that must first leave the day it goes to. */
function waitsFor(changes: readonly Change[]): number[][] {
  const leaving = new Map(changes.flatMap(({ from }, index) => slotsOf(from).map((slot) => [slot, index])));
  return changes.map(({ to }, index) =>
    slotsOf(to).flatMap((slot) => {
      const other = leaving.get(slot);
      return other === undefined || other === index ? [] : [other];
    }),
  );
}

/** All that a change waits for, itself included. */
function reachable(
  start: number,
  waits: readonly (readonly number[])[],
  done: ReadonlySet<number>,
): number[] {
  const found = new Set([start]);
  for (const each of found) for (const next of waits[each] ?? []) if (!done.has(next)) found.add(next);
  return [...found];
}

/**
 * Groups of changes in an order in which every day is free when it is wanted: alone where that is possible, together where
 * they go round in a circle.
 */
export function inTurn(changes: readonly Change[]): Change[][] {
  const waits = waitsFor(changes);
  const done = new Set<number>();
  const groups: Change[][] = [];
  for (const start of changes.keys()) {
    const needed = reachable(start, waits, done).filter((each) => !done.has(each));
    const sized = needed.map((each) => reachable(each, waits, done)).sort((a, b) => a.length - b.length);
    for (const group of sized) {
      const left = group.filter((each) => !done.has(each));
      for (const each of left) done.add(each);
      if (left.length > 0) groups.push(left.flatMap((each) => changes[each] ?? []));
    }
  }
  return groups;
}

/** Groups put together into units of work of about `most` changes. */
export function batchesOf(groups: readonly (readonly Change[])[], most: number): Change[][] {
  const batches: Change[][] = [];
  for (const group of groups) {
    const last = batches.at(-1);
    if (last && last.length + group.length <= most) last.push(...group);
    else batches.push([...group]);
  }
  return batches;
}
