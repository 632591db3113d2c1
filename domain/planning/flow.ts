import { at, type Network, oneMore, whole } from './network';

/**
 * A flow together with the potentials that prove it: on no arc would one unit more or less, priced by the potentials of
 * its ends, be cheaper. `excess` is what a node still has to send on; a flow without excess is a cheapest one.
 */
export interface Flow {
  readonly carried: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly potential: Float64Array;
  readonly excess: Float64Array;
}

export const copyOf = ({ carried, low, high, potential, excess }: Flow): Flow => ({
  carried: carried.slice(),
  low: low.slice(),
  high: high.slice(),
  potential: potential.slice(),
  excess: excess.slice(),
});

/** Every arc at its own cheapest flow, as if there were no others; what does not fit together is left as excess. */
export function startOf(network: Network): Flow {
  const flow: Flow = {
    carried: new Int32Array(network.from.length),
    low: network.low.slice(),
    high: network.high.slice(),
    potential: new Float64Array(network.supply.length),
    excess: network.supply.slice(),
  };
  for (const arc of network.from.keys()) send(network, flow, arc, ownCheapest(network, arc));
  for (const arc of network.from.keys()) if (isFree(network, arc)) sendWhatWaits(network, flow, arc);
  return flow;
}

const isFree = ({ cost, square }: Network, arc: number) => at(cost, arc) === 0 && at(square, arc) === 0;

const within = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

function ownCheapest(network: Network, arc: number): number {
  const low = whole(network.low, arc);
  const high = whole(network.high, arc);
  const square = at(network.square, arc);
  if (square === 0) return at(network.cost, arc) < 0 ? high : low;
  return within(low, Math.ceil((-at(network.cost, arc) / square - 1) / 2), high);
}

export function send({ from, to }: Network, { carried, excess }: Flow, arc: number, units: number): void {
  carried[arc] = whole(carried, arc) + units;
  excess[whole(from, arc)] = at(excess, whole(from, arc)) - units;
  excess[whole(to, arc)] = at(excess, whole(to, arc)) + units;
}

function sendWhatWaits(network: Network, flow: Flow, arc: number): void {
  const room = whole(flow.high, arc) - whole(flow.carried, arc);
  send(network, flow, arc, within(0, at(flow.excess, whole(network.from, arc)), room));
}

/** Narrows what an arc may carry. The potentials stay a proof, because the cost is convex: only excess arises. */
export function narrow(network: Network, flow: Flow, arc: number, low: number, high: number): void {
  flow.low[arc] = Math.max(whole(flow.low, arc), low);
  flow.high[arc] = Math.min(whole(flow.high, arc), high);
  const carried = whole(flow.carried, arc);
  send(network, flow, arc, within(whole(flow.low, arc), carried, whole(flow.high, arc)) - carried);
}

/** The price of one unit over an end of an arc (see `Network.ends`), Infinity where the arc has no room. */
export function stepPrice(network: Network, { carried, low, high }: Flow, end: number): number {
  const arc = end >> 1;
  const units = whole(carried, arc);
  if (end & 1) return units > whole(low, arc) ? -oneMore(network, arc, units - 1) : Number.POSITIVE_INFINITY;
  return units < whole(high, arc) ? oneMore(network, arc, units) : Number.POSITIVE_INFINITY;
}
