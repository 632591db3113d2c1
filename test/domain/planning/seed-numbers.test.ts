import { monthOf } from '../../../domain/calendar';
import { explain } from '../../../domain/planning/explain';
import { applyRepair } from '../../../domain/planning/repair-kinds';
import { missingIn } from '../../../domain/planning/repairs';
import { schedule } from '../../../domain/planning/schedule';
import { seasonOf } from '../../../domain/planning/season';
import { modelsOf, zhongshan } from './support/inputs';

const wholeYear = { from: '2022-02-07', to: '2022-12-10' };

test('7 February to 10 December 2022 has 213 workdays', () => {
  const workdays = seasonOf(zhongshan(wholeYear)).filter(({ workday }) => workday);
  const months = new Map<string, number>();
  for (const { month } of workdays) months.set(month, (months.get(month) ?? 0) + 1);
  expect([...months.values()]).toEqual([16, 23, 21, 20, 21, 21, 23, 21, 18, 22, 7]);
});

test.each([
  [16, 167],
  [17, 176],
])('at most %d a month place %d of 180 sessions, and 18 a month mend it', (monthCap, most) => {
  const input = zhongshan(wholeYear, { monthCap });
  const { conflicts, repairs, visits, status } = schedule(input);
  expect(status).toBe('overConstrained');
  expect(visits).toHaveLength(4 * most);
  for (const conflict of conflicts)
    expect(conflict).toMatchObject({ need: 180, capacity: most, short: 180 - most });
  const [best] = repairs;
  expect(best).toMatchObject({ kind: 'monthCap', value: 18, gained: 4 * (180 - most) });
  expect(best && schedule(applyRepair(input, best)).status).toBe('optimal');
});

test('18 a month would leave room for 185', () => {
  const room = zhongshan(wholeYear, { monthCap: 18 });
  const wanting = { ...room, supervisors: room.supervisors.map((each) => ({ ...each, quota: 200 })) };
  for (const model of modelsOf(wanting)) expect(explain(model)?.capacity).toBe(185);
});

test.each([
  ['2022-02-14', 18],
  ['2022-02-21', 19],
  ['2022-03-01', 20],
])('starting on %s the year to 9 December needs %d a month', (from, monthCap) => {
  const horizon = { from, to: '2022-12-09' };
  expect(missingIn(zhongshan(horizon, { monthCap }))).toBe(0);
  expect(missingIn(zhongshan(horizon, { monthCap: monthCap - 1 }))).toBeGreaterThan(0);
});

test('from 14 February 18 a month give exactly 180', () => {
  const { visits } = schedule(zhongshan({ from: '2022-02-14', to: '2022-12-09' }, { monthCap: 18 }));
  const own = visits.filter(({ supervisor }) => supervisor === 's1').map(({ day }) => monthOf(day));
  const counts = [...new Set(own)].map((month) => own.filter((each) => each === month).length);
  expect(counts).toEqual([11, 18, 18, 18, 18, 18, 18, 18, 18, 18, 7]);
});
