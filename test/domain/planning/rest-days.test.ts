import { daysBetween, isWorkday, monthOf, weekdayOf } from '../../../domain/calendar';
import { schedule } from '../../../domain/planning/schedule';
import type { PublishedVisit, ScheduleInput } from '../../../domain/planning/schedule-input';
import { anInput, aSupervisor, usualRules } from './support/inputs';
import { countsBy, daysOf } from './support/plan-days';

const calendarOverrides = { workdays: [], holidays: [] };
const saturdays = daysBetween('2022-03-01', '2022-04-30').filter(
  (day) => weekdayOf(day) === 6 && !isWorkday(day, calendarOverrides),
);
const isRestDay = (day: string) => saturdays.includes(day);

const wanting = (quota: number, restDaysPerMonth: number, changes: Partial<ScheduleInput> = {}) =>
  anInput({
    supervisors: [aSupervisor('s', { quota, agreedRestDays: saturdays })],
    rules: { ...usualRules, restDaysPerMonth },
    ...changes,
  });

test('agreed Saturdays stay free as long as workdays suffice (R4.1)', () => {
  expect(daysOf(wanting(23, 2)).filter(isRestDay)).toEqual([]);
});

test.each([
  [24, 1],
  [25, 2],
  [26, 2],
  [27, 2],
])('%d sessions in a month of 23 workdays use %d of its four agreed Saturdays', (quota, used) => {
  const days = daysOf(wanting(quota, 2));
  expect(days.filter(isRestDay)).toHaveLength(used);
  expect(days).toHaveLength(Math.min(quota, 25));
});

test('with none allowed not even agreed ones are used', () => {
  expect(daysOf(wanting(30, 0)).filter(isRestDay)).toEqual([]);
});

test('each month has its own', () => {
  const long = wanting(60, 1, { horizon: { from: '2022-03-01', to: '2022-04-30' } });
  expect(countsBy(daysOf(long).filter(isRestDay), monthOf)).toEqual([1, 1]);
});

test('a rest day that stands already counts, also before the freeze', () => {
  const day = '2022-03-05';
  const published: PublishedVisit[] = [{ supervisor: 's', town: 'a', day, stage: 'done' }];
  const days = daysOf(wanting(30, 2, { published, frozenBefore: '2022-03-10' }));
  expect(days.filter(isRestDay)).toHaveLength(2);
  expect(days).toContain(day);
});

test('what the rest days let through is said', () => {
  const [conflict] = schedule(wanting(30, 2)).conflicts;
  expect(conflict).toMatchObject({ need: 30, capacity: 25, short: 5 });
  expect(conflict?.because).toContain('2022 年 3 月可用 23 天；');
  expect(conflict?.because).toContain('2022 年 3 月休息日至多再用 2 天');
});
