import type { DateModel } from './date-model';
import { type DateNetwork, dateNetwork } from './date-network';
import { type Flow, narrow, startOf } from './flow';
import { whole } from './network';
import type { TownDay } from './score';
import { settle } from './settle';
import type { Grain } from './steps';

/** A model, its network and a cheapest flow. */
export interface Solved {
  readonly model: DateModel;
  readonly dates: DateNetwork;
  readonly flow: Flow;
}

/** The cheapest flow of a model, its weekly cap and gap aside from what the grain itself keeps. */
export function solve(model: DateModel, grain: Grain, unplaced?: number): Solved | undefined {
  const dates = dateNetwork(model, grain);
  const flow = startOf(dates.network);
  if (unplaced !== undefined) narrow(dates.network, flow, dates.unplaced, unplaced, unplaced);
  return settle(dates.network, flow) ? { model, dates, flow } : undefined;
}

export const unplacedIn = ({ dates, flow }: Solved): number => whole(flow.carried, dates.unplaced);

export const placedIn = ({ dates, flow }: Solved): TownDay[] =>
  dates.placings.filter(({ arc }) => whole(flow.carried, arc) > 0).map(({ town, day }) => ({ town, day }));
