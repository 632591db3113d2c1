import { aBooked, givenBookings, refusal } from '../../support/bookings';
import { codeShown } from '../../support/codes';
import type { World } from '../../support/given';
import {
  commissioner,
  coordinator,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aDoneSession, anEndedSession, aPresence, aRecordText, aSession, DAY } from '../../support/sessions';

const id = 'session001';
const reason = '站里没有网络';
const EVENING = '2022-03-09T18:00';
const given = givenBookings;

const inboxOf = async (world: World, to: string) =>
  (await world.all('messages')).filter((message) => message.to === to).map(({ title }) => title);
const exceptionsOf = async (world: World) => (await world.session(id)).exceptions;
const actionsOf = async (world: World) => (await world.history(id)).map(({ action }) => action);

const confirmed = { state: 'confirmed', text: aRecordText() } as const;
const short = anEndedSession({ departure: aPresence('16:49'), record: confirmed });

test('a day without a scan: told, vouched for by the host, counted (R6.6)', async () => {
  const world = await given({ sessions: [aSession({ station: 'st001' })] });
  const arrived = await world.as(supervisor)('supervision', 'arriveUnscanned', { id, reason });
  expect(arrived).toMatchObject({
    session: { stage: 'inProgress' },
    items: [{ kind: 'noScan', text: '没有扫码' }],
  });
  world.clock.set('17:20');
  await world.as(supervisor)('supervision', 'leaveUnscanned', { id, reason });
  expect(await inboxOf(world, 'w001')).toEqual(['请证明督导到场']);
  const { toVouch } = await world.as(lead)('supervision', 'hosting', {});
  expect(toVouch.map((card) => card.id)).toEqual([id]);

  const vouched = await world.as(member)('supervision', 'vouch', { id, says: 'yes', note: '' });
  expect(vouched.items).toMatchObject([{ state: 'approved', tag: { text: '已批准' } }]);
  expect(vouched.items[0]?.lines.at(-1)).toMatch(/黄晓彤证明督导到过场/);
  expect(await inboxOf(world, 's1')).toEqual(['站点已证明到场']);
  expect(await inboxOf(world, 'role:coordinator')).toEqual([]);
  await world.change('sessions', id, { record: confirmed });
  expect((await world.as(supervisor)('supervision', 'session', { id })).counted).toBe(true);
  expect(await actionsOf(world)).toEqual(['plan', 'arriveUnscanned', 'leaveUnscanned', 'vouch']);
});

test('what a phone without a network sends late keeps the time of the tap by the server’s clock (R6.2, R6.6)', async () => {
  const world = await given({ now: '2022-03-09T11:00', sessions: [aSession()] });
  await world.as(supervisor)('supervision', 'arriveUnscanned', { id, reason, ago: 2 * 3_600_000 });
  const { arrival } = await world.session(id);
  expect((arrival?.sentAt ?? 0) - (arrival?.at ?? 0)).toBe(2 * 3_600_000);
  expect(
    await refusal(world.as(supervisor)('supervision', 'leaveUnscanned', { id, reason, ago: 90_000_000 })),
  ).toMatchObject({ fields: { ago: '超过一天的不能再发送，请联系项目统筹' } });
});

test('a day may begin without a scan and end with one', async () => {
  const world = await given({ sessions: [aSession()] });
  await world.as(supervisor)('supervision', 'arriveUnscanned', { id, reason });
  world.clock.set('17:20');
  await world.as(lead)('supervision', 'showCode', { id });
  const code = codeShown({ now: world.clock.now(), purpose: 'out' });
  const view = await world.as(supervisor)('supervision', 'checkOut', { id, code });
  expect(view).toMatchObject({
    stage: 'ended',
    standing: 'waiting',
    exceptions: { items: [{ kind: 'noScan' }] },
  });
  expect(await inboxOf(world, 'w001')).toEqual(['请证明督导到场']);
  await world.as(lead)('supervision', 'vouch', { id, says: 'no', note: '上午没有见到' });
  expect(await inboxOf(world, 'role:coordinator')).toEqual(['有例外待审批']);
  expect(await inboxOf(world, 's1')).toEqual(['站点没有证明到场']);
});

