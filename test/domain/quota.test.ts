import { monthCounts, type Quota, quotaOf, seasonOf, tally } from '../../domain/quota';
import { quotaView } from '../../domain/quota-words';
import type { Standing } from '../../domain/session';
import { aPlan } from '../support/plan';
import { times } from '../support/random';
import { aDoneSession, anEndedSession, aPresence, aSession } from '../support/sessions';

const plan = aPlan();
const standings = (counts: Partial<Record<Standing, number>>) =>
  tally(Object.entries(counts).flatMap(([standing, count]) => times(count, () => standing as Standing)));

const quota = (counts: Partial<Record<Standing, number>>, today: string, target = 180, capacity = 1) =>
  quotaOf(standings(counts), target, capacity, seasonOf(plan, today));

test('a tally counts every standing, also those that nothing has', () => {
  expect(tally([])).toEqual({ booked: 0, waiting: 0, short: 0, done: 0, lost: 0 });
  expect(tally(['done', 'lost', 'done', 'short'])).toEqual({
    booked: 0,
    waiting: 0,
    short: 1,
    done: 2,
    lost: 1,
  });
});

test.each([
  ['before it begins', '2022-02-20', 0, 197],
  ['on its first day, which lies ahead', '2022-03-01', 0, 197],
  ['on its second day', '2022-03-02', 1, 196],
  ['on a Sunday', '2022-03-06', 4, 193],
  ['on its last day', '2022-12-09', 196, 1],
  ['after its last day', '2022-12-10', 197, 0],
  ['the year after', '2023-03-01', 197, 0],
])('the season of 197 workdays is split at today: %s', (_, today, past, left) => {
  const season = seasonOf(plan, today);
  expect([season.past.length, season.left.length]).toEqual([past, left]);
});

test('pace, expected and remaining follow from what is done (R12.1)', () => {
  expect(quota({ done: 20, waiting: 3, booked: 150, short: 2, lost: 1 }, '2022-04-01')).toMatchObject({
    ...{ target: 180, done: 20, waiting: 3, booked: 150, short: 2, remaining: 160 },
    ...{ expected: 21, pace: 160 / 174 },
  });
});

test.each([
  [
    'nothing, before the season',
    {},
    '2022-02-20',
    { remaining: 180, expected: 0, light: 'green', reason: '督导期刚开始' },
  ],
  ['nothing, in its first four days', {}, '2022-03-07', { light: 'green', reason: '督导期刚开始' }],
  [
    'nothing, after five days',
    {},
    '2022-03-08',
    { light: 'amber', reason: '照此进度不能按期完成：今天应完成 5 次，已完成 0 次，待补全 0 次' },
  ],
  [
    'nothing, when just too few days are left',
    {},
    '2022-03-25',
    { light: 'red', reason: '还要进行 180 次，剩余 179 个工作日最多 179 次' },
  ],
  ['nothing, when just enough days are left', {}, '2022-03-24', { light: 'amber' }],
  [
    'nothing, after the season',
    {},
    '2022-12-31',
    { pace: 0, expected: 180, light: 'red', reason: '还要进行 180 次，剩余 0 个工作日最多 0 次' },
  ],
  ['all', { done: 180 }, '2022-06-01', { remaining: 0, pace: 0, light: 'green', reason: '指标已完成' }],
  [
    'more than the target',
    { done: 190 },
    '2022-06-01',
    { remaining: 0, pace: 0, light: 'green', reason: '指标已完成' },
  ],
  [
    'all held, some of them waiting, after the season',
    { done: 170, waiting: 10 },
    '2022-12-31',
    { remaining: 10, light: 'green', reason: '进度正常：今天应完成 180 次，已完成 170 次，待补全 10 次' },
  ],
  ['short ones, which are not held', { done: 170, short: 10 }, '2022-12-31', { remaining: 10, light: 'red' }],
  [
    'one a day',
    { done: 23 },
    '2022-04-01',
    { light: 'green', reason: '进度正常：今天应完成 21 次，已完成 23 次，待补全 0 次' },
  ],
  ['one every other day', { done: 12 }, '2022-04-01', { light: 'amber' }],
] as const)('the light says why it is so: %s', (_, counts, today, expected) => {
  expect(quota(counts, today)).toMatchObject(expected);
});

