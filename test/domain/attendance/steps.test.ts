import type { Attendance } from '../../../domain/attendance/attendance';
import {
  type AttendanceStep,
  assertAttendanceStep,
  attendanceObstacle,
  attendanceStepNames,
  attendanceStepText,
  isHost,
  mendableUntil,
  needsReason,
} from '../../../domain/attendance/steps';
import type { Actor } from '../../../domain/people';
import { type Stage, stages } from '../../../domain/session';
import { coordinator, deputy, lead, member, otherTownsLead, supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import { anEndedSession, aPresence, aSession, at, sessionIn, type TestSession } from '../../support/sessions';
import { anAttendance, takenOff, ticked } from './support';

const plan = aPlan();
const NOW = at('17:20');
const running = sessionIn('inProgress', 'none');

const asked = (
  step: AttendanceStep,
  actor: Actor,
  session: TestSession = running,
  attendance?: Attendance,
  now = NOW,
) => attendanceObstacle(step, { session, attendance }, actor, now, plan);

type Open = Readonly<Record<AttendanceStep, boolean>>;
const all: Open = { attend: true, showNumber: true, mend: true };
const none: Open = { attend: false, showNumber: false, mend: false };

/** What is open to the station's lead at twenty past five, the supervisor having left at five past if at all. */
const byStage: Record<Stage, Open> = {
  tentative: none,
  agreed: none,
  inProgress: all,
  ended: all,
  declined: none,
  cancelled: none,
  missed: none,
  voided: none,
};

const matrix = stages.flatMap((stage) => attendanceStepNames.map((step) => [stage, step] as const));

test.each(matrix)('a session that is %s opens %s to the host only while it is held (R6.4)', (stage, step) => {
  const reason = asked(step, lead, sessionIn(stage, 'none'));
  if (byStage[stage][step]) expect(reason).toBeUndefined();
  else expect(reason).toMatch(/^(督导还没有签到，请等督导签到后再登记出席|这次督导.+请联系项目统筹)$/);
});

const people: readonly [string, Actor, Open][] = [
  ['the lead', lead, all],
  ['the deputy', deputy, all],
  ['a member who never showed a code', member, { ...none, attend: true }],
  ['a worker of another town, on loan', otherTownsLead, { ...none, attend: true }],
  ['the supervisor', supervisor, none],
  ['the coordinator', coordinator, none],
  ['the supervisor who is a worker as well', { ...lead, persons: ['w001', 's1'] }, none],
];

test.each(people)('%s may take exactly their own steps (R6.4)', (_name, actor, open) => {
  for (const step of attendanceStepNames) {
    const reason = asked(step, actor);
    if (open[step]) expect(reason).toBeUndefined();
    else expect(reason).toMatch(/请|可在/);
  }
});

test.each([
  ['arrival', { arrival: aPresence('08:50', { host: 'w003' }) }],
  ['a later stop', { stops: [aPresence('11:00', { host: 'w003' })] }],
  ['departure', { departure: aPresence('17:05', { host: 'w003' }) }],
])('a member whose code was scanned at %s is a host', (_when, changes) => {
  expect(isHost(aSession(changes), member)).toBe(true);
  expect(isHost(aSession({ hosts: [{ worker: 'w003', station: 'st001' }] }), member)).toBe(false);
});

const other = { tomorrow: aSession({ day: '2022-03-10' }), yesterday: anEndedSession({ day: '2022-03-08' }) };

const refusals: readonly [string, AttendanceStep, () => string | undefined, string][] = [
  [
    'a session of tomorrow',
    'attend',
    () => asked('attend', member, other.tomorrow),
    '这次督导在 3 月 10 日 周四，请当天再登记出席',
  ],
  [
    'a session of yesterday',
    'attend',
    () => asked('attend', member, other.yesterday),
    '这次督导在 3 月 8 日 周二，已经过了；漏登记的，请当天的站点社工在 5 个工作日内补登记',
  ],
  [
    'who is on the list',
    'attend',
    () => asked('attend', member, running, anAttendance()),
    '您已于 08:55 登记出席，不用再登记',
  ],
  [
    'who was taken off',
    'attend',
    () => asked('attend', member, running, takenOff),
    '您已被移出这次的出席名单（记错人了）；如有误，请当天的站点社工补登记',
  ],
  [
    'half an hour and a minute after the end',
    'attend',
    () => asked('attend', member, anEndedSession(), undefined, at('17:36')),
    '督导已于 17:05 签退，出席登记已结束；漏登记的，请当天的站点社工在 5 个工作日内补登记',
  ],
  [
    'yesterday’s number',
    'showNumber',
    () => asked('showNumber', lead, other.yesterday),
    '这次督导在 3 月 8 日 周二，已经过了；漏登记的，请当天的站点社工在 5 个工作日内补登记',
  ],
];

test.each(refusals)('%s is told why and what to do (%s)', (_name, _step, refuse, words) => {
  expect(refuse()).toBe(words);
});

test('half an hour after the end the door is still open, and whom the host ticked may prove it', () => {
  expect(asked('attend', member, anEndedSession(), undefined, at('17:35'))).toBeUndefined();
  expect(asked('attend', member, running, ticked)).toBeUndefined();
});

test.each([
  ['2022-03-09', '2022-03-16'],
  ['2022-03-11', '2022-03-18'],
  ['2022-04-01', '2022-04-11'],
])('the list of %s can be mended to %s, five workdays on, and not a day longer (R7.7)', (day, until) => {
  const session = anEndedSession({ day });
  expect(mendableUntil(day, plan)).toBe(until);
  expect(asked('mend', lead, session, undefined, at('23:59', until))).toBeUndefined();
  expect(asked('mend', lead, session, undefined, at('00:00', until) + 86_400_000)).toMatch(
    /^出席名单只能改到 .+（督导后 5 个工作日），已经过了；确需更正请联系项目统筹$/,
  );
});

test('a reason is asked for from the day after on', () => {
  expect(needsReason(running, at('23:59'))).toBe(false);
  expect(needsReason(running, at('00:00', '2022-03-10'))).toBe(true);
});

test('a verb throws the obstacle’s words as INVALID_STATE', () => {
  expect(() => assertAttendanceStep('mend', { session: running }, member, NOW, plan)).toThrow(
    expect.objectContaining({
      code: 'INVALID_STATE',
      message: '请由当天出示督导码的社工或站长、副站长操作',
    }),
  );
  expect(attendanceStepNames.map(attendanceStepText)).toEqual(['登记出席', '出示出席码', '更正名单']);
});