test('the third day of a month goes to the coordinator, whatever the host says (R6.6)', async () => {
  const world = await given({ sessions: [aSession()] });
  const month = { id: 's1:2022-03', days: { '2022-03-01': 'a', '2022-03-02': 'b' } };
  await world.put('noScanMonths', [month]);
  await world.as(supervisor)('supervision', 'arriveUnscanned', { id, reason });
  world.clock.set('17:20');
  const left = await world.as(supervisor)('supervision', 'leaveUnscanned', { id, reason });
  expect(left.monthText).toBe('当月 3 天没有扫码；2 天以内由站点证明即可，超过的由项目统筹审批');
  await world.as(lead)('supervision', 'vouch', { id, says: 'yes', note: '' });
  expect(await exceptionsOf(world)).toMatchObject([{ state: 'open', beyond: true, host: { says: 'yes' } }]);
  expect(await inboxOf(world, 'role:coordinator')).toEqual(['有例外待审批']);
  const decided = await world.as(coordinator)('supervision', 'decideException', {
    id,
    kind: 'noScan',
    approve: true,
    note: '站点已证明',
  });
  expect(decided.items[0]?.tag.text).toBe('已批准');
});

test('a month with two days taken lets no other month suffer', async () => {
  const world = await given({ sessions: [aSession()] });
  await world.put('noScanMonths', [{ id: 's1:2022-02', days: { '2022-02-27': 'a', '2022-02-28': 'b' } }]);
  await world.as(supervisor)('supervision', 'arriveUnscanned', { id, reason });
  expect((await exceptionsOf(world))[0]?.beyond).toBeUndefined();
});

test('a host who stays silent leaves it to the coordinator after the next workday (R6.6)', async () => {
  const waiting = { kind: 'noScan', state: 'open', reason, waits: 'host', until: '2022-03-10' } as const;
  const world = await given({ now: '2022-03-10T00:05', sessions: [aDoneSession({ exceptions: [waiting] })] });
  await world.daily();
  expect((await exceptionsOf(world))[0]?.waits).toBe('host');
  world.clock.set('2022-03-11T00:05');
  const before = await world.as(coordinator)('supervision', 'exceptions', {});
  expect([before.open.length, before.waiting.length]).toEqual([1, 0]);
  await world.daily();
  expect((await exceptionsOf(world))[0]?.waits).toBeUndefined();
  expect(await inboxOf(world, 'role:coordinator')).toEqual(['有例外待审批']);
  expect(await refusal(world.as(lead)('supervision', 'vouch', { id, says: 'yes', note: '' }))).toMatchObject({
    code: 'INVALID_STATE',
  });
});

test('a forgotten check-out ends overnight, is stated, vouched for and decided; till then it does not count (R6.3)', async () => {
  const running = aSession({ stage: 'inProgress', arrival: aPresence('08:50') });
  const world = await given({ now: '2022-03-10T00:05', sessions: [running] });
  await world.daily();
  expect(await world.session(id)).toMatchObject({ stage: 'ended', departure: { means: 'assumed' } });
  expect(await inboxOf(world, 's1')).toContain('忘记签退');
  const decide = (approve: boolean) =>
    world.as(coordinator)('supervision', 'decideException', {
      id,
      kind: 'noCheckOut',
      approve,
      note: '站点已证明',
    });
  expect(await refusal(decide(true))).toMatchObject({ message: '还在等督导补报离开时间，之后再审批' });

  world.clock.set('2022-03-10T09:00');
  expect(
    await refusal(
      world.as(supervisor)('supervision', 'stateLeft', { id, time: '08:30', reason: '手机没电' }),
    ),
  ).toMatchObject({ fields: { time: '离开时间要晚于签到时间，请重新选择' } });
  await world.as(supervisor)('supervision', 'stateLeft', { id, time: '17:10', reason: '手机没电' });
  await world.as(lead)('supervision', 'vouch', { id, says: 'yes', note: '' });
  await world.change('sessions', id, { record: confirmed });
  const counted = async () => (await world.as(supervisor)('supervision', 'session', { id })).counted;
  expect(await counted()).toBe(false);
  await decide(true);
  expect(await counted()).toBe(true);
  const actions = ['plan', 'endForgotten', 'stateLeft', 'vouch', 'decideException'];
  expect((await actionsOf(world)).filter((action) => action !== undefined)).toEqual(actions);
});

