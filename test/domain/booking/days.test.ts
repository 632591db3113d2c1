import type { Block } from '../../../domain/booking/block';
import { type Calendar, dayObstacle, type Taken, type Wish } from '../../../domain/booking/days';
import { holidayText } from '../../../domain/booking/holiday';
import { nextFree } from '../../../domain/booking/next-free';
import { isOverdue, isShortNotice } from '../../../domain/booking/terms';
import { daysBetween } from '../../../domain/calendar';
import { aPlan } from '../../support/plan';

const plan = aPlan();
const overrides = plan.calendar;
const wish: Wish = { supervisor: 's1', town: 't1', station: 'st1' };
const nothing: Taken = { supervisor: {}, station: {} };

const aBlock = (changes: Partial<Block>): Block => ({
  ...{ kind: 'closure', who: 't1', from: '2022-03-16', to: '2022-03-17', reason: '台风' },
  ...{ state: 'approved', by: 'c1', at: 0 },
  ...changes,
});

const calendar = (...blocks: readonly Block[]): Calendar => ({ plan, today: '2022-03-09', blocks });

// biome-ignore format: one line per day
test.each<[string, string, Calendar, Taken, string | undefined]>([
  ['a free workday',              '2022-03-16', calendar(), nothing, undefined],
  ['the first day that can be',   '2022-03-10', calendar(), nothing, undefined],
  ['today',                       '2022-03-09', calendar(), nothing, 'past'],
  ['yesterday',                   '2022-03-08', calendar(), nothing, 'past'],
  ['before the season',           '2022-02-28', calendar(), nothing, 'outside'],
  ['its last day',                '2022-12-09', calendar(), nothing, undefined],
  ['after its last day',          '2022-12-10', calendar(), nothing, 'outside'],
  ['a Saturday',                  '2022-03-12', calendar(), nothing, undefined],
  ['a Sunday',                    '2022-03-13', calendar(), nothing, 'rest'],
  ['a make-up Saturday',          '2022-04-02', calendar(), nothing, undefined],
  ['a public holiday',            '2022-04-05', calendar(), nothing, 'rest'],
  ['a third Saturday',            '2022-03-26', calendar(), { ...nothing, supervisor: { '2022-03-12': 'a', '2022-03-19': 'b' } }, 'rest'],
  ['a Saturday after make-up ones', '2022-04-16', calendar(), { ...nothing, supervisor: { '2022-04-02': 'a', '2022-04-24': 'b' } }, undefined],
  ['a closed town',               '2022-03-17', calendar(aBlock({})), nothing, 'blocked'],
  ['after a closure',             '2022-03-18', calendar(aBlock({})), nothing, undefined],
  ['another town’s closure',      '2022-03-16', calendar(aBlock({ who: 't2' })), nothing, undefined],
  ['a leave not approved yet',    '2022-03-16', calendar(aBlock({ kind: 'leave', who: 's1', state: 'asked' })), nothing, undefined],
  ['a leave',                     '2022-03-16', calendar(aBlock({ kind: 'leave', who: 's1' })), nothing, 'blocked'],
  ['a training of all',           '2022-03-16', calendar(aBlock({ kind: 'training', who: '' })), nothing, 'blocked'],
  ['a closed station',            '2022-03-16', calendar(aBlock({ kind: 'stationClosure', who: 'st1' })), nothing, 'blocked'],
  ['a supervisor’s taken day',    '2022-03-16', calendar(), { ...nothing, supervisor: { '2022-03-16': 'a' } }, 'taken'],
  ['a station’s taken day',       '2022-03-16', calendar(), { ...nothing, station: { '2022-03-16': 'a' } }, 'taken'],
])('%s (%s) is told apart (R5.1, R5.3)', (_, day, all, taken, kind) => {
  expect(dayObstacle(day, wish, all, taken)?.kind).toBe(kind);
});

test('a session’s own day does not stand in its way', () => {
  const taken = { supervisor: { '2022-03-16': 'a' }, station: { '2022-03-16': 'a' } };
  expect(dayObstacle('2022-03-16', { ...wish, session: 'a' }, calendar(), taken)).toBeUndefined();
});

test('the next free day is free, a workday, and no earlier one is, whatever is taken', () => {
  const workday = daysBetween('2022-03-10', '2022-04-30').filter(
    (day) => !dayObstacle(day, wish, calendar(), nothing),
  );
  for (let gone = 0; gone < workday.length; gone += 3) {
    const taken = {
      ...nothing,
      supervisor: Object.fromEntries(workday.slice(0, gone).map((day) => [day, 'x'])),
    };
    const next = nextFree('2022-03-09', '2022-04-30', wish, calendar(), taken) ?? '';
    expect(dayObstacle(next, wish, calendar(), taken)).toBeUndefined();
    const earlier = daysBetween('2022-03-09', next).slice(0, -1);
    expect(
      earlier.filter((day) => !dayObstacle(day, wish, calendar(), taken) && new Date(day).getUTCDay() !== 6),
    ).toEqual([]);
  }
  expect(nextFree('2022-12-10', '2022-12-31', wish, calendar(), nothing)).toBeUndefined();
});

test.each([
  ['2022-04-05', '清明'],
  ['2022-04-02', '班'],
  ['2022-03-12', ''],
  ['2022-03-16', ''],
])('%s is called %j', (day, text) => {
  expect(holidayText(day, overrides)).toBe(text);
});

test.each([
  ['the same day', '2022-03-09', '2022-03-09', true],
  ['the next workday', '2022-03-09', '2022-03-10', true],
  ['two workdays ahead', '2022-03-09', '2022-03-11', false],
  ['Friday to Monday', '2022-03-11', '2022-03-14', true],
  ['Friday to Tuesday', '2022-03-11', '2022-03-15', false],
])('%s is short notice or not (R5.2)', (_, today, day, short) => {
  expect(isShortNotice(today, day, plan)).toBe(short);
});

test.each([
  ['2022-03-16', false],
  ['2022-03-17', true],
])('what was asked on 9 March is overdue on %s: %s', (today, overdue) => {
  expect(isOverdue('2022-03-09', today, plan)).toBe(overdue);
});
