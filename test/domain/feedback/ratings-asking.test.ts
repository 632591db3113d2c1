import type { AppError } from '../../../domain/errors';
import {
  assertAnswered,
  choices,
  ratable,
  type Seen,
  toBeRated,
  toRemind,
} from '../../../domain/feedback/rating-asking';
import { closedMonths, isOver, lastRatingDay, openMonths } from '../../../domain/feedback/rating-months';
import { aPlan } from '../../support/plan';

const plan = aPlan();
const march = '2022-03';

const seen = (changes: Partial<Seen> = {}): Seen => ({
  ...{ month: march, supervisor: 's1', town: 't1', day: '2022-03-09', means: 'code' },
  ...changes,
});

// biome-ignore format: one line per day
test.each<[today: string, months: readonly string[], why: string]>([
  ['2022-02-07', ['2022-02'], 'the first day of the project; nothing was before it'],
  ['2022-03-01', ['2022-03', '2022-02'], 'both, a month having just begun'],
  ['2022-03-05', ['2022-03', '2022-02'], 'the last day for February'],
  ['2022-03-06', ['2022-03'], 'one day late'],
  ['2022-12-10', ['2022-12'], 'the last day of the project'],
  ['2022-12-11', [], 'the day after it'],
  ['2022-02-06', ['2022-02'], 'before the project, in its month: nobody attended yet'],
])('on %s open are %j: %s (R8.1)', (today, months) => {
  expect(openMonths(today, plan)).toEqual(months);
});

// biome-ignore format: one line per month
test.each([
  ['2022-02', '2022-03-05'],
  ['2022-11', '2022-12-05'],
  ['2022-12', '2022-12-10'],
])('%s can be rated through %s', (month, day) => {
  expect(lastRatingDay(month, plan)).toBe(day);
});

// biome-ignore format: one line per day
test.each<[today: string, months: readonly string[]]>([
  ['2022-03-05', []],
  ['2022-03-06', ['2022-02']],
  ['2022-05-01', ['2022-02', '2022-03']],
  ['2023-03-01', ['2022-02', '2022-03', '2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12']],
])('on %s complete are %j, and no month is both open and complete', (today, months) => {
  expect(closedMonths('2022-02', today, plan)).toEqual(months);
  expect(openMonths(today, plan).filter((month) => months.includes(month))).toEqual([]);
});

test('the project is over the day after its end, not before', () => {
  expect(['2022-12-10', '2022-12-11'].map((day) => isOver(day, plan))).toEqual([false, true]);
});

// biome-ignore format: one line per case
const refusals: readonly [why: string, wanted: { month: string; supervisor: string }, field: string, words: RegExp][] = [
  ['a month that is complete', { month: '2022-02', supervisor: 's1' }, 'month', /^2022 年 2 月的评价已于 3 月 5 日 周六截止，请/],
  ['a month to come', { month: '2022-04', supervisor: 's1' }, 'month', /^2022 年 4 月的督导现在不能评价，请/],
  ['a supervisor whom the host ticked', { month: march, supervisor: 's2' }, 'supervisor', /没有扫码参加过这位督导的督导，不能评价；请/],
  ['a supervisor one never saw', { month: march, supervisor: 's9' }, 'supervisor', /请从名单中选择/],
];

test.each(refusals)('%s cannot be rated (R6.4, R8.1)', (_why, wanted, field, words) => {
  const known = [seen(), seen({ supervisor: 's2', means: 'host' }), seen({ month: '2022-02' })];
  const today = '2022-03-20';
  const refusal = () => toBeRated(wanted, known, { today, plan });
  expect(refusal).toThrow(words);
  try {
    refusal();
  } catch (error) {
    expect(Object.keys((error as AppError).fields ?? {})).toEqual([field]);
  }
});

test('whoever attended nothing reads whom to ask', () => {
  const wanted = { month: march, supervisor: 's1' };
  expect(() => toBeRated(wanted, [], { today: '2022-03-20', plan })).toThrow(
    /没有扫码参加过督导.*请联系站长核对出勤/,
  );
});

test('a rating rests on the last attendance by one’s own phone', () => {
  const earlier = seen({ day: '2022-03-02', town: 't2' });
  const ticked = seen({ day: '2022-03-16', means: 'host' });
  const wanted = { month: march, supervisor: 's1' };
  expect(toBeRated(wanted, [earlier, seen(), ticked], { today: '2022-03-20', plan })).toEqual(seen());
  expect(ratable([earlier, seen()], wanted).map(({ day }) => day)).toEqual(['2022-03-09', '2022-03-02']);
});

const removed = { at: 0, by: 'w001', reason: '扫错了码' };

test('the supervisors of a month stand once each, the one seen last first', () => {
  const all = [
    seen(),
    seen({ day: '2022-03-02' }),
    seen({ supervisor: 's2', day: '2022-03-10' }),
    seen({ supervisor: 's3', means: 'host' }),
    seen({ supervisor: 's4', removed }),
  ];
  expect(choices(all, march).map(({ supervisor, day }) => [supervisor, day])).toEqual([
    ['s2', '2022-03-10'],
    ['s1', '2022-03-09'],
  ]);
});

test('every item is answered and no other', () => {
  const items = plan.rating.items;
  const whole = Object.fromEntries(items.map(({ id }) => [id, 3]));
  expect(() => assertAnswered(whole, items)).not.toThrow();
  expect(() => assertAnswered({}, items)).toThrow('请给“督导讲得清楚，我听得懂”打分');
  expect(() => assertAnswered({ ...whole, more: 1 }, items)).toThrow('评价的题目已调整，请返回刷新后再评');
});

test('only a first attendance of yesterday by phone is followed by a reminder', () => {
  const came = (worker: string, day: string, means: Seen['means'] = 'code') => ({ worker, day, means });
  const month = [
    ...[came('new', '2022-03-09'), came('again', '2022-03-09'), came('again', '2022-03-02')],
    ...[came('ticked', '2022-03-09', 'host'), came('before', '2022-03-08'), came('later', '2022-03-10')],
    { ...came('removed', '2022-03-09'), removed },
  ];
  expect(toRemind(month, '2022-03-10')).toEqual(['new']);
});
