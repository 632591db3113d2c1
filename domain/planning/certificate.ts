import type { Flow } from './flow';
import { arcCost, at, type Network, whole } from './network';

/** What the flow costs, exactly. */
export const costOf = (network: Network, { carried }: Flow): number =>
  carried.reduce((sum, units, arc) => sum + arcCost(network, arc, units), 0);

/**
 * The bound that potentials prove by duality: whatever flow meets the supplies costs at least this. It is computed from
 * the network and the potentials alone, in unbounded integers.
 */
export function boundOf(network: Network, { potential, low, high }: Flow): bigint {
  let bound = 0n;
  for (const [node, units] of network.supply.entries()) bound -= BigInt(units) * BigInt(at(potential, node));
  for (const arc of network.from.keys()) {
    const toll = at(potential, whole(network.from, arc)) - at(potential, whole(network.to, arc));
    bound += cheapest(network, arc, toll, whole(low, arc), whole(high, arc));
  }
  return bound;
}

/** The least that an arc can cost with a toll on every unit, its flow chosen freely within its limits. */
function cheapest(network: Network, arc: number, toll: number, low: number, high: number): bigint {
  const square = at(network.square, arc);
  const cost = at(network.cost, arc) + toll;
  const free = square === 0 ? (cost < 0 ? high : low) : Math.round(-cost / (2 * square));
  const units = BigInt(Math.max(low, Math.min(free, high)));
  return BigInt(square) * units * units + BigInt(cost) * units;
}
