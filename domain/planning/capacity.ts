import { restArcs, weekRoom } from './date-arcs';
import type { DateModel } from './date-model';
import { type Flow, startOf } from './flow';
import { type Arc, type Network, networkOf, whole } from './network';
import { settle } from './settle';
import { type Step, stepsOf } from './steps';

/** The nodes of the plan by weeks: town → its weeks → days → (rest days of a month →) months → sink. */
export interface WeekNodes {
  readonly week: (town: number, step: number) => number;
  readonly day: (day: number) => number;
  readonly rest: (month: number) => number;
  readonly month: (month: number) => number;
  readonly sink: number;
}

/** The most sessions that the rules allow, as a maximum flow; what cannot be placed runs straight to the sink. */
export interface Capacity {
  readonly model: DateModel;
  readonly steps: readonly Step[];
  readonly nodes: WeekNodes;
  readonly network: Network;
  readonly flow: Flow;
  /** Sessions of each town that cannot be placed. */
  readonly missing: readonly number[];
}

export function capacityOf(model: DateModel): Capacity {
  const steps = stepsOf(model, 'week');
  const nodes = weekNodes(model, steps);
  const arcs = [...missingArcs(model, nodes), ...weekArcs(model, steps, nodes), ...dayArcs(model, nodes)];
  const supply = new Array<number>(nodes.sink + 1).fill(0);
  for (const [town, { need }] of model.towns.entries()) {
    supply[town] = need;
    supply[nodes.sink] = (supply[nodes.sink] ?? 0) - need;
  }
  const network = networkOf(supply, arcs);
  const flow = startOf(network);
  settle(network, flow);
  return {
    model,
    steps,
    nodes,
    network,
    flow,
    missing: model.towns.map((_, town) => whole(flow.carried, town)),
  };
}

export const missingOf = (model: DateModel): number =>
  capacityOf(model).missing.reduce((sum, sessions) => sum + sessions, 0);

function weekNodes({ towns, days, months }: DateModel, steps: readonly Step[]): WeekNodes {
  const firstDay = towns.length * (1 + steps.length);
  const firstRest = firstDay + days.length;
  const firstMonth = firstRest + months.length;
  return {
    week: (town, step) => towns.length + town * steps.length + step,
    day: (day) => firstDay + day,
    rest: (month) => firstRest + month,
    month: (month) => firstMonth + month,
    sink: firstMonth + months.length,
  };
}

/** More than all weeks together can gain, which at most count their sessions double. */
const MISSING = 1e6;

const missingArcs = ({ towns }: DateModel, { sink }: WeekNodes): Arc[] =>
  towns.map(({ need }, town) => ({ from: town, to: sink, low: 0, high: need, cost: MISSING }));

/** A week costs its distance from the usual number of sessions, so that the search starts near a plan. */
function weekArcs(model: DateModel, steps: readonly Step[], nodes: WeekNodes): Arc[] {
  return model.towns.flatMap(({ open, need }, town) => {
    const usual = Math.round(need / steps.length);
    return steps.flatMap((step, index) => {
      const week = nodes.week(town, index);
      const days = model.days.slice(step.from, step.through + 1);
      const placings = days.flatMap(({ day }, offset) =>
        open.has(day) ? [{ from: week, to: nodes.day(step.from + offset), low: 0, high: 1, cost: 0 }] : [],
      );
      const high = weekRoom(model, town, step);
      return [{ from: town, to: week, low: 0, high, cost: -2 * usual, square: 1 }, ...placings];
    });
  });
}

function dayArcs(model: DateModel, nodes: WeekNodes): Arc[] {
  const { days, months } = model;
  const places = new Map(months.map(({ month }, place) => [month, place]));
  return [
    ...days.map(({ month, workday }, day) => ({
      from: nodes.day(day),
      to: (workday ? nodes.month : nodes.rest)(places.get(month) ?? 0),
      ...{ low: 0, high: 1, cost: 0 },
    })),
    ...restArcs(model, nodes),
    ...months.map(({ high }, month) => ({ from: nodes.month(month), to: nodes.sink, low: 0, high, cost: 0 })),
  ];
}