test('a short day is asked for, refused, explained once more and approved; it counts then (R6.3)', async () => {
  const world = await given({ now: EVENING, sessions: [short] });
  await world.as(supervisor)('supervision', 'askShort', { id, reason: '台风提前离开' });
  expect(await inboxOf(world, 'role:coordinator')).toEqual(['有例外待审批']);
  const decide = (approve: boolean, note: string) =>
    world.as(coordinator)('supervision', 'decideException', { id, kind: 'tooShort', approve, note });
  await decide(false, '请补充通知');
  const refused = await world.as(supervisor)('supervision', 'exceptionCase', { id });
  expect(refused.items[0]?.lines.at(-1)).toMatch(/项目统筹没有批准：请补充通知/);
  expect(refused.answers).toEqual([{ id: 'tooShort', text: '不足时' }]);
  world.clock.set('18:10');
  await world.as(supervisor)('supervision', 'explainException', {
    id,
    kind: 'tooShort',
    reason: '镇街发了停工通知',
  });
  await decide(true, '同意');
  const shown = await world.as(supervisor)('supervision', 'session', { id });
  expect(shown).toMatchObject({ counted: true, tag: { text: '已计入' } });
  expect((await world.as(coordinator)('supervision', 'exceptionCase', { id })).earlier).toMatchObject([
    { state: 'refused', tag: { text: '未批准' } },
  ]);
  expect(await inboxOf(world, 's1')).toEqual(['例外没有批准', '例外已批准']);
  expect(JSON.stringify(await world.history(id))).not.toMatch(/台风提前离开|请补充通知|停工通知/);
});

test('an online session is asked for on the day, proved by digits and counts once approved (R6.3)', async () => {
  const world = await given({ sessions: [aSession()] });
  await world.as(supervisor)('supervision', 'askOnline', { id, cause: 'typhoon', reason: '' });
  expect(await world.session(id)).toMatchObject({ mode: 'online', exceptions: [{ reason: '台风' }] });
  expect(await inboxOf(world, 'w001')).toEqual(['督导申请改为线上']);
  const { codes } = await world.as(lead)('supervision', 'showCode', { id });
  const view = await world.as(supervisor)('supervision', 'checkIn', { id, digits: codes[0]?.digits });
  expect(view).toMatchObject({ stage: 'inProgress', marks: ['线上'] });
  await world.as(coordinator)('supervision', 'decideException', {
    id,
    kind: 'online',
    approve: true,
    note: '同意',
  });
  expect((await exceptionsOf(world))[0]?.state).toBe('approved');
});

test('a refused online session has to be held on the spot (R6.3)', async () => {
  const world = await given({ sessions: [aSession()] });
  await world.as(supervisor)('supervision', 'askOnline', { id, cause: 'other', reason: '道路施工' });
  await world.as(coordinator)('supervision', 'decideException', {
    id,
    kind: 'online',
    approve: false,
    note: '请到场',
  });
  expect((await world.session(id)).mode).toBe('onSite');
});

test('a scan sent later by a phone whose clock is wrong is brought before the coordinator (R6.6)', async () => {
  const world = await given({ now: '2022-03-09T08:50', sessions: [aSession()] });
  await world.as(lead)('supervision', 'showCode', { id });
  const code = codeShown({ now: world.clock.now() });
  const scanned = world.clock.now() + 20 * 60_000;
  world.clock.set('09:10');
  const kept = { at: scanned, phoneNow: world.clock.now() + 20 * 60_000 };
  await world.as(supervisor)('supervision', 'checkIn', { id, code, kept });
  expect(await exceptionsOf(world)).toMatchObject([{ kind: 'clockApart', state: 'open' }]);
  expect(await inboxOf(world, 'role:coordinator')).toEqual(['有例外待审批']);
  const { open } = await world.as(coordinator)('supervision', 'exceptions', {});
  expect(open.map(({ kind, holder }) => [kind, holder])).toEqual([['clockApart', 'coordinator']]);
});

