import { apportion } from '../../domain/apportion';
import { integerFrom, randomFrom, times } from '../support/random';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test.each([
  ['the textbook example of seven seats', 7, [53_000, 24_000, 23_000], [3, 2, 2]],
  ['nothing to share', 0, [1, 2], [0, 0]],
  ['one weight', 5, [3], [5]],
  ['equal weights, the remainder going to the earlier', 5, [1, 1, 1], [2, 2, 1]],
  ['a weight of nothing', 4, [0, 1, 3], [0, 1, 3]],
  ['exact proportions', 10, [1, 2, 3, 4], [1, 2, 3, 4]],
])('apportioning %s', (_, total, weights, expected) => {
  expect(apportion(total, weights)).toEqual(expected);
});

test('apportioning refuses weights that are all nothing', () => {
  expect(() => apportion(3, [0, 0])).toThrow('positive weight');
  expect(() => apportion(3, [])).toThrow('positive weight');
});

const random = randomFrom(5);
const draws = times(400, () => ({
  total: integerFrom(random, 0, 200),
  weights: times(integerFrom(random, 1, 8), () => integerFrom(random, 1, 40)),
}));

test('shares add up, and none could go to another with more right to it (Webster)', () => {
  for (const { total, weights } of draws) {
    const shares = apportion(total, weights);
    expect(sum(shares)).toBe(total);
    const claims = weights.map((weight, index) => weight / (2 * (shares[index] ?? 0) + 1));
    const held = weights.flatMap((weight, index) => {
      const share = shares[index] ?? 0;
      return share === 0 ? [] : [weight / (2 * share - 1)];
    });
    expect(Math.max(...claims)).toBeLessThanOrEqual(Math.min(Number.POSITIVE_INFINITY, ...held));
  }
});

test('one more to share never takes from anyone', () => {
  for (const { total, weights } of draws) {
    const shares = apportion(total, weights);
    const more = apportion(total + 1, weights);
    for (const [index, share] of shares.entries()) expect(more[index]).toBeGreaterThanOrEqual(share);
  }
});

test('a greater weight never has the smaller share', () => {
  for (const { total, weights } of draws) {
    const shares = apportion(
      total,
      weights.toSorted((a, b) => b - a),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  }
});
