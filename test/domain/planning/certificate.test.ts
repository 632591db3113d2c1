import { boundOf, costOf } from '../../../domain/planning/certificate';
import { arcCost, type Network } from '../../../domain/planning/network';
import { type Solved, solve } from '../../../domain/planning/solved';
import { randomFrom, times } from '../../support/random';
import { modelsOf, randomCity, zhongshan } from './support/inputs';

const shape = { days: [30, 90], towns: [2, 6], density: [0.2, 0.9], supervisors: 1 } as const;
const random = randomFrom(7);
const solved = [
  ...modelsOf(zhongshan()),
  ...modelsOf(zhongshan(undefined, { monthCap: 16, monthFloor: 15 })),
  ...times(30, (index) =>
    randomCity(random, shape, index % 2 === 0 ? { monthCap: 14, monthFloor: 9 } : {}),
  ).flatMap(modelsOf),
].flatMap((model) => [solve(model, 'day') as Solved, solve(model, 'week') as Solved]);

/** What leaves each node less what enters it. */
function balance(network: Network, carried: ArrayLike<number>): number[] {
  const sent = [...network.supply].map(() => 0);
  for (const [arc, from] of network.from.entries()) {
    const to = network.to[arc] ?? 0;
    sent[from] = (sent[from] ?? 0) + (carried[arc] ?? 0);
    sent[to] = (sent[to] ?? 0) - (carried[arc] ?? 0);
  }
  return sent;
}

test('every flow meets the supplies within the limits of its arcs', () => {
  for (const { dates, flow } of solved) {
    expect(balance(dates.network, flow.carried)).toEqual([...dates.network.supply]);
    for (const [arc, units] of flow.carried.entries()) {
      expect(units).toBeGreaterThanOrEqual(dates.network.low[arc] ?? 0);
      expect(units).toBeLessThanOrEqual(dates.network.high[arc] ?? 0);
    }
  }
});

/** By how much the flow on an arc could be cheaper, priced by the potentials, if it carried one unit more or less. */
function gains({ dates: { network }, flow }: Solved): number[] {
  return [...flow.carried].flatMap((units, arc) => {
    const toll = (flow.potential[network.from[arc] ?? 0] ?? 0) - (flow.potential[network.to[arc] ?? 0] ?? 0);
    const price = (many: number) => arcCost(network, arc, many) + toll * many;
    const room = [units - 1, units + 1].filter(
      (many) => many >= (network.low[arc] ?? 0) && many <= (network.high[arc] ?? 0),
    );
    return room.map((many) => price(units) - price(many));
  });
}

test('priced by the potentials, no arc would rather carry one unit more or less: the flow is optimal', () => {
  for (const each of solved) expect(Math.max(...gains(each))).toBeLessThanOrEqual(0);
});

test('the bound of duality equals the cost to the last unit', () => {
  for (const { dates, flow } of solved)
    expect(boundOf(dates.network, flow)).toBe(BigInt(costOf(dates.network, flow)));
});

test('potentials that are off prove less, never more', () => {
  for (const { dates, flow } of solved.slice(0, 8)) {
    const potential = flow.potential.map((value, node) => value + ((node * 7919) % 101) - 50);
    expect(boundOf(dates.network, { ...flow, potential })).toBeLessThan(BigInt(costOf(dates.network, flow)));
  }
});

test('every number of the largest case is exact in a double', () => {
  for (const { dates, flow } of solved) {
    expect(Number.isSafeInteger(costOf(dates.network, flow))).toBe(true);
    expect([...flow.potential].every(Number.isSafeInteger)).toBe(true);
  }
});
