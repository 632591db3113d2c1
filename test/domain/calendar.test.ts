import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import {
  addDays,
  dayOf,
  daysBetween,
  dayText,
  durationText,
  instantAt,
  isWorkday,
  monthOf,
  monthText,
  timeText,
  weekdayOf,
  workdaysBetween,
} from '../../domain/calendar';

const none = { workdays: [], holidays: [] };

test.each([
  ['the last millisecond before midnight in Shanghai', '2022-03-08T15:59:59.999Z', '2022-03-08', '23:59'],
  ['midnight in Shanghai, which belongs to the new day', '2022-03-08T16:00:00.000Z', '2022-03-09', '00:00'],
  ['midnight in London', '2022-03-09T00:00:00.000Z', '2022-03-09', '08:00'],
  ['the last moment of a year', '2022-12-31T15:59:59.999Z', '2022-12-31', '23:59'],
  ['the first moment of a year', '2022-12-31T16:00:00.000Z', '2023-01-01', '00:00'],
  ['a leap day', '2024-02-28T16:00:00.000Z', '2024-02-29', '00:00'],
])('%s falls on its day in Shanghai', (_, instant, day, time) => {
  expect(dayOf(Date.parse(instant))).toBe(day);
  expect(timeText(Date.parse(instant))).toBe(time);
  expect(instantAt(day, time)).toBe(Math.floor(Date.parse(instant) / 60_000) * 60_000);
});

/** What an expression over the calendar gives on a machine in another time zone. */
function inZone(zone: string, expression: string): unknown {
  const contents = `
    import * as calendar from './domain/calendar';
    const { addDays, dayOf, daysBetween, instantAt, isWorkday, timeText, weekdayOf, workdaysBetween } = calendar;
    const none = { workdays: [], holidays: [] };
    const midnight = Date.parse('2022-03-08T16:00:00Z');
    console.log(JSON.stringify(${expression}));`;
  const stdin = { contents, resolveDir: process.cwd() };
  const script =
    buildSync({ stdin, bundle: true, platform: 'node', write: false }).outputFiles[0]?.text ?? '';
  return JSON.parse(
    String(execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone } })),
  );
}

test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
  'days do not depend on the machine’s time zone, %s',
  (zone) => {
    const days = `[
      dayOf(midnight - 1), dayOf(midnight), timeText(midnight), instantAt('2022-03-09', '00:00') === midnight,
      addDays('2022-03-13', 1), weekdayOf('2022-03-13'), daysBetween('2022-11-05', '2022-11-07').length,
    ]`;
    expect(inZone(zone, days)).toEqual(['2022-03-08', '2022-03-09', '00:00', true, '2022-03-14', 0, 3]);
  },
);

// West of UTC chinese-days takes its own table to be of the day before; the cloud and our programs run in UTC.
test.each(['UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'workdays are the same in every time zone from UTC eastwards, %s',
  (zone) => {
    const days = `['2022-03-11', '2022-03-12', '2022-03-14', '2022-04-02', '2022-04-05']`;
    expect(inZone(zone, `${days}.map((day) => isWorkday(day, none))`)).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(inZone(zone, `workdaysBetween('2022-02-07', '2022-12-10', none).length`)).toBe(213);
  },
);

test.each([
  ['a day later', '2022-03-09', 1, '2022-03-10'],
  ['the same day', '2022-03-09', 0, '2022-03-09'],
  ['a day earlier, over a month’s edge', '2022-03-01', -1, '2022-02-28'],
  ['over a leap day', '2024-02-28', 1, '2024-02-29'],
  ['over a year’s edge', '2022-12-31', 1, '2023-01-01'],
])('adding days: %s', (_, day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  ['three days', '2022-03-08', '2022-03-10', ['2022-03-08', '2022-03-09', '2022-03-10']],
  ['one day', '2022-03-09', '2022-03-09', ['2022-03-09']],
  ['none when the end lies before the start', '2022-03-10', '2022-03-08', []],
  ['none when the end is the day before', '2022-03-09', '2022-03-08', []],
  ['over the end of February', '2022-02-28', '2022-03-01', ['2022-02-28', '2022-03-01']],
])('the days between include both edges: %s', (_, from, to, days) => {
  expect(daysBetween(from, to)).toEqual(days);
});

test.each([
  ['an ordinary Wednesday', '2022-03-09', none, true],
  ['a Saturday', '2022-03-12', none, false],
  ['a Sunday', '2022-03-13', none, false],
  ['a public holiday in the week', '2022-04-05', none, false],
  ['a Saturday that makes up for a holiday', '2022-04-02', none, true],
  ['a Wednesday that the project closes', '2022-03-09', { workdays: [], holidays: ['2022-03-09'] }, false],
  ['a Sunday that the project works', '2022-03-13', { workdays: ['2022-03-13'], holidays: [] }, true],
  [
    'a day that the project both works and closes',
    '2022-03-13',
    { workdays: ['2022-03-13'], holidays: ['2022-03-13'] },
    false,
  ],
] as const)('%s is or is not a workday', (_, day, overrides, expected) => {
  expect(isWorkday(day, overrides)).toBe(expected);
});

test.each([
  ['a week', '2022-03-07', '2022-03-13', 5],
  ['one workday', '2022-03-09', '2022-03-09', 1],
  ['one Sunday', '2022-03-13', '2022-03-13', 0],
  ['reversed', '2022-03-11', '2022-03-07', 0],
  ['the holiday of Qingming with its make-up Saturday', '2022-04-02', '2022-04-06', 2],
])('workdays between, both edges included: %s', (_, from, to, count) => {
  expect(workdaysBetween(from, to, none)).toHaveLength(count);
});

test('the season of 2022 has 213 workdays, and 197 from March to 9 December (R4.1)', () => {
  expect(workdaysBetween('2022-02-07', '2022-12-10', none)).toHaveLength(213);
  expect(workdaysBetween('2022-03-01', '2022-12-09', none)).toHaveLength(197);
});

test('the months of 2022 have the workdays of the public calendar', () => {
  const perMonth = new Map<string, number>();
  for (const day of workdaysBetween('2022-02-07', '2022-12-10', none)) {
    perMonth.set(monthOf(day), (perMonth.get(monthOf(day)) ?? 0) + 1);
  }
  expect([...perMonth.values()]).toEqual([16, 23, 21, 20, 21, 21, 23, 21, 18, 22, 7]);
});

test.each([
  ['2022-03-09', '3 月 9 日 周三'],
  ['2022-12-10', '12 月 10 日 周六'],
  ['2022-03-13', '3 月 13 日 周日'],
])('%s reads %s', (day, text) => {
  expect(dayText(day)).toBe(text);
});

test.each([
  [0, '0 分'],
  [1, '1 分'],
  [59, '59 分'],
  [60, '1 小时'],
  [61, '1 小时 1 分'],
  [479, '7 小时 59 分'],
  [480, '8 小时'],
])('%d minutes read %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});

test('months and weekdays are read off the day', () => {
  expect(monthOf('2022-03-09')).toBe('2022-03');
  expect(monthText('2022-03')).toBe('2022 年 3 月');
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => weekdayOf(addDays('2022-03-13', offset)))).toEqual([
    ...[0, 1, 2, 3, 4, 5, 6],
  ]);
});
