import { givenBookings as given } from '../support/bookings';
import type { World } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator, lead, otherTownsLead, supervisor } from '../support/people';
import { aDoneSession, anEndedSession, aPresence, aRecordText, aSession } from '../support/sessions';

const id = 'session001';
const query = { id };
const noScan = 'packages/supervisor/no-scan/index';
const form = 'packages/supervisor/exception/index';
const vouch = 'packages/worker/vouch/index';
const list = 'packages/coordinator/exceptions/index';
const decision = 'packages/coordinator/exception/index';
const sessionPage = 'packages/supervisor/session/index';

const confirmed = { state: 'confirmed', text: aRecordText() } as const;
const short = anEndedSession({ departure: aPresence('16:49'), record: confirmed });
const EVENING = '2022-03-09T18:00';

const open = (world: World, page: string, who = supervisor, more = {}) =>
  renderPage(page, { query: { ...query, ...more }, ...phoneOf(world, who) });

test('from the session’s page the supervisor tells of arriving and leaving without a code (R6.6)', async () => {
  const world = await given({ sessions: [aSession()] });
  const page = await open(world, sessionPage);
  await page.tap('没有扫码，报到达');
  await page.tap('我已到达');
  expect(page.text()).toContain('请选择或写明没有扫码的原因');
  await page.tap('没有人出示督导码');
  await page.tap('我已到达');
  expect(page.text()).toContain('已记下到达');
  await page.tap('完成');
  expect(page.text()).toContain('待站点证明');
  world.clock.set('17:20');
  await page.tap('没有扫码，报离开');
  await page.tap('没有网络');
  await page.tap('我要离开');
  expect(page.text()).toContain('请他们到首页点“到场证明”');
  expect(await world.session(id)).toMatchObject({ stage: 'ended', arrival: { means: 'tapped' } });
});

test('without a network the tap is kept on the phone and sent later with its own time (R6.6)', async () => {
  const world = await given({ sessions: [aSession()] });
  const phone = phoneOf(world, supervisor);
  let isOnline = true;
  const cloud = (area: string, data: unknown) => (isOnline ? phone.cloud(area, data) : offline(area, data));
  const page = await renderPage('pages/home/index', { ...phone, cloud });
  await page.tap('扫不了码或有特殊情况');
  isOnline = false;
  await page.tap('没有扫码，报到达');
  await page.pass(600);
  expect(page.text()).toContain('没有网络也可以报');
  await page.tap('没有网络');
  await page.tap('我已到达');
  await page.pass(600);
  await page.pass(600);
  expect(page.text()).toContain('已记下到达，待发送');
  expect(page.text()).toContain('到达（没有扫码）');
  expect((await world.session(id)).stage).toBe('agreed');
  isOnline = true;
  await page.tap('现在发送');
  expect(page.text()).not.toContain('现在发送');
  expect(await world.session(id)).toMatchObject({ stage: 'inProgress', arrival: { means: 'tapped' } });
});

test('a request is kept as a draft, sent with its reason and answered once more after a refusal (R6.3)', async () => {
  const world = await given({ now: EVENING, sessions: [short] });
  const first = await open(world, form, supervisor, { step: 'askShort' });
  await first.tap('提交申请');
  expect(first.text()).toContain('原因至少写 2 个字');
  await first.type('站点和项目统筹会看到', '台风提前离开');
  const page = await renderPage(form, {
    ...{ query: { id, step: 'askShort' }, ...phoneOf(world, supervisor) },
    storage: Object.fromEntries(first.stored),
  });
  expect(page.value('站点和项目统筹会看到')).toBe('台风提前离开');
  await page.tap('提交申请');
  expect(page.text()).toContain('申请已提交');

  await world.as(coordinator)('supervision', 'decideException', {
    id,
    kind: 'tooShort',
    approve: false,
    note: '请补充通知',
  });
  const again = await open(world, sessionPage);
  expect(again.text()).toContain('未批准');
  expect(again.text()).toContain('项目统筹没有批准：请补充通知');
  await again.tap('再说明一次');
  await again.type('站点和项目统筹会看到', '镇街发了停工通知');
  await again.tap('提交说明');
  expect(again.text()).toContain('说明已提交');
});

