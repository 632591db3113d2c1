import type { Capacity } from './capacity';
import type { ModelDay } from './date-model';
import { stepPrice } from './flow';
import { whole } from './network';

/** What holds a group of towns back: together they can have no more sessions than these limits let through. */
export interface Cut {
  readonly towns: readonly number[];
  /** Months of which every day that could serve is used up to the cap. */
  readonly months: readonly number[];
  /** Months of which every rest day that may be used is taken, the month itself being below its cap. */
  readonly restDays: readonly number[];
  /** Days that are all taken, in months below their cap. */
  readonly days: readonly number[];
  /** Weeks in which a town has reached its cap. */
  readonly weeks: readonly { readonly town: number; readonly step: number }[];
}

/**
 * The minimum cut: everything that the sessions left over could still push against (Ford–Fulkerson). What the reached
 * towns need, less what the cut lets through, is exactly what is left over.
 */
export function minimumCut(capacity: Capacity): Cut {
  const { model, nodes, steps, missing } = capacity;
  const reached = reachedFrom(
    capacity,
    [...missing.keys()].filter((town) => (missing[town] ?? 0) > 0),
  );
  const towns = [...missing.keys()].filter((town) => reached.has(town));
  const months = [...model.months.keys()].filter((month) => reached.has(nodes.month(month)));
  const restDays = [...model.months.keys()].filter((month) => reached.has(nodes.rest(month)));
  const namesOf = (places: readonly number[]) => new Set(places.map((place) => model.months[place]?.month));
  const [full, restless] = [namesOf(months), namesOf(restDays)];
  const isPassed = (place: number) => {
    const { month, workday } = model.days[place] as ModelDay;
    return (workday ? full : restless).has(month);
  };
  return {
    ...{ towns, months },
    restDays: restDays.filter((month) => !months.includes(month)),
    days: [...model.days.keys()].filter((day) => reached.has(nodes.day(day)) && !isPassed(day)),
    weeks: towns.flatMap((town) =>
      [...steps.keys()].flatMap((step) => (reached.has(nodes.week(town, step)) ? [] : [{ town, step }])),
    ),
  };
}

function reachedFrom(capacity: Capacity, starts: readonly number[]): Set<number> {
  const { network, nodes } = capacity;
  const reached = new Set(starts);
  for (const node of reached) {
    for (let place = whole(network.first, node); place < whole(network.first, node + 1); place += 1) {
      const end = whole(network.ends, place);
      const next = end & 1 ? whole(network.from, end >> 1) : whole(network.to, end >> 1);
      if (next !== nodes.sink && isPassable(capacity, end)) reached.add(next);
    }
  }
  return reached;
}

/** A placing counts as passable even when used: its day is the limit, not the placing. */
function isPassable({ network, flow, nodes }: Capacity, end: number): boolean {
  const to = whole(network.to, end >> 1);
  const isPlacing = to >= nodes.day(0) && to < nodes.rest(0);
  return (isPlacing && !(end & 1)) || stepPrice(network, flow, end) < Number.POSITIVE_INFINITY;
}
