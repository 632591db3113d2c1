import { type WallTask, wallTask, wallWords } from '../../../domain/attendance/wall';
import type { Actor } from '../../../domain/people';
import type { Stage } from '../../../domain/session';
import {
  commissioner,
  coordinator,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aSession, at, sessionIn, type TestSession } from '../../support/sessions';

const NOW = at('17:20');
const station = 'st001';

const task = (actors: readonly Actor[], ...sessions: TestSession[]) =>
  wallTask({ station, actors, sessions, now: NOW })?.task;

type Shown = Partial<Record<Stage, WallTask>>;
const hosting: Shown = { agreed: 'showCode', inProgress: 'showCode', ended: 'attend' };
const attending: Shown = { agreed: 'attend', inProgress: 'attend', ended: 'attend' };

/** What the code on the wall opens, by who scans it and how far the day is (R6.5). */
const table: readonly [string, readonly Actor[], Shown][] = [
  ['the supervisor', [supervisor], { agreed: 'checkIn', inProgress: 'checkOut', ended: 'session' }],
  ['another supervisor', [otherSupervisor], {}],
  ['the lead', [lead], hosting],
  ['a member', [member], attending],
  ['a worker on loan', [otherTownsLead], attending],
  ['the coordinator', [coordinator], { agreed: 'session', inProgress: 'session', ended: 'session' }],
  ['the bureau', [commissioner], {}],
  ['a coordinator who is a member here', [coordinator, member], attending],
  [
    'a member who supervises here today',
    [member, supervisor],
    { agreed: 'checkIn', inProgress: 'checkOut', ended: 'session' },
  ],
  ['a member who supervises elsewhere', [otherSupervisor, member], attending],
  ['nobody that is known', [], {}],
];

test.each(table)('the code on the wall opens the one task of %s (R6.5)', (_name, actors, shown) => {
  for (const stage of ['agreed', 'inProgress', 'ended', 'cancelled'] as const)
    expect([stage, task(actors, sessionIn(stage, 'none'))]).toEqual([stage, shown[stage]]);
});

test('a member who has shown the code today is a host', () => {
  expect(task([member], aSession({ hosts: [{ worker: 'w003', station }] }))).toBe('showCode');
});

test('of two sessions in town the one at this station comes first', () => {
  const elsewhere = aSession({ id: 'session002', station: 'st009' });
  const here = aSession({ id: 'session003', station });
  expect(wallTask({ station, actors: [member], sessions: [elsewhere, here], now: NOW })).toEqual({
    ...{ task: 'attend', by: 'worker', session: 'session003' },
  });
});

const words = (...sessions: TestSession[]) =>
  wallWords({ station, actors: [lead], sessions, now: NOW }, () => '何敏仪');

test('without a session today the code says so, with the next one', () => {
  const later = aSession({ day: '2022-03-23' });
  const next = aSession({ day: '2022-03-16' });
  const off = aSession({ day: '2022-03-10', stage: 'cancelled' });
  expect(task([lead], later, next, off)).toBeUndefined();
  expect(words(later, next, off)).toEqual({
    title: '今天这里没有督导',
    text: '下一次督导：3 月 16 日 周三，督导何敏仪',
  });
  expect(words()).toEqual({
    title: '今天这里没有督导',
    text: '接下来还没有排督导；具体日期请看“日程”',
  });
  expect(words(aSession())).toMatchObject({ title: '今天这里没有您要做的' });
});
