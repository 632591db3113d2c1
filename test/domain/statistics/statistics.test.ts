import { mean, sampleVariance } from 'simple-statistics';
import { alpha, alphaFromSums } from '../../../domain/statistics/alpha';
import { countsOf, fromCounts, noCounts, scoresOf, sumsOfCounts } from '../../../domain/statistics/counts';
import { meanInterval } from '../../../domain/statistics/interval';
import { quantile, within } from '../../../domain/statistics/student';
import { deviationOf, meanOf, noSums, sumsOf, varianceOf } from '../../../domain/statistics/sums';
import { integerFrom, randomFrom, times } from '../../support/random';

describe('Student’s t', () => {
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [20, 2.086],
    [29, 2.045],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
  ])(
    'with %i degrees of freedom is that of the printed table for 95 %% (NIST e-Handbook 1.3.6.7.2, R8.3)',
    (freedom, t) => {
      expect(quantile(0.95, freedom)).toBeCloseTo(t, 3);
    },
  );

  test.each([
    [1, 63.657],
    [5, 4.032],
    [10, 3.169],
    [30, 2.75],
  ])('with %i degrees of freedom is that of the printed table for 99 %%', (freedom, t) => {
    expect(quantile(0.99, freedom)).toBeCloseTo(t, 3);
  });

  test('nears the normal distribution, and grows with t', () => {
    expect(quantile(0.95, 5000)).toBeCloseTo(1.96, 2);
    for (const freedom of [1, 2, 3, 8, 332]) expect(within(1, freedom)).toBeLessThan(within(1.1, freedom));
  });
});

describe('mean, deviation and interval', () => {
  test('the mean of 195 heat flow measurements lies between 9.258242 and 9.264679 (NIST e-Handbook 1.3.5.2, R8.3)', () => {
    const found = meanInterval({ n: 195, mean: 9.26146, deviation: 0.02278881 });
    expect(found?.low).toBeCloseTo(9.258242, 5);
    expect(found?.high).toBeCloseTo(9.264679, 5);
  });

  test('the numbers 10000001, 10000003 and 10000002 deviate by exactly 1 (NIST StRD NumAcc1)', () => {
    expect(deviationOf(sumsOf([10000001, 10000003, 10000002]))).toBe(1);
  });

  test('2, 4, 4, 4, 5, 5, 7, 9 have the mean 5 and squares of 32 about it, so that s² is 32 / 7', () => {
    const sums = sumsOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(meanOf(sums)).toBe(5);
    expect(varianceOf(sums)).toBeCloseTo(32 / 7, 12);
  });

  test('counts, sums and the scores themselves say the same, whatever the scores', () => {
    const random = randomFrom(8);
    for (const n of [2, 5, 17, 333]) {
      const scores = times(n, () => integerFrom(random, 1, 5));
      const counts = countsOf(scores);
      expect(sumsOfCounts(counts)).toEqual(sumsOf(scores));
      expect(scoresOf(counts)).toEqual(scores.toSorted());
      const { n: counted, mean: average, deviation = 0, topTwo } = fromCounts(counts);
      expect([counted, topTwo]).toEqual([n, scores.filter((score) => score >= 4).length / n]);
      expect(average).toBeCloseTo(mean(scores), 10);
      expect(deviation ** 2).toBeCloseTo(sampleVariance(scores), 10);
      expect(varianceOf(sumsOf(scores))).toBeCloseTo(sampleVariance(scores), 10);
    }
  });

  test('one 3, four 4s and five 5s: mean 4.4, deviation 0.699, top two 90 %, 3.9 to 4.9', () => {
    const { interval, ...found } = fromCounts([0, 0, 1, 4, 5]);
    expect(found).toMatchObject({ n: 10, mean: 4.4, topTwo: 0.9 });
    expect(found.deviation).toBeCloseTo(0.6992, 4);
    expect(interval?.low).toBeCloseTo(4.4 - (2.2622 * 0.6992) / Math.sqrt(10), 3);
    expect(interval?.high).toBeCloseTo(4.4 + (2.2622 * 0.6992) / Math.sqrt(10), 3);
  });

  test('no score says nothing, one has a mean alone, equal ones have no width', () => {
    expect(fromCounts(noCounts)).toEqual({ n: 0 });
    expect(fromCounts([0, 0, 0, 1, 0])).toEqual({ n: 1, mean: 4, topTwo: 1 });
    expect(fromCounts([0, 0, 3, 0, 0])).toEqual({
      ...{ n: 3, mean: 3, deviation: 0, topTwo: 0, interval: { low: 3, high: 3 } },
    });
    expect([meanOf(noSums), varianceOf(noSums), varianceOf(sumsOf([4]))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('Cronbach’s alpha', () => {
  test('the mini-HAQ’s ten items with 11.16 of 77.44 have 0.95 (Bland and Altman, BMJ 1997;314:572, R8.3)', () => {
    const items = times(10, () => 1.116);
    expect(alpha(items, 77.44)).toBeCloseTo(0.95, 2);
  });

  test('three items of four persons with the totals 13, 10, 15, 7 have 1.5 × (1 − 4.25 / 12.25)', () => {
    const items = [
      [4, 3, 5, 2],
      [5, 4, 5, 3],
      [4, 3, 5, 2],
    ];
    const totals = [0, 1, 2, 3].map((person) => items.reduce((sum, item) => sum + (item[person] ?? 0), 0));
    expect(totals).toEqual([13, 10, 15, 7]);
    expect(alphaFromSums(items.map(sumsOf), sumsOf(totals))).toBeCloseTo(1.5 * (1 - 4.25 / 12.25), 10);
  });

  test('items that are all the same have 1; items that have nothing to do with each other have 0 (Bland and Altman)', () => {
    const item = [1, 2, 3, 4, 5];
    expect(alphaFromSums([item, item, item].map(sumsOf), sumsOf(item.map((score) => 3 * score)))).toBeCloseTo(
      1,
      10,
    );
    const [one, other] = [
      [1, 1, 2, 2],
      [1, 2, 1, 2],
    ];
    const totals = one.map((score, person) => score + (other[person] ?? 0));
    expect(alphaFromSums([one, other].map(sumsOf), sumsOf(totals))).toBeCloseTo(0, 10);
  });

  test('of one item, of one person, and of totals that are all the same nothing can be said', () => {
    const item = sumsOf([1, 2, 3]);
    expect(alphaFromSums([item], item)).toBeUndefined();
    expect(alphaFromSums([sumsOf([4]), sumsOf([5])], sumsOf([9]))).toBeUndefined();
    expect(alphaFromSums([item, sumsOf([3, 2, 1])], sumsOf([4, 4, 4]))).toBeUndefined();
    expect(alphaFromSums([], noSums)).toBeUndefined();
  });
});
