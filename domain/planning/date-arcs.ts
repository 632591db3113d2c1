import type { DateModel } from './date-model';
import type { DateNodes } from './date-nodes';
import type { Arc } from './network';
import { mondayOf } from './season';
import type { Step } from './steps';
import type { PricedTier } from './tiers';

type Prices = Record<PricedTier, number>;

export interface Placing {
  readonly town: number;
  readonly day: number;
  readonly arc: Arc;
}

/** Sessions of each town that stand already through each step. */
const standing = (model: DateModel, town: number, { through }: Step) =>
  (model.towns[town]?.fixed ?? []).filter((day) => day <= (model.days[through]?.day ?? '')).length;

/**
 * What town t still lacks after step s. With f units left the town has X = standing + need − f sessions through day d, and
 * A·(X − n·a/A)² = A·f² + 2·(n·a − A·(standing + need))·f + a constant: whole numbers.
 */
export function chainArcs(model: DateModel, steps: readonly Step[], nodes: DateNodes): Arc[] {
  return model.towns.flatMap(({ need, fixed }, town) =>
    steps.map((step, index) => ({
      from: nodes.left(town, index),
      to: index + 1 < steps.length ? nodes.left(town, index + 1) : nodes.never,
      ...{ low: 0, high: need, square: model.pace },
      cost:
        2 *
        ((need + fixed.length) * (model.days[step.through]?.pace ?? 0) -
          model.pace * (standing(model, town, step) + need)),
    })),
  );
}

/** Placing a session of a town on a day on which both are free; keeping a published one earns its price. */
export function placings(
  { towns, days }: DateModel,
  steps: readonly Step[],
  nodes: DateNodes,
  moved: number,
): Placing[] {
  return steps.flatMap(({ from, through }, step) =>
    days.slice(from, through + 1).flatMap(({ day }, offset) =>
      towns.flatMap(({ open, published }, town) => {
        if (!open.has(day)) return [];
        const ends = { from: nodes.gate(town, step), to: nodes.day(from + offset) };
        const cost = published.has(day) ? -moved : 0;
        return [{ town, day: from + offset, arc: { ...ends, low: 0, high: 1, cost } }];
      }),
    ),
  );
}

/** At the grain of weeks: no more of a town in a week than its cap allows. */
export function gateArcs(model: DateModel, steps: readonly Step[], nodes: DateNodes): Arc[] {
  return model.towns.flatMap((_, town) =>
    steps.map((step, index) => ({
      from: nodes.left(town, index),
      to: nodes.gate(town, index),
      ...{ low: 0, high: weekRoom(model, town, step), cost: 0 },
    })),
  );
}

/** How many more sessions of a town the week of a step may take. */
export function weekRoom({ weekCap, towns, days }: DateModel, town: number, { from, through }: Step): number {
  if (weekCap === undefined) return through - from + 1;
  const week = days[from]?.week;
  const taken = (towns[town]?.held ?? []).filter((day) => mondayOf(day) === week).length;
  return Math.max(0, weekCap - taken);
}

/** One session a day: a day asked for earns its price, a rest day costs its own and shares the month's rest days. */
export function dayArcs({ days, months }: DateModel, nodes: DateNodes, prices: Prices): Arc[] {
  const places = new Map(months.map(({ month }, place) => [month, place]));
  return days.map(({ month, pinned, workday }, day) => ({
    from: nodes.day(day),
    to: (workday ? nodes.month : nodes.rest)(places.get(month) ?? 0),
    ...{ low: 0, high: 1 },
    cost: (workday ? 0 : prices.restDays) - (pinned ? prices.pinned : 0),
  }));
}

export const restArcs = ({ months }: DateModel, { rest, month }: Pick<DateNodes, 'rest' | 'month'>): Arc[] =>
  months.map((each, place) => ({ from: rest(place), to: month(place), low: 0, high: each.rest, cost: 0 }));

/** A month's first sessions earn the price of its floor, the others, up to its cap, are free. */
export function monthArcs({ months }: DateModel, nodes: DateNodes, floor: number): Arc[] {
  return months.flatMap(({ low, high }, month) => {
    const ends = { from: nodes.month(month), to: nodes.sink, low: 0 };
    const first = Math.min(low, high);
    return [
      { ...ends, high: first, cost: -floor },
      { ...ends, high: high - first, cost: 0 },
    ];
  });
}

/** How much evenness a cycle of changes could gain at the very most: every chain arc at its steepest. */
export const steepest = (chain: readonly Arc[]): number =>
  chain.reduce((sum, { square = 0, cost, high }) => {
    const ends = [square + cost, square * (2 * high - 1) + cost];
    return sum + Math.max(...ends.map(Math.abs));
  }, 0);

export const needOf = ({ towns }: DateModel): number => towns.reduce((sum, { need }) => sum + need, 0);

export function supplyOf(model: DateModel, nodes: DateNodes): number[] {
  const supply = new Array<number>(nodes.sink + 1).fill(0);
  for (const [town, { need }] of model.towns.entries()) supply[nodes.left(town, 0)] = need;
  supply[nodes.sink] = -needOf(model);
  return supply;
}
