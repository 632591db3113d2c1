import {
  arrive,
  askOnline,
  askShort,
  explain,
  leave,
  reportClosed,
  stateLeft,
} from '../../../domain/exceptions/asking';
import { decide, endForgotten, escalate, vouch } from '../../../domain/exceptions/deciding';
import type { ExceptionKind, SessionException } from '../../../domain/exceptions/exception';
import { newForCoordinator } from '../../../domain/exceptions/notices';
import { daysWithoutScan, nextWorkday } from '../../../domain/exceptions/terms';
import { sessionWaits } from '../../../domain/exceptions/waits';
import { coordinator, lead, supervisor } from '../../support/people';
import { aPlan } from '../../support/plan';
import { aDoneSession, anEndedSession, aPresence, aSession, at } from '../../support/sessions';

const plan = aPlan();
const by = (actor: typeof supervisor, time = '17:30', day?: string) => ({ actor, now: at(time, day), plan });
const asked = (kind: ExceptionKind, changes: Partial<SessionException> = {}): SessionException => ({
  ...{ kind, state: 'open', reason: '台风提前离开' },
  ...changes,
});
const told = (time: string) => ({ at: at(time), reason: '没有网络', beyond: false });
const waiting = { waits: 'host', until: '2022-03-10' } as const;

const short = anEndedSession({ departure: aPresence('16:49') });

test.each([
  ['a Wednesday', '2022-03-09', '2022-03-10'],
  ['a Friday', '2022-03-11', '2022-03-14'],
  ['the day before Qingming', '2022-04-02', '2022-04-06'],
  ['a Saturday of work', '2022-04-24', '2022-04-25'],
  ['the last workday before the national days', '2022-09-30', '2022-10-08'],
])('after %s the host may speak until the next workday (R6.6)', (_, day, until) => {
  expect(nextWorkday(day, plan)).toBe(until);
});

test('a Plan that was stored without a number has two days a month (R6.6)', () => {
  expect(daysWithoutScan({})).toBe(2);
  expect(daysWithoutScan({ daysWithoutScan: 0 })).toBe(0);
  expect(plan.daysWithoutScan).toBe(2);
});

test('a day without a scan has both its times from the supervisor and waits for the host (R6.6)', () => {
  const arrived = arrive(aSession({ station: 'st001' }), told('08:52'), by(supervisor, '08:52'));
  expect(arrived).toMatchObject({
    stage: 'inProgress',
    arrival: { at: at('08:52'), means: 'tapped', host: '', station: 'st001' },
    exceptions: [{ kind: 'noScan', state: 'open', reason: '没有网络', ...waiting }],
  });
  const left = leave(arrived, told('17:05'), by(supervisor, '17:05'));
  expect(left).toMatchObject({ stage: 'ended', departure: { at: at('17:05'), means: 'tapped' } });
  expect(left.exceptions).toHaveLength(1);
  expect(sessionWaits(left, plan, '2022-03-09')).toBe('host');
});

test('what the phone sends late keeps the time of the tap, also when the day was closed meanwhile (R6.6)', () => {
  const late = { ...by(supervisor, '07:00', '2022-03-10') };
  const arrived = arrive(aSession({ stage: 'missed' }), told('08:52'), late);
  expect(arrived).toMatchObject({ stage: 'inProgress', arrival: { at: at('08:52'), sentAt: late.now } });
  expect(() => arrive(aSession({ stage: 'missed' }), { ...told('08:52'), at: late.now }, late)).toThrow(
    '不能',
  );
  expect(() => arrive(aSession(), { ...told('08:52'), at: late.now - 1 }, late)).toThrow('请在当天操作');
});

test('nobody leaves before they came', () => {
  const arrived = arrive(aSession(), told('08:52'), by(supervisor, '08:52'));
  expect(() => leave(arrived, told('08:52'), by(supervisor, '08:52'))).toThrow('离开时间不能早于到达时间');
});