test('capacity is what one workday can hold: four supervisors hold four', () => {
  expect(quota({}, '2022-03-25', 720, 4)).toMatchObject({
    light: 'red',
    reason: '还要进行 720 次，剩余 179 个工作日最多 716 次',
  });
  expect(quota({}, '2022-03-24', 720, 4).light).toBe('amber');
});

test.each([
  ['one a day so far, 157 to go', { done: 23 }, '2022-04-01', seasonOf(plan, '2022-04-01').left[156]],
  [
    'two a day so far, never faster than capacity',
    { done: 46 },
    '2022-04-01',
    seasonOf(plan, '2022-04-01').left[133],
  ],
  ['too slow for the season', { done: 10 }, '2022-04-01', undefined],
  ['nothing so far', {}, '2022-04-01', undefined],
  ['too early to tell', { done: 4 }, '2022-03-07', undefined],
  ['done before today', { done: 180 }, '2022-04-01', '2022-03-31'],
  ['nothing to do at all, before the season', { done: 180 }, '2022-02-20', '2022-03-01'],
] as const)('the forecast holds the pace so far: %s', (_, counts, today, day) => {
  expect(quota(counts, today).forecast).toBe(day);
});

test('a target of nothing is met', () => {
  expect(quota({}, '2022-04-01', 0)).toMatchObject({ remaining: 0, light: 'green', expected: 0 });
});

test('more done never lets a light get worse', () => {
  const rank = { green: 0, amber: 1, red: 2 };
  const lights = times(181, (done) => rank[quota({ done }, '2022-07-01').light]);
  expect(lights).toEqual(lights.toSorted((a, b) => b - a));
  expect(new Set(lights).size).toBe(3);
});

test('months cover the season, with what is done and what is still planned', () => {
  const sessions = [
    aDoneSession({ day: '2022-03-01' }),
    aDoneSession({ day: '2022-03-31' }),
    anEndedSession({ day: '2022-03-31' }),
    anEndedSession({ day: '2022-03-30', departure: aPresence('10:00') }),
    aSession({ day: '2022-04-01' }),
    aSession({ day: '2022-04-02', stage: 'missed' }),
    aSession({ day: '2022-12-09' }),
  ];
  const months = monthCounts(sessions, plan);
  expect(months.map(({ month }) => month)).toEqual([
    ...['2022-03', '2022-04', '2022-05', '2022-06', '2022-07'],
    ...['2022-08', '2022-09', '2022-10', '2022-11', '2022-12'],
  ]);
  expect(months[0]).toEqual({ month: '2022-03', done: 2, planned: 2 });
  expect(months[1]).toEqual({ month: '2022-04', done: 0, planned: 1 });
  expect(months.at(-1)).toEqual({ month: '2022-12', done: 0, planned: 1 });
});

const shown = (changes: Partial<Quota> = {}) =>
  quotaView({ ...quota({ done: 23 }, '2022-04-01'), ...changes });

test('a quota reads in words', () => {
  expect(shown()).toMatchObject({ paceText: '每个工作日 0.9 次', lightText: '正常' });
  expect(shown({ pace: 2 }).paceText).toBe('每个工作日 2 次');
  expect(shown({ remaining: 0 }).paceText).toBe('已完成');
  expect(shown({ forecast: '2022-11-30' }).forecastText).toBe('11 月 30 日 周三完成');
  expect([shown({ light: 'amber' }).lightText, shown({ light: 'red' }).lightText]).toEqual(['偏慢', '危险']);
});

test.each([
  ['2022-03-02', '刚开始，暂不预计'],
  ['2022-03-10', '照此不能按期完成'],
  ['2022-04-01', '已不能按期完成'],
])('without anything done by %s the forecast says so', (today, text) => {
  expect(quotaView(quota({}, today)).forecastText).toBe(text);
});