test('an online session is asked for with its cause (R6.3)', async () => {
  const world = await given({ sessions: [aSession()] });
  const page = await open(world, form, supervisor, { step: 'askOnline' });
  await page.tap('提交申请');
  expect(page.text()).toContain('请选择改为线上的原因');
  await page.tap('台风');
  await page.tap('提交申请');
  expect(page.text()).toContain('申请已提交');
  expect((await world.session(id)).mode).toBe('online');
});

test('a closed station is reported with another day, after being asked once (R5.2)', async () => {
  const world = await given({ sessions: [aSession({ station: 'st001' })] });
  const page = await open(world, form, supervisor, { step: 'reportClosed' });
  await page.type('站点和项目统筹会看到', '临时停电');
  await page.tap('提交');
  expect(page.text()).toContain('请选择改约另一天或取消');
  await page.tap('改约另一天');
  expect(page.text()).toContain('最近可约 3 月 10 日 周四');
  await page.tap('提交');
  expect(page.text()).toContain('提交后今天的督导不再进行');
  await page.tap('提交', 2);
  expect(page.text()).toContain('站点和项目统筹已收到消息');
  expect(await world.session(id)).toMatchObject({ stage: 'tentative', day: '2022-03-10' });
});

test('who forgot to check out states when they left (R6.3)', async () => {
  const forgotten = aDoneSession({
    departure: aPresence('17:30', { means: 'assumed', host: '' }),
    exceptions: [{ kind: 'noCheckOut', state: 'open', reason: '', waits: 'supervisor' }],
  });
  const world = await given({ now: '2022-03-10T09:00', sessions: [forgotten] });
  const home = await renderPage('pages/home/index', phoneOf(world, supervisor));
  expect(home.text()).toContain('待补报、待申请');
  const page = await open(world, sessionPage);
  await page.tap('补报离开时间');
  await page.choose('离开的时间', '17:10');
  await page.type('站点和项目统筹会看到', '手机没电');
  await page.tap('提交');
  expect(page.text()).toContain('离开时间已补报');
  expect((await world.session(id)).departure?.means).toBe('stated');
});

const unvouched = aDoneSession({
  arrival: aPresence('08:52', { means: 'tapped', host: '' }),
  exceptions: [{ kind: 'noScan', state: 'open', reason: '没有网络', waits: 'host', until: '2022-03-10' }],
});

test('the host vouches from home, with the times before the eyes (R6.6)', async () => {
  const world = await given({ now: EVENING, sessions: [unvouched] });
  const home = await renderPage('pages/home/index', phoneOf(world, lead));
  expect(home.text()).toContain('到场证明');
  const page = await open(world, vouch, lead);
  expect(page.text()).toContain('08:52 · 没有扫码，由督导自报');
  expect(page.text()).toContain('原因：没有网络');
  await page.tap('提交');
  expect(page.text()).toContain('请选择督导那天来过没有');
  await page.tap('来过，时间对');
  await page.tap('提交');
  await page.tap('提交', 2);
  expect(page.text()).toContain('已提交，谢谢');
  expect((await world.session(id)).exceptions[0]).toMatchObject({ state: 'approved', host: { says: 'yes' } });
});

test('a denial wants its words, and what is vouched for already asks for nothing (R6.6)', async () => {
  const world = await given({ now: EVENING, sessions: [unvouched] });
  const page = await open(world, vouch, lead);
  await page.tap('没来，或时间不对');
  await page.tap('提交');
  await page.tap('提交', 2);
  expect(page.text()).toContain('请写明情况，至少 2 个字');
  await page.type('督导和项目统筹会看到', '那天没有见到');
  await page.tap('提交');
  await page.tap('提交', 2);
  expect(page.text()).toContain('已提交，谢谢');
  expect((await open(world, vouch, lead)).text()).toContain('没有等您证明的');
});

