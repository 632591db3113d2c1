import { apportion } from '../../domain/apportion';
import { workdaysBetween } from '../../domain/calendar';
import { evenDates } from '../../domain/even-dates';
import { aPlan } from '../support/plan';

const { firstSessionDay, lastSessionDay, calendar } = aPlan();
const days = workdaysBetween(firstSessionDay, lastSessionDay, calendar);

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

test.each([0.125, 0.375, 0.625, 0.875])(
  'a team whose phases differ is not away all at once: phase %d leaves free days of its own (R4.1)',
  (phase) => {
    const on = new Set(evenDates(days, shares(180), phase).map(({ day }) => day));
    const free = days.filter((day) => !on.has(day));
    const others = new Set(evenDates(days, shares(180)).map(({ day }) => day));
    expect(on.size).toBe(180);
    expect(free.every((day) => !others.has(day))).toBe(false);
  },
);
