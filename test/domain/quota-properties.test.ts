import { quotaOf, type Season, seasonOf } from '../../domain/quota';
import { aPlan } from '../support/plan';
import { integerFrom, randomFrom, times } from '../support/random';

const plan = aPlan();

const days = seasonOf(plan, '2022-02-01').left;
const seasonWith = (past: number, left: number): Season => ({
  past: days.slice(0, past),
  left: days.slice(past, past + left),
});

const random = randomFrom(12);
const drawn = times(3000, () => {
  const [past, left] = [integerFrom(random, 0, 90), integerFrom(random, 0, 90)];
  const [done, waiting, booked, short] = times(4, () => integerFrom(random, 0, 120)) as [
    number,
    number,
    number,
    number,
  ];
  const [target, capacity] = [integerFrom(random, 0, 300), integerFrom(random, 1, 4)];
  const season = seasonWith(past, left);
  const counts = { done, waiting, booked, short, lost: 0 };
  return { season, capacity, counts, quota: quotaOf(counts, target, capacity, season) };
});

test('a quota of any numbers keeps its own sums (R12.1)', () => {
  for (const { quota, season, counts } of drawn) {
    expect(quota).toMatchObject({
      done: counts.done,
      waiting: counts.waiting,
      booked: counts.booked,
      short: counts.short,
    });
    expect(quota.remaining).toBe(Math.max(0, quota.target - quota.done));
    expect(quota.pace * season.left.length).toBeCloseTo(season.left.length === 0 ? 0 : quota.remaining);
    expect(quota.expected).toBeGreaterThanOrEqual(0);
    expect(quota.expected).toBeLessThanOrEqual(quota.target);
    expect(quota.reason).not.toBe('');
  }
});

test('a light is red exactly when the days left cannot hold what is to be held', () => {
  for (const { quota, season, capacity } of drawn) {
    const toHold = quota.target - quota.done - quota.waiting;
    expect(quota.light === 'red').toBe(quota.remaining > 0 && toHold > season.left.length * capacity);
  }
});

test('a forecast lies in the season and can be reached by then', () => {
  const reachable = ({ quota, season, capacity }: (typeof drawn)[number]) => {
    const toHold = Math.max(0, quota.target - quota.done - quota.waiting);
    return (season.left.indexOf(quota.forecast ?? '') + 1) * capacity >= toHold;
  };
  const forecast = drawn.filter(({ quota }) => quota.forecast !== undefined);
  expect(forecast.length).toBeGreaterThan(100);
  for (const each of forecast) {
    expect([...each.season.past, ...each.season.left]).toContain(each.quota.forecast);
    expect(reachable(each)).toBe(true);
  }
});
