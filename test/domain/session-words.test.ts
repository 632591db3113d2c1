import { mayRead, mayReadWords } from '../../domain/session-access';
import { nextText, requirements, soFar, tagOf, timesText } from '../../domain/session-words';
import {
  commissioner,
  coordinator,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../support/people';
import { aPlan } from '../support/plan';
import { aDoneSession, anEndedSession, aPresence, aRecordText, aSession, at } from '../support/sessions';

const plan = aPlan();
const running = aSession({ stage: 'inProgress', arrival: aPresence('08:50') });
const short = aDoneSession({ departure: aPresence('16:49') });
const online = (state: 'open' | 'refused') =>
  aDoneSession({ mode: 'online', exceptions: [{ kind: 'online', state, reason: '台风' }] });
const recorded = (state: 'none' | 'submitted' | 'returned') => anEndedSession({ record: { state } });

test.each([
  ['agreed', aSession(), '已约定', 'todo', '当天扫码签到'],
  ['tentative', aSession({ stage: 'tentative' }), '暂定', 'todo', '当天扫码签到'],
  ['running', running, '进行中', 'doing', '结束时扫码签退'],
  ['without a record', recorded('none'), '待写记录', 'doing', '督导写记录，3 月 12 日 周六前'],
  ['with a record', recorded('submitted'), '待站点确认', 'doing', '站点社工确认记录'],
  ['returned', recorded('returned'), '已退回修改', 'wrong', '督导修改记录后重新提交'],
  ['done', aDoneSession(), '已计入', 'done', ''],
  ['a minute short', short, '不足时', 'wrong', '不足时，请督导补报或申请'],
  ['online and asked for', online('open'), '待审批', 'doing', '线上督导，由项目统筹审批'],
  ['online and refused', online('refused'), '不计入', 'wrong', '线上督导，没有获得批准，不计入'],
  ['missed', aSession({ stage: 'missed' }), '未进行', 'off', ''],
  ['cancelled', aSession({ stage: 'cancelled' }), '已取消', 'off', ''],
] as const)('a session that is %s says what it is and what comes next', (_, session, text, tone, next) => {
  expect(tagOf(session, plan)).toEqual({ text, tone });
  expect(nextText(session, plan)).toBe(next);
});

test('times are told as far as they are known', () => {
  expect(timesText(aSession())).toBe('');
  expect(timesText(running)).toBe('08:50 签到');
  expect(timesText(anEndedSession())).toBe('08:50 – 17:05');
});

test.each([
  ['agreed', aSession(), [false, false, false, false, false]],
  ['running', running, [true, false, false, false, false]],
  ['without a record', recorded('none'), [true, true, true, false, false]],
  ['with a record', recorded('submitted'), [true, true, true, true, false]],
  ['returned', recorded('returned'), [true, true, true, false, false]],
  ['done', aDoneSession(), [true, true, true, true, true]],
  ['a minute short', short, [true, true, false, true, true]],
] as const)('what a session that is %s still needs is told item by item (R7.2)', (_, session, done) => {
  expect(requirements(session, plan).map((each) => each.done)).toEqual(done);
  expect(requirements(session, plan)[2]?.text).toBe('时长满 8 小时，或经统筹批准');
});

test('a running session warns of leaving too early, up to the last minute (R6.3)', () => {
  expect(soFar(running, plan, at('16:49'))).toEqual({
    ...{ minutes: 479, text: '7 小时 59 分', enoughAt: '16:50' },
    warning: '现在签退只有 7 小时 59 分，不足 8 小时，要经项目统筹批准才能计入',
  });
  expect(soFar(running, plan, at('16:50'))).toEqual({ minutes: 480, text: '8 小时', enoughAt: '16:50' });
  expect(soFar(aSession(), plan, at('16:50'))).toBeUndefined();
  expect(soFar(anEndedSession(), plan, at('16:50'))).toBeUndefined();
});

test.each([
  ['its supervisor', supervisor, true],
  ['another supervisor', otherSupervisor, false],
  ['a worker of its town', member, true],
  ['a worker of another town', otherTownsLead, false],
  ['the coordinator', coordinator, true],
  ['the commissioner', commissioner, true],
  ['a visitor', { ...supervisor, role: 'visitor' as const }, false],
  ['the contact of its town', { ...lead, role: 'contact' as const }, true],
  ['the contact of another town', { ...otherTownsLead, role: 'contact' as const }, false],
  ['an inspector', { ...supervisor, role: 'inspector' as const }, false],
])('%s may or may not read a session (R16.1)', (_, actor, may) => {
  expect(mayRead(anEndedSession(), actor)).toBe(may);
});

const individual = anEndedSession({
  record: { state: 'submitted', text: aRecordText({ form: 'individual' }) },
});
const group = anEndedSession({ record: { state: 'submitted', text: aRecordText() } });

test.each([
  ['its supervisor', supervisor, true, true],
  ['the worker who hosted', lead, true, true],
  ['a worker of the town who did not', member, false, true],
  ['the coordinator', coordinator, false, true],
  ['the commissioner', commissioner, false, true],
  ['another supervisor', otherSupervisor, false, false],
] as const)(
  'the words of an individual session are for two people only: %s (R7.8)',
  (_, actor, alone, together) => {
    expect(mayReadWords(individual, actor)).toBe(alone);
    expect(mayReadWords(group, actor)).toBe(together);
  },
);
