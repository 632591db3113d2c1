import { stepPrice } from './flow';
import { whole } from './network';
import { type Solved, unplacedIn } from './solved';

/** What holds a group of towns back: together they can have no more sessions than these limits let through. */
export interface Cut {
  readonly towns: readonly number[];
  /** Months of which every day that could serve is used up to the cap. */
  readonly months: readonly number[];
  /** Days that are all taken, in months below their cap. */
  readonly days: readonly number[];
  /** Weeks in which a town has reached its cap, by the places of town and step. */
  readonly gates: readonly { readonly town: number; readonly step: number }[];
}

/**
 * The minimum cut of a plan by weeks: everything that sessions left over could still push against (Ford–Fulkerson). What
 * the reached towns need, less what the cut lets through, is exactly what is left over.
 */
export function minimumCut(solved: Solved): Cut | undefined {
  if (unplacedIn(solved) === 0) return undefined;
  const { model, dates } = solved;
  const { nodes, steps } = dates;
  const reached = reachedFrom(solved, leftOver(solved));
  const towns = [...model.towns.keys()].filter((town) => reached.has(nodes.left(town, 0)));
  const isMonthReached = (day: number) => months.includes(monthPlace(solved, day));
  const months = [...model.months.keys()].filter((month) => reached.has(nodes.month(month)));
  return {
    towns,
    months,
    days: [...model.days.keys()].filter((day) => reached.has(nodes.day(day)) && !isMonthReached(day)),
    gates: towns.flatMap((town) =>
      [...steps.keys()]
        .filter((step) => !reached.has(nodes.gate(town, step)))
        .map((step) => ({ town, step })),
    ),
  };
}

const monthPlace = ({ model }: Solved, day: number) =>
  model.months.findIndex(({ month }) => month === model.days[day]?.month);

function leftOver({ model, dates: { chain, steps, nodes }, flow }: Solved): number[] {
  const last = steps.length - 1;
  return [...model.towns.keys()]
    .filter((town) => whole(flow.carried, chain(town, last)) > 0)
    .map((town) => nodes.left(town, last));
}

function reachedFrom(solved: Solved, starts: readonly number[]): Set<number> {
  const { network, nodes } = solved.dates;
  const reached = new Set(starts);
  for (const node of reached) {
    for (let place = whole(network.first, node); place < whole(network.first, node + 1); place += 1) {
      const end = whole(network.ends, place);
      const next = end & 1 ? whole(network.from, end >> 1) : whole(network.to, end >> 1);
      if (next < nodes.never && isPassable(solved, end)) reached.add(next);
    }
  }
  return reached;
}

/** A placing counts as passable even when used: its day is the limit, not the placing. */
function isPassable({ dates: { network, placings }, flow }: Solved, end: number): boolean {
  const first = placings[0]?.arc ?? 0;
  const isPlacing = end >> 1 >= first && end >> 1 < first + placings.length;
  return (isPlacing && !(end & 1)) || stepPrice(network, flow, end) < Number.POSITIVE_INFINITY;
}
