import { given } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator, lead, supervisor } from '../support/people';
import { aDoneSession, anEndedSession, aRecordText, at } from '../support/sessions';

const query = { id: 'session001' };
const versions = 'packages/supervisor/versions/index';
const ask = 'packages/supervisor/correction/ask/index';
const answer = 'packages/supervisor/correction/answer/index';
const corrections = 'packages/coordinator/corrections/index';
const confirm = 'packages/coordinator/confirm/index';
const now = '2022-03-10T09:00';

const done = () => given({ now, sessions: [aDoneSession()] });
type World = Awaited<ReturnType<typeof done>>;

const asked = (world: World) =>
  world.as(supervisor)('supervision', 'askCorrection', {
    ...{ ...query, reason: '签退晚了', what: 'hours', arrival: '08:50', departure: '16:30' },
  });

test('a supervisor says what is wrong and why; faults stand at their fields, what was typed is kept (R7.7)', async () => {
  const world = await done();
  const phone = phoneOf(world, supervisor);
  const first = await renderPage(versions, { ...phone, query });
  expect(first.text()).toContain('没有更正过');
  await first.tap('申请更正');
  expect(first.route()).toBe(ask);
  expect(first.text()).toContain('请先选哪里不对');
  await first.tap('到达和离开时间');
  expect(first.text()).toContain('督导和社工站同意，再由项目统筹批准后生效');
  await first.choose('离开时间', '08:30');
  await first.type('更正的理由', '忘记签退');
  await first.tap('提交申请');
  await first.tap('提交申请');
  expect(first.text()).toContain('离开时间应晚于到达时间，请重新选择');

  const again = await renderPage(ask, { ...phone, query, storage: Object.fromEntries(first.stored) });
  expect(again.value('更正的理由')).toBe('忘记签退');
  await again.choose('离开时间', '17:35');
  await again.tap('提交申请');
  await again.tap('提交申请');
  expect(again.text()).toContain('更正已提交');
  await again.tap('查看进度');
  expect(again.route()).toBe(answer);
  expect(again.text()).toContain('离开\n原来\n17:05\n改为\n17:35\n其余没有改动');
  expect(again.text()).toContain('等社工站答复');
});

test('the station reads old and new side by side and agrees; the office approves from its list (R7.7)', async () => {
  const world = await done();
  const { id } = await asked(world);
  const station = await renderPage(answer, { ...phoneOf(world, lead), query: { id } });
  expect(station.text()).toContain('离开\n原来\n17:05\n改为\n16:30');
  await station.tap('同意更正');
  expect(station.text()).toContain('待项目统筹答复');

  const office = await renderPage(corrections, phoneOf(world, coordinator));
  expect(office.text()).toContain('1 项更正等待答复');
  expect(office.text()).toContain('等我答复');
  await office.tap('到达和离开时间');
  await office.tap('批准更正');
  await office.tap('批准更正');
  expect(office.text()).toContain('已更正');
  expect((await world.session('session001')).departure?.at).toBe(at('16:30'));

  const after = await renderPage(versions, { ...phoneOf(world, lead), query });
  expect(after.text()).toContain('到达和离开时间\n已更正');
  expect(after.text()).toContain('理由：签退晚了');
});

test('a refusal needs a reason, which stands at its field and reaches whoever asked (R7.7)', async () => {
  const world = await done();
  const { id } = await asked(world);
  const page = await renderPage(answer, { ...phoneOf(world, lead), query: { id } });
  await page.tap('不同意');
  await page.tap('不同意');
  expect(page.text()).toContain('理由至少写 2 个字');
  await page.type('不同意的理由', '我在场，17:05 才走');
  await page.tap('不同意');
  expect(page.text()).toContain('未同意');
  const own = await renderPage(answer, { ...phoneOf(world, supervisor), query: { id } });
  expect(own.text()).toContain('理由：我在场，17:05 才走');
});

test('whoever asked can take it back, once asked whether to (R7.7)', async () => {
  const world = await done();
  const { id } = await asked(world);
  const page = await renderPage(answer, { ...phoneOf(world, supervisor), query: { id } });
  await page.tap('撤回申请');
  await page.tap('撤回申请');
  expect(page.text()).toContain('已撤回');
});

test('a record’s tags and words are corrected by tapping and typing (R7.7)', async () => {
  const world = await done();
  const page = await renderPage(ask, { ...phoneOf(world, lead), query });
  await page.tap('记录内容');
  await page.type('建议', '一个月内再访一次。');
  await page.type('更正的理由', '写错了');
  await page.tap('提交申请');
  await page.tap('提交申请');
  await page.tap('查看进度');
  expect(page.text()).toContain('建议\n原来\n两周内再访一次。\n改为\n一个月内再访一次。');
  expect(page.text()).toContain('等督导答复');
});

test.each([versions, ask, answer, corrections, confirm])(
  '%s says so without a network and asks to try again',
  async (route) => {
    const storage = { choice: { project: 'p1', role: 'coordinator' } };
    const page = await renderPage(route, { query, cloud: offline, storage });
    await page.pass(1000);
    expect(page.lines()).toEqual(['网络不通', '网络不通，请检查网络后重试', '重试']);
  },
);

test('the office confirms in the station’s place, with a reason and after a question (R7.2)', async () => {
  const record = { state: 'submitted', text: aRecordText(), submittedAt: at('18:00') } as const;
  const world = await given({ now: '2022-03-24T09:00', sessions: [anEndedSession({ record })] });
  const page = await renderPage(confirm, { ...phoneOf(world, coordinator), query });
  expect(page.text()).toContain(record.text.matters);
  await page.tap('代确认');
  await page.tap('代确认');
  expect(page.text()).toContain('代确认的理由至少写 2 个字');
  await page.type('代确认的理由', '站长休假，已电话核实');
  await page.tap('代确认');
  await page.tap('代确认');
  expect(page.lines()).toEqual(['已代确认', '这次督导已计入指标，并单独列出', '完成']);
});

test('before the eleventh workday the page says from when (R7.2)', async () => {
  const record = { state: 'submitted', text: aRecordText(), submittedAt: at('18:00') } as const;
  const world = await given({ now, sessions: [anEndedSession({ record })] });
  const page = await renderPage(confirm, { ...phoneOf(world, coordinator), query });
  expect(page.text()).toContain('3 月 24 日 周四起仍没有人确认才能代确认');
});
