import { costOf } from './certificate';
import type { DateNetwork } from './date-network';
import { copyOf, type Flow, narrow } from './flow';
import { whole } from './network';
import { dequeue, emptyQueue, enqueue } from './queue';
import { settle } from './settle';
import type { Solved } from './solved';
import type { Window } from './windows';

export interface Searched {
  readonly best: Flow | undefined;
  /** No flow that keeps the windows costs less. */
  readonly bound: number;
}

/** Flows tried before a search gives up proving; a warm start makes each a fraction of a millisecond. */
const MOST_FLOWS = 450;

/**
 * The cheapest flow that keeps every window, from a cheapest flow that may not (branch and bound, best bound first). With
 * X sessions of the town before a window and too many through it, either there are more before, or fewer through: both
 * only narrow one arc, so every branch starts from its parent's flow.
 */
export function branch({ model, dates, flow: root }: Solved, windows: readonly Window[]): Searched {
  const flows: Flow[] = [root];
  const open = emptyQueue();
  enqueue(open, costOf(dates.network, root), 0);
  for (let head = dequeue(open); head; head = dequeue(open)) {
    const flow = flows[head.key] as Flow;
    const broken = firstBroken({ model, dates, flow }, windows);
    if (!broken) return { best: flow, bound: head.rank };
    if (flows.length > MOST_FLOWS) return { best: undefined, bound: head.rank };
    for (const child of branches({ model, dates, flow }, broken)) {
      enqueue(open, costOf(dates.network, child), flows.length);
      flows.push(child);
    }
    flows[head.key] = root;
  }
  return { best: undefined, bound: Number.POSITIVE_INFINITY };
}

const placedThrough = ({ model, dates, flow }: Solved, town: number, step: number) =>
  step < 0 ? 0 : (model.towns[town]?.need ?? 0) - whole(flow.carried, dates.chain(town, step));

const firstBroken = (solved: Solved, windows: readonly Window[]): Window | undefined =>
  windows.find(
    ({ town, after, through, most }) =>
      placedThrough(solved, town, through) - placedThrough(solved, town, after) > most,
  );

export const keepsAll = (solved: Solved, windows: readonly Window[]): boolean =>
  firstBroken(solved, windows) === undefined;

function branches(solved: Solved, { town, after, through, most }: Window): Flow[] {
  const { model, dates, flow } = solved;
  const need = model.towns[town]?.need ?? 0;
  const before = placedThrough(solved, town, after);
  const fewer = narrowed(dates, flow, dates.chain(town, through), need - before - most, need);
  const more = after < 0 ? undefined : narrowed(dates, flow, dates.chain(town, after), 0, need - before - 1);
  return [fewer, more].flatMap((child) => child ?? []);
}

/** A copy of the flow with one arc narrowed, settled again; undefined when that cannot be. */
function narrowed(
  { network }: DateNetwork,
  flow: Flow,
  arc: number,
  low: number,
  high: number,
): Flow | undefined {
  if (Math.max(low, whole(flow.low, arc)) > Math.min(high, whole(flow.high, arc))) return undefined;
  const child = copyOf(flow);
  narrow(network, child, arc, low, high);
  return settle(network, child) ? child : undefined;
}