const unscanned = (changes: Partial<SessionException> = {}) =>
  aDoneSession({ exceptions: [asked('noScan', { ...waiting, ...changes })] });

test.each([
  ['yes within the days of the month', 'yes', {}, 'approved', 'nobody'],
  ['yes beyond them', 'yes', { beyond: true }, 'open', 'coordinator'],
  ['no', 'no', {}, 'open', 'coordinator'],
] as const)(
  'the host who says %s decides or leaves it to the coordinator (R6.6)',
  (_, says, changes, state, holder) => {
    const session = unscanned(changes);
    const after = vouch(session, says, '那天没有见到', by(lead));
    expect(after.exceptions[0]).toMatchObject({ state, host: { says, by: 'w001', note: '那天没有见到' } });
    expect(sessionWaits(after, plan, '2022-03-09')).toBe(holder);
    expect(newForCoordinator(session, after)).toEqual(holder === 'coordinator' ? ['noScan'] : []);
  },
);

test('a denial says why', () => {
  expect(() => vouch(unscanned(), 'no', '', by(lead))).toThrow('请写明情况，至少 2 个字');
});

test('a host who let the next workday pass has left it to the coordinator, once (R6.6)', () => {
  const session = unscanned();
  expect(escalate(session, '2022-03-10')).toBe(session);
  const late = escalate(session, '2022-03-11');
  expect(late.exceptions[0]).not.toHaveProperty('waits');
  expect(newForCoordinator(session, late)).toEqual(['noScan']);
  expect(escalate(late, '2022-03-12')).toBe(late);
});

const running = aSession({ stage: 'inProgress', arrival: aPresence('08:50') });

test.each([
  ['on its own evening', '2022-03-09', '08:50', undefined],
  ['the night after', '2022-03-10', '08:50', '17:30'],
  ['the night after, begun in the evening', '2022-03-10', '19:00', '19:00'],
] as const)('a day without a check-out is ended %s or not (R6.3)', (_, day, came, left) => {
  const session = { ...running, arrival: aPresence(came) };
  const after = endForgotten(session, at('00:05', day));
  if (left === undefined) expect(after).toBe(session);
  else
    expect(after).toMatchObject({
      stage: 'ended',
      departure: { at: at(left), means: 'assumed', host: '' },
      exceptions: [{ kind: 'noCheckOut', state: 'open', waits: 'supervisor' }],
    });
});

const forgotten = endForgotten(running, at('00:05', '2022-03-10'));
const nextDay = (time: string) => by(supervisor, time, '2022-03-10');

test('who forgot to check out states when, the host is heard and the coordinator decides (R6.3)', () => {
  const stated = stateLeft(forgotten, '17:10', '手机没电', nextDay('09:00'));
  expect(stated.departure).toMatchObject({ at: at('17:10'), means: 'stated' });
  expect(stated.exceptions).toMatchObject([{ reason: '手机没电', waits: 'host', until: '2022-03-11' }]);
  const heard = vouch(stated, 'yes', '', by(lead, '10:00', '2022-03-10'));
  expect(heard.exceptions[0]?.state).toBe('open');
  expect(sessionWaits(heard, plan, '2022-03-10')).toBe('coordinator');
  const approved = decide(
    heard,
    { kind: 'noCheckOut', approve: true, note: '站点已证明' },
    by(coordinator, '11:00', '2022-03-10'),
  );
  expect(approved.exceptions[0]).toMatchObject({ state: 'approved', by: 'c1', note: '站点已证明' });
});

test('an hour before the check-in is refused', () => {
  expect(() => stateLeft(forgotten, '08:50', '手机没电', nextDay('09:00'))).toThrow('离开时间要晚于签到时间');
  expect(stateLeft(forgotten, '08:51', '手机没电', nextDay('09:00')).departure?.at).toBe(at('08:51'));
});

