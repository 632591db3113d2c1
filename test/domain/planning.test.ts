import { apportion } from '../../domain/apportion';
import { workdaysBetween } from '../../domain/calendar';
import { evenDates } from '../../domain/even-dates';
import { aPlan } from '../support/plan';
import { integerFrom, randomFrom, times } from '../support/random';

const { firstSessionDay, lastSessionDay, calendar } = aPlan();
const days = workdaysBetween(firstSessionDay, lastSessionDay, calendar);
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

const towns = [...[18, 16, 13, 10, 7, 14].map((weight, index) => ({ town: `t${index}`, share: weight }))];
const shares = (total: number) => {
  const split = apportion(
    total,
    towns.map(({ share }) => share),
  );
  return towns.map(({ town }, index) => ({ town, share: split[index] ?? 0 }));
};

test.each([0, 1, 2, 6, 60, 180, 196, 197])(
  '%d sessions fall on as many days of the season, in order (R4.1)',
  (total) => {
    const visits = evenDates(days, shares(total));
    const on = visits.map(({ day }) => day);
    expect(on).toHaveLength(total);
    expect(new Set(on).size).toBe(total);
    expect(on).toEqual(on.toSorted());
    for (const day of on) expect(days).toContain(day);
    for (const { town, share } of shares(total)) {
      expect(visits.filter((visit) => visit.town === town)).toHaveLength(share);
    }
  },
);

test('one session more than there are days is refused', () => {
  expect(() => evenDates(days, shares(198))).toThrow('198 sessions do not fit into 197 days');
});

test('at every date each town is within two sessions of its even share (R4.1)', () => {
  const planned = shares(180);
  const placed = new Map<string, number>();
  for (const [index, { town }] of evenDates(days, planned).entries()) {
    placed.set(town, (placed.get(town) ?? 0) + 1);
    for (const each of planned) {
      const even = (each.share * (index + 1)) / 180;
      expect(Math.abs((placed.get(each.town) ?? 0) - even)).toBeLessThan(2);
    }
  }
});

test('the days without a session are spread out: never two workdays of March to December in a row', () => {
  const on = new Set(evenDates(days, shares(180)).map(({ day }) => day));
  const free = days.flatMap((day, index) => (on.has(day) ? [] : [index]));
  expect(free).toHaveLength(17);
  for (const [place, index] of free.slice(1).entries()) expect(index - (free[place] ?? 0)).toBeGreaterThan(9);
});

test('the same input gives the same dates', () => {
  expect(evenDates(days, shares(180))).toEqual(evenDates(days, shares(180)));
});
