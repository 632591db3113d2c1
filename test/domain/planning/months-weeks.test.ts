import { daysBetween, monthOf } from '../../../domain/calendar';
import type { PublishedVisit, ScheduleInput } from '../../../domain/planning/schedule-input';
import { mondayOf } from '../../../domain/planning/season';
import { anInput, aSupervisor, aTown, usualRules } from './support/inputs';
import { countsBy, daysOf, scoreIn } from './support/plan-days';

describe('months (R4.1)', () => {
  const twoMonths = { horizon: { from: '2022-03-01', to: '2022-04-30' } };
  const months = (input: ScheduleInput) => countsBy(daysOf(input), monthOf);

  test('without limits both months have their even part', () => {
    expect(months(anInput({ ...twoMonths, supervisors: [aSupervisor('s', { quota: 20 })] }))).toEqual([
      10, 10,
    ]);
  });

  test.each([
    [10, [10, 10]],
    [9, [9, 9]],
    [0, []],
  ])('at most %d a month', (monthCap, expected) => {
    const supervisors = [aSupervisor('s', { quota: 20 })];
    expect(months(anInput({ ...twoMonths, supervisors, rules: { ...usualRules, monthCap } }))).toEqual(
      expected,
    );
  });

  test('at least so many a month come before an even pace', () => {
    const closed = daysBetween('2022-04-01', '2022-04-15');
    const input = anInput({
      ...twoMonths,
      supervisors: [aSupervisor('s', { quota: 20, away: closed })],
      rules: { ...usualRules, monthFloor: 9 },
    });
    expect(months(input)).toEqual([11, 9]);
    expect(months({ ...input, rules: usualRules })).toEqual([14, 6]);
    expect(scoreIn(input, 'monthFloor')).toBe(0);
  });

  test('a month too short for its least is short by the rest, and that is its value', () => {
    const away = daysBetween('2022-04-01', '2022-04-27');
    const rules = { ...usualRules, monthFloor: 5 };
    const input = anInput({ ...twoMonths, supervisors: [aSupervisor('s', { quota: 20, away })], rules });
    expect(months(input)).toEqual([18, 2]);
    expect(scoreIn(input, 'monthFloor')).toBe(3);
  });

  test('sessions done before the freeze count towards the month', () => {
    const published = ['2022-03-01', '2022-03-02', '2022-03-03'].map(
      (day): PublishedVisit => ({ supervisor: 's', town: 'a', day, stage: 'done' }),
    );
    const rules = { ...usualRules, monthCap: 5 };
    expect(daysOf(anInput({ published, rules, frozenBefore: '2022-03-15' }))).toHaveLength(5);
  });
});

describe('weeks of a town (R4.1)', () => {
  const weekly = (weekCap: number, changes: Partial<ScheduleInput> = {}) =>
    anInput({
      supervisors: [aSupervisor('s', { quota: 18, towns: ['a'] })],
      towns: [aTown('a')],
      rules: { ...usualRules, weekCap },
      ...changes,
    });
  const weeks = (input: ScheduleInput) => countsBy(daysOf(input), mondayOf);

  test.each([
    [1, [1, 1, 1, 1, 1]],
    [2, [2, 2, 2, 2, 2]],
    [3, [3, 3, 3, 3, 3]],
  ])('at most %d a week', (weekCap, expected) => {
    expect(weeks(weekly(weekCap))).toEqual(expected);
  });

  test('the week from 28 March belongs to two months and still has one cap', () => {
    const days = daysOf(weekly(1, { horizon: { from: '2022-03-28', to: '2022-04-10' } }));
    expect(days).toHaveLength(2);
    expect(days.map(mondayOf)).toEqual(['2022-03-28', '2022-04-04']);
  });

  test('week and month limits meet: neither is broken, and none could be placed beside', () => {
    const input = weekly(1, {
      horizon: { from: '2022-03-21', to: '2022-04-10' },
      rules: { ...usualRules, weekCap: 1, monthCap: 1 },
    });
    expect(daysOf(input).map(monthOf)).toEqual(['2022-03', '2022-04']);
  });

  test('a session done on Monday fills the week even when planning starts again on Wednesday', () => {
    const published: PublishedVisit[] = [{ supervisor: 's', town: 'a', day: '2022-03-07', stage: 'done' }];
    const days = daysOf(weekly(1, { published, frozenBefore: '2022-03-09' }));
    expect(days.filter((day) => mondayOf(day) === '2022-03-07')).toEqual(['2022-03-07']);
    expect(days.filter((day) => mondayOf(day) === '2022-03-14')).toHaveLength(1);
  });
});
