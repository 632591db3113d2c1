import {
  chainArcs,
  dayArcs,
  gateArcs,
  monthArcs,
  needOf,
  placings,
  restArcs,
  steepest,
  supplyOf,
} from './date-arcs';
import type { DateModel } from './date-model';
import { type DateNodes, dateNodes } from './date-nodes';
import { type Network, networkOf } from './network';
import { type Grain, type Step, stepsOf } from './steps';
import { type PricedTier, tierPrices } from './tiers';

export interface DateNetwork {
  readonly network: Network;
  readonly nodes: DateNodes;
  readonly steps: readonly Step[];
  readonly prices: Record<PricedTier, number>;
  /** The arc that carries what a town lacks after a step. */
  readonly chain: (town: number, step: number) => number;
  readonly placings: readonly { readonly arc: number; readonly town: number; readonly day: number }[];
  /** The arc over which everything runs that is never placed. */
  readonly unplaced: number;
}

/**
 * The network of one supervisor: left(t, s) → left(t, s + 1) carries what a town lacks and costs its distance from an even
 * pace, left → day places a session, day → month → sink keep one a day and the month's limits.
 */
export function dateNetwork(model: DateModel, grain: Grain): DateNetwork {
  const steps = stepsOf(model, grain);
  const nodes = dateNodes(model, steps, grain);
  const chain = steps.length === 0 ? [] : chainArcs(model, steps, nodes);
  const prices = pricesOf(model, steepest(chain));
  const gates = grain === 'week' ? gateArcs(model, steps, nodes) : [];
  const places = placings(model, steps, nodes, prices.moved);
  const arcs = [
    ...chain,
    ...gates,
    ...places.map(({ arc }) => arc),
    ...dayArcs(model, nodes, prices),
    ...restArcs(model, nodes),
    ...monthArcs(model, nodes, prices.monthFloor),
    { from: nodes.never, to: nodes.sink, low: 0, high: needOf(model), cost: prices.unplaced },
  ];
  const before = chain.length + gates.length;
  return {
    ...{ network: networkOf(supplyOf(model, nodes), arcs), nodes, steps, prices },
    chain: (town, step) => town * steps.length + step,
    placings: places.map(({ town, day }, index) => ({ arc: before + index, town, day })),
    unplaced: arcs.length - 1,
  };
}

/** A cycle meets each day once, and so at most two of its placings; it meets the sink once, and so two of its arcs. */
function pricesOf({ days, towns, movePrice, pace }: DateModel, evenness: number): Record<PricedTier, number> {
  const published = towns.reduce((sum, town) => sum + town.published.size, 0);
  const most = {
    restDays: days.filter(({ workday }) => !workday).length,
    moved: Math.min(published, 2 * days.length),
    pinned: days.filter(({ pinned }) => pinned).length,
    ...{ monthFloor: 2, unplaced: 2 },
  };
  return tierPrices(evenness, most, movePrice === undefined ? {} : { moved: Math.round(movePrice * pace) });
}