test('a station that is closed on arrival frees the day, or proposes another that is free (R5.2)', async () => {
  const sessions = [aBooked({ id, day: DAY }), aBooked({ id: 'booked0002', day: '2022-03-16' })];
  const world = await given({ sessions });
  const report = (day?: string) =>
    world.as(supervisor)('supervision', 'reportClosed', { id, reason: '临时停电', ...(day && { day }) });
  expect(await refusal(report('2022-03-16'))).toMatchObject({
    code: 'CONFLICT',
    fields: { nextFree: '2022-03-17' },
  });
  await report('2022-03-17');
  expect(await world.session(id)).toMatchObject({ stage: 'tentative', day: '2022-03-17' });
  const [months] = (await world.all('supervisorMonths')).filter((month) => month.id === 's1:2022-03');
  expect(months?.days).toEqual({ '2022-03-16': 'booked0002', '2022-03-17': id });
  expect(await inboxOf(world, 'w001')).toEqual(['督导到站时站点关闭，另约一天']);
  await world.as(lead)('planning', 'acceptSession', { id });
  await world.as(coordinator)('supervision', 'decideException', {
    ...{ id, kind: 'closedOnArrival', approve: true, note: '情况属实' },
  });
  expect(await world.session(id)).toMatchObject({ stage: 'agreed', exceptions: [{ state: 'approved' }] });
});

test('a day given up at a closed door is free again', async () => {
  const world = await given({ sessions: [aBooked({ id, day: DAY })] });
  await world.as(supervisor)('supervision', 'reportClosed', { id, reason: '临时停电' });
  expect((await world.session(id)).stage).toBe('cancelled');
  expect((await world.all('supervisorMonths')).flatMap(({ days }) => Object.keys(days))).toEqual([]);
});

const asked = (at: number) => ({ kind: 'tooShort', state: 'open', reason: '台风', askedAt: at }) as const;

test('the coordinator’s list has the oldest first and tells what waits for others and what was decided', async () => {
  const decided = { ...asked(1), state: 'approved', by: 'c1', decidedAt: 2, note: '同意' } as const;
  const host = { kind: 'noScan', state: 'open', reason, waits: 'host', until: '2022-03-10' } as const;
  const world = await given({
    sessions: [
      { ...short, id: 'session0a1', exceptions: [asked(3)] },
      { ...short, id: 'session0a2', exceptions: [asked(2)] },
      { ...short, id: 'session0a3', exceptions: [decided, host] },
      aSession({ id: 'session0a4' }),
    ],
  });
  const list = await world.as(commissioner)('supervision', 'exceptions', {});
  const ids = (rows: typeof list.open) => rows.map((row) => [row.id, row.kind, row.holder]);
  expect(ids(list.open)).toEqual([
    ['session0a2', 'tooShort', 'coordinator'],
    ['session0a1', 'tooShort', 'coordinator'],
  ]);
  expect(ids(list.waiting)).toEqual([['session0a3', 'noScan', 'host']]);
  expect(ids(list.decided)).toEqual([['session0a3', 'tooShort', 'nobody']]);
  const board = await world.as(coordinator)('reporting', 'board', {});
  expect(board.waits[0]).toMatchObject({ what: '例外待审批', count: 2, exception: 'coordinator' });
  expect(board.exceptions.map(({ kind, asked, open }) => [kind, asked, open])).toEqual([
    ['tooShort', 3, 2],
    ['noScan', 1, 1],
  ]);
});

const unvouched = aDoneSession({
  id: 'unvouched1',
  exceptions: [{ kind: 'noScan', state: 'open', reason, waits: 'host', until: '2022-03-10' }],
});
const decision = { kind: 'tooShort', approve: true, note: '同意' } as const;
const word = { says: 'yes', note: '' } as const;