test('a worker of another town reads why the page stays closed', async () => {
  const world = await given({ now: EVENING, sessions: [unvouched] });
  const page = await open(world, vouch, otherTownsLead);
  expect(page.text()).toContain('您现在的身份看不到这里');
});

const asked = { kind: 'tooShort', state: 'open', reason: '台风提前离开', askedAt: 1 } as const;

test('the coordinator goes from home to the list, to the case, and approves with a reason (R6.3)', async () => {
  const world = await given({ now: EVENING, sessions: [{ ...short, exceptions: [asked] }] });
  const page = await renderPage('pages/home/index', phoneOf(world, coordinator));
  await page.tap('例外待审批');
  expect(page.route()).toBe(list);
  expect(page.text()).toContain('待审批 1');
  await page.tap('台风提前离开');
  expect(page.route()).toBe(decision);
  for (const fact of [
    '7 小时 59 分',
    '16:49 · 扫码 · 陈嘉欣出示',
    '没有社工的到场记录',
    '原因：台风提前离开',
  ])
    expect(page.text()).toContain(fact);
  await page.tap('批准');
  expect(page.text()).toContain('理由至少写 2 个字');
  await page.type('督导会看到', '镇街有停工通知');
  await page.tap('批准');
  expect(page.text()).toContain('已批准');
  expect(page.text()).toContain('项目统筹批准：镇街有停工通知');
  const after = await renderPage(list, phoneOf(world, coordinator));
  expect(after.text()).toContain('没有等您审批的');
  await after.tap('已处理 1');
  expect(after.text()).toContain('台风提前离开');
});

test('a refusal is asked once and changes nothing when thought better of (R6.3)', async () => {
  const world = await given({ now: EVENING, sessions: [{ ...short, exceptions: [asked] }] });
  const page = await open(world, decision, coordinator);
  await page.type('督导会看到', '请补充通知');
  await page.tap('不批准');
  await page.tap('再想想');
  expect((await world.session(id)).exceptions[0]?.state).toBe('open');
  await page.tap('不批准');
  await page.tap('不批准', 2);
  expect((await world.session(id)).exceptions[0]?.state).toBe('refused');
});

test.each([
  ['the list', list, coordinator],
  ['the case', decision, coordinator],
  ['the host’s page', vouch, lead],
  ['the request', form, supervisor],
  ['the tap, for who never saw the day on this phone', noScan, supervisor],
])('%s without a network says so and offers to try again', async (_, page, who) => {
  const world = await given({ sessions: [aSession()] });
  const shown = await renderPage(page, { ...phoneOf(world, who), cloud: offline, query });
  await shown.pass(600);
  expect(shown.lines()[0]).toBe('网络不通');
  expect(shown.text()).toContain('重试');
});

test('the board tells each kind apart and the share on the spot; below it the supervisor reads it too (R6.3)', async () => {
  const online = { kind: 'online', state: 'approved', reason: '台风' } as const;
  const sessions = [
    aDoneSession({ id: 'session0a1', day: '2022-03-01' }),
    aDoneSession({ id: 'session0a2', day: '2022-03-02', mode: 'online', exceptions: [online] }),
    { ...short, id: 'session0a3', day: '2022-03-03', exceptions: [asked] },
    aDoneSession({ id: 'session0a4', day: '2022-03-04', substituteFor: 's2' }),
  ];
  const world = await given({ sessions });
  const board = await renderPage('packages/coordinator/board/index', phoneOf(world, coordinator));
  expect(board.text()).toContain('线上督导\n批准 1 · 不批准 0 · 未定 0\n1 次，计入 1');
  expect(board.text()).toContain('不足时\n批准 0 · 不批准 0 · 未定 1\n1 次，计入 0');
  expect(board.text()).toContain('替补督导\n1 次，计入 1');
  const words = '已计入 3 次，到场 2 次；到场督导低于 80%，请多安排到场';
  expect(board.text()).toContain(words);
  const home = await renderPage('pages/home/index', phoneOf(world, supervisor));
  expect(home.text()).toContain(words);
});
