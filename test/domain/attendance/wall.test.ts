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
import { aPresence, aSession, at, OTHER_TOWN, sessionIn, type TestSession } from '../../support/sessions';

const NOW = at('17:20');
const station = 'st001';

const task = (actors: readonly Actor[], ...sessions: TestSession[]) =>
  wallTask({ station, actors, sessions, elsewhere: [], now: NOW })?.task;

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

const facts = { station, elsewhere: [], now: NOW };

test('of two sessions in town the one at this station comes first', () => {
  const elsewhere = aSession({ id: 'session002', station: 'st009' });
  const here = aSession({ id: 'session003', station });
  expect(wallTask({ ...facts, actors: [member], sessions: [elsewhere, here] })).toEqual({
    ...{ task: 'attend', by: 'worker', session: 'session003' },
  });
});

test('a supervisor who is booked in another town of theirs today is led to moving it here, unless it has begun (R6.1)', () => {
  const away = { ...facts, actors: [supervisor], sessions: [] };
  const there = { id: 'session009', town: OTHER_TOWN };
  expect(wallTask({ ...away, elsewhere: [aSession(there)] })).toEqual({
    ...{ task: 'moveHere', by: 'supervisor', session: 'session009' },
  });
  const begun = aSession({ ...there, stage: 'inProgress', arrival: aPresence('08:50') });
  expect(wallTask({ ...away, elsewhere: [begun] })).toBeUndefined();
  expect(wallTask({ ...away, actors: [member], elsewhere: [aSession(there)] })).toBeUndefined();
});

const words = (...sessions: TestSession[]) =>
  wallWords({ ...facts, actors: [lead], sessions }, () => '何敏仪');

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