describe('who may not, and what is refused at its field', () => {
  let world: World;
  const sessions = [
    { ...short, id: 'shortday01' },
    { ...short, id: 'shortasked', exceptions: [asked(1)] },
    unvouched,
    aSession({ id: 'todaysday1' }),
  ];

  beforeAll(async () => {
    world = await given({ now: EVENING, sessions });
  });

  afterAll(async () => {
    expect((await world.all('history')).map(({ action }) => action)).toEqual(sessions.map(() => 'plan'));
  });

  test.each([
    ['another supervisor', otherSupervisor, 'askShort', { id: 'shortday01', reason }, '这是其他督导的督导'],
    [
      'a worker of another town',
      otherTownsLead,
      'vouch',
      { id: 'unvouched1', ...word },
      '您不是这个镇街的社工',
    ],
    [
      'the commissioner',
      commissioner,
      'decideException',
      { id: 'shortasked', ...decision },
      '只有项目统筹可以',
    ],
    ['the supervisor', supervisor, 'decideException', { id: 'shortasked', ...decision }, '只有项目统筹可以'],
    ['the supervisor', supervisor, 'vouch', { id: 'unvouched1', ...word }, '只有一线社工可以'],
    ['a worker', lead, 'arriveUnscanned', { id: 'todaysday1', reason }, '只有督导可以'],
    [
      'another supervisor',
      otherSupervisor,
      'arriveUnscanned',
      { id: 'todaysday1', reason },
      '这是其他督导的督导',
    ],
    [
      'another supervisor',
      otherSupervisor,
      'exceptionCase',
      { id: 'shortasked' },
      '这次督导与您当前的身份无关',
    ],
    ['a supervisor', supervisor, 'exceptions', {}, '只有项目统筹、民政局可以'],
  ] as const)('%s (%o) cannot %s (R16.1)', async (_, actor, action, input, words) => {
    const refused = await refusal(world.as(actor)('supervision', action, input as never));
    expect(refused).toMatchObject({ message: expect.stringContaining(words) });
  });

  test.each([
    ['arriveUnscanned', { reason: '' }, 'reason', '原因至少写 2 个字'],
    ['arriveUnscanned', { reason, ago: -1 }, 'ago', '时间有误，请重新操作'],
    ['askOnline', { cause: 'rain', reason: '' }, 'cause', '请选择改为线上的原因'],
    ['askOnline', { cause: 'other', reason: '' }, 'reason', '选“其他”时请写明原因，至少 2 个字'],
    ['stateLeft', { time: '25:00', reason }, 'time', '请选择离开的时间'],
    ['reportClosed', { reason: '字'.repeat(201) }, 'reason', '原因最多 200 个字'],
    ['explainException', { kind: 'late', reason }, 'kind', '请选择是哪一项'],
  ] as const)('%s with %o is refused at its field', async (action, input, field, words) => {
    const sent = { id: 'todaysday1', ...input } as never;
    expect(await refusal(world.as(supervisor)('supervision', action, sent))).toMatchObject({
      ...{ code: 'INVALID_INPUT', fields: { [field]: words } },
    });
  });
});

test('a request sent again tells of the day once (R16.3)', async () => {
  const world = await given({ sessions: [aSession()] });
  const tap = () => world.as(supervisor)('supervision', 'arriveUnscanned', { id, reason }, 'request-0001');
  await Promise.all([tap(), tap()]);
  expect(await actionsOf(world)).toEqual(['plan', 'arriveUnscanned']);
});

test('of two words and of two decisions at once exactly one stands, and the other is told', async () => {
  const sessions = [unvouched, { ...short, exceptions: [asked(1)] }];
  const world = await given({ now: EVENING, sessions });
  const say = (who: typeof lead, says: 'yes' | 'no') =>
    refusal(world.as(who)('supervision', 'vouch', { id: 'unvouched1', says, note: '那天没有见到' }));
  const decide = (approve: boolean) =>
    refusal(world.as(coordinator)('supervision', 'decideException', { ...decision, id, approve }));
  const outcomes = await Promise.all([say(lead, 'yes'), say(member, 'no'), decide(true), decide(false)]);
  const done = (some: unknown[]) => some.filter((each) => each === 'done');
  expect([done(outcomes.slice(0, 2)), done(outcomes.slice(2))]).toEqual([['done'], ['done']]);
  expect(outcomes.filter((each) => each !== 'done')).toEqual([
    expect.objectContaining({ code: 'INVALID_STATE' }),
    expect.objectContaining({ code: 'INVALID_STATE' }),
  ]);
  expect(await actionsOf(world)).toEqual(['plan', 'decideException']);
});
