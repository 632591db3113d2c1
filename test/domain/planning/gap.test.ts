import { addDays, daysBetween } from '../../../domain/calendar';
import { schedule } from '../../../domain/planning/schedule';
import type { PublishedVisit, ScheduleInput } from '../../../domain/planning/schedule-input';
import { anInput, aSupervisor, aTown, usualRules } from './support/inputs';
import { daysOf } from './support/plan-days';

const withGap = (minGap: number, quota = 5, changes: Partial<ScheduleInput> = {}) =>
  anInput({
    supervisors: [aSupervisor('s', { quota, towns: ['a'] })],
    towns: [aTown('a')],
    rules: { ...usualRules, minGap },
    ...changes,
  });
const gaps = (days: readonly string[]) =>
  days.slice(1).map((day, index) => daysBetween(days[index] ?? '', day).length - 1);

test.each([2, 3, 4, 5, 6, 7])('%d days lie between two sessions of a town (R4.1)', (minGap) => {
  const input = withGap(minGap);
  expect(Math.min(...gaps(daysOf(input)))).toBeGreaterThanOrEqual(minGap);
  expect(daysOf(input)).toHaveLength(5);
  expect(schedule(input).notes).toEqual([]);
});

test.each([
  [8, 5, 7],
  [8, 6, 4],
  [7, 7, 4],
  [5, 8, 3],
  [9, 23, 1],
])(
  'of %d days wished for with %d sessions, %d are kept: no session is lost, and the note says so',
  (wish, quota, kept) => {
    const input = withGap(wish, quota);
    expect(daysOf(input)).toHaveLength(quota);
    expect(Math.min(...gaps(daysOf(input)))).toBeGreaterThanOrEqual(kept);
    expect(schedule(input).notes).toEqual([
      `督导s：同一镇街两次之间至少相隔 ${wish} 天无法全部做到，已放宽为 ${kept} 天`,
    ]);
  },
);

test('it reaches back to what was done before the freeze', () => {
  const frozenBefore = '2022-03-09';
  const published: PublishedVisit[] = [{ supervisor: 's', town: 'a', day: '2022-03-08', stage: 'done' }];
  const [, next = ''] = daysOf(withGap(4, 4, { published, frozenBefore }));
  expect(next >= addDays('2022-03-08', 4)).toBe(true);
});