test('the coordinator is told of what waits once', () => {
  const first = askShort(short, '台风提前离开', by(supervisor));
  expect(newForCoordinator(short, first)).toEqual(['tooShort']);
  expect(newForCoordinator(first, { ...first, mode: 'online' })).toEqual([]);
});

test('a refusal is answered once more, and both askings stay (R6.3)', () => {
  const first = askShort(short, '台风提前离开', by(supervisor));
  const no = { kind: 'tooShort', approve: false, note: '请补充证明' } as const;
  const refused = decide(first, no, by(coordinator));
  const again = explain(refused, 'tooShort', '镇街发了停工通知', by(supervisor, '18:00'));
  expect(again.exceptions).toMatchObject([
    { state: 'refused', note: '请补充证明', reason: '台风提前离开' },
    { state: 'open', reason: '镇街发了停工通知', askedAt: at('18:00') },
  ]);
  expect(again.exceptions[1]).not.toHaveProperty('note');
  const last = decide(again, no, by(coordinator));
  expect(() => explain(last, 'tooShort', '再说一次', by(supervisor))).toThrow('没有需要再说明的');
});

test('what is decided cannot be decided again, and what nobody asked cannot be decided', () => {
  const once = decide(
    askShort(short, '台风提前离开', by(supervisor)),
    { kind: 'tooShort', approve: true, note: '同意' },
    by(coordinator),
  );
  expect(() => decide(once, { kind: 'tooShort', approve: false, note: '改了' }, by(coordinator))).toThrow(
    '没有等待审批的',
  );
  const open = askShort(short, '台风提前离开', by(supervisor));
  expect(() => decide(open, { kind: 'online', approve: true, note: '同意' }, by(coordinator))).toThrow(
    '线上督导现在不用审批',
  );
});

test.each([
  ['epidemic', '', '疫情'],
  ['typhoon', '红色预警', '台风，红色预警'],
  ['other', '会议室漏水', '会议室漏水'],
] as const)('an online session for %s is asked for with its reason (R6.3)', (cause, words, reason) => {
  const online = askOnline(aSession(), cause, words, by(supervisor, '08:00'));
  expect(online).toMatchObject({
    mode: 'online',
    exceptions: [{ kind: 'online', state: 'open', cause, reason }],
  });
});

test('another cause is written down, at its field', () => {
  expect(() => askOnline(aSession(), 'other', '', by(supervisor, '08:00'))).toThrow('请写明原因');
});

test('who may not be online has to come; after it a refusal changes nothing of what was (R6.3)', () => {
  const no = { kind: 'online', approve: false, note: '请到场' } as const;
  const asking = askOnline(aSession(), 'typhoon', '', by(supervisor, '08:00'));
  expect(decide(asking, no, by(coordinator)).mode).toBe('onSite');
  const held = aDoneSession({ mode: 'online', exceptions: [asked('online')] });
  expect(decide(held, no, by(coordinator)).mode).toBe('online');
});

test('a closed station ends the day, or proposes another one to the station (R5.2)', () => {
  const here = by(supervisor, '09:00');
  expect(reportClosed(aSession(), { reason: '临时停电' }, here)).toMatchObject({
    stage: 'cancelled',
    closed: { how: 'cancelled', by: 'supervisor', reason: '到站时站点关闭：临时停电', short: true },
    exceptions: [{ kind: 'closedOnArrival', state: 'open', reason: '临时停电' }],
  });
  const opened = aSession({ hosts: [{ worker: 'w001', station: 'st001' }] });
  expect(reportClosed(opened, { reason: '临时停电', day: '2022-03-16' }, here)).toMatchObject({
    ...{ stage: 'tentative', day: '2022-03-16', hosts: [], asked: { by: 'supervisor', person: 's1' } },
    moved: { from: '2022-03-09', reason: '到站时站点关闭：临时停电', short: true },
  });
  expect(() => reportClosed(aSession(), { reason: '临时停电', day: '2022-03-09' }, here)).toThrow(
    '请选今天以后',
  );
});
