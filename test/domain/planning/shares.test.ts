import { sharesOf } from '../../../domain/planning/shares';
import { integerFrom, randomFrom, times } from '../../support/random';

const none = (weights: readonly number[]) => weights.map(() => 0);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Worked examples of the literature: electowiki's 35 seats, the textbook country of Parador, a highest-averages table. */
test.each([
  ['three parties and 35 seats', 35, [503, 304, 193], [17, 11, 7]],
  ['six states and 250 seats', 250, [1646, 6936, 154, 2091, 685, 988], [33, 138, 3, 42, 14, 20]],
  ['six parties and 10 seats', 10, [47_000, 16_000, 15_900, 12_000, 6000, 3100], [4, 2, 2, 1, 1, 0]],
])('Webster shares: %s', (_, quota, weights, expected) => {
  expect(sharesOf(quota, weights, none(weights))).toEqual(expected);
});

test.each([
  ['nothing to share', 0, [3, 2], [0, 0], [0, 0]],
  ['one town takes all', 9, [4], [2], [9]],
  ['no town at all', 9, [], [], []],
  ['weights unknown count alike', 6, [0, 0, 0], [0, 0, 0], [2, 2, 2]],
  ['who holds just the share keeps it', 10, [1, 1], [5, 0], [5, 5]],
  ['who holds one too many keeps it, the other has the rest', 10, [1, 1], [6, 0], [6, 4]],
  ['who holds everything leaves nothing', 10, [1, 1, 1], [10, 0, 0], [10, 0, 0]],
  ['who holds more than the quota keeps even that', 10, [1, 1], [12, 0], [12, 0]],
  ['one who is over pushes another over', 12, [1, 1, 1], [7, 3, 0], [7, 3, 2]],
  ['a town without weight keeps what it holds', 10, [0, 1], [3, 0], [3, 7]],
])('shares: %s', (_, quota, weights, held, expected) => {
  expect(sharesOf(quota, weights, held)).toEqual(expected);
});

test('nobody gets less than they hold, and the shares add up to the quota wherever it suffices', () => {
  const random = randomFrom(8);
  for (const count of times(300, () => integerFrom(random, 1, 7))) {
    const weights = times(count, () => integerFrom(random, 0, 20));
    const held = times(count, () => integerFrom(random, 0, 12));
    const quota = integerFrom(random, 0, 80);
    const shares = sharesOf(quota, weights, held);
    for (const [town, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual(held[town] ?? 0);
    if (sum(held) <= quota) expect(sum(shares)).toBe(quota);
  }
});
