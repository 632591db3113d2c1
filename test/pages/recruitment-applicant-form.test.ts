import type { World } from '../support/given';
import { type Answering, offline, phoneOf, renderPage } from '../support/pages';
import { coordinator } from '../support/people';
import { aForm } from '../support/recruitment';
import { anOpenRound, guest, handedIn, typed } from '../support/rounds';
import { material } from '../support/uploads';

const apply = 'packages/recruitment/apply/index';
const me = guest('a1');
const SAVED = 1_000;

const openForm = (world: World, round: string, cloud?: Answering, storage = {}) => {
  const phone = phoneOf(world, me);
  return renderPage(apply, {
    query: { round },
    ...phone,
    cloud: cloud ?? phone.cloud,
    storage: { ...storage, ...phone.storage },
  });
};

test('what is typed is saved as one goes, and is there on another phone (R1.2)', async () => {
  const { world, round } = await anOpenRound();
  const first = await openForm(world, round);
  await first.type('姓名', '陈试');
  await first.pass(SAVED);
  expect(first.text()).toContain('已保存');
  expect([...first.stored.keys()]).not.toContain(`application:${round}`);
  expect((await openForm(world, round)).value('姓名')).toBe('陈试');
});

test('leaving the program at once loses nothing', async () => {
  const { world, round } = await anOpenRound();
  const first = await renderPage('packages/recruitment/notice/index', {
    query: { round },
    ...phoneOf(world, me),
  });
  await first.tap('我要报名');
  await first.type('姓名', '陈试');
  await first.back();
  expect(first.text()).toContain('继续填写报名');
  expect((await openForm(world, round)).value('姓名')).toBe('陈试');
});

test('without a network the draft stays on the phone, and is sent when the network is back', async () => {
  const { world, round } = await anOpenRound();
  const line = { isDown: false };
  const { cloud } = phoneOf(world, me);
  const answering: Answering = (area, data) => (line.isDown ? offline(area, data) : cloud(area, data));
  const page = await openForm(world, round, answering);
  line.isDown = true;
  await page.type('姓名', '陈试');
  await page.pass(2 * SAVED);
  expect(page.text()).toContain('没有网络，先存在这部手机上');
  const later = await openForm(world, round, cloud, Object.fromEntries(page.stored));
  expect(later.value('姓名')).toBe('陈试');
  expect(later.text()).toContain('已恢复');
  await later.pass(SAVED);
  expect((await openForm(world, round)).value('姓名')).toBe('陈试');
});

test('the next step waits for what is missing in this one, each error at its field', async () => {
  const { world, round } = await anOpenRound();
  const page = await openForm(world, round);
  await page.type('手机号', '1380000');
  await page.tap('下一步');
  const lines = page.lines();
  expect(lines.indexOf('请填写姓名')).toBeLessThan(lines.findIndex((line) => /^手机号 ?11/.test(line)));
  expect(lines).toContain('手机号应为 11 位，请核对');
  await page.type('姓名', '陈试');
  expect(page.text()).not.toContain('请填写姓名');
  await page.type('手机号', '13800000001');
  await page.tap('下一步');
  expect(page.text()).toContain('第 2 / 9 步');
});

test('practice adds up as it is typed, and an open period runs until this month (R1.2)', async () => {
  const { world, round } = await anOpenRound();
  await typed(world, round, 'a1', aForm({ periods: [], fields: [] }));
  const page = await openForm(world, round);
  expect(page.text()).toContain('第 5 / 9 步');
  await page.tap('添加一段经历');
  await page.choose('第 1 段的开始月份', '2016-03');
  await page.tap('下一步');
  expect(page.text()).toContain('请补全每段经历的服务领域和开始月份');
  await page.choose('第 1 段的服务领域', '1');
  await page.pass(SAVED);
  expect(page.text()).toContain('6 年');
  await page.tap('至今');
  await page.choose('第 1 段的结束月份', '2017-05');
  await page.pass(SAVED);
  expect(page.text()).toContain('1 年 3 个月');
});

test('the check names what is missing and leads there; a complete form is handed in (R1.3)', async () => {
  const { world, round } = await anOpenRound();
  const id = await typed(world, round, 'a1', aForm({ commitment: false }));
  await material(world, 'a1', id);
  const page = await openForm(world, round);
  await page.tap('核对');
  expect(page.text()).toContain('还有 2 处没有填好');
  await page.tap('去填写');
  await page.tap('我承诺');
  expect(page.text()).toContain('已承诺');
  expect(page.text()).toContain('2 月 8 日 周二 09:');
  await page.tapLabel('同意报名须知');
  expect(page.text()).toContain('已同意');
  await page.tap('核对');
  expect(page.text()).toContain('学历达到大专及以上');
  await page.tap('提交报名');
  expect(page.lines()[0]).toBe('报名已提交');
  await page.tap('看我的报名');
  expect(page.text()).toContain('待审核');
});

test('what the notice excludes is said at its field before anything is handed in (R1.3)', async () => {
  const { world, round } = await anOpenRound();
  await typed(world, round, 'a1', aForm({ education: 'secondary' }));
  const page = await openForm(world, round);
  expect(page.text()).toContain('第 3 / 9 步');
  await page.tap('下一步');
  expect(page.text()).toContain('学历低于大专，按公告不能报名');
});

test('a phone number that is taken is refused at its field, with the way out', async () => {
  const { world, round } = await anOpenRound();
  await handedIn(world, round, 'a2');
  const id = await typed(world, round, 'a1', aForm());
  await material(world, 'a1', id);
  await world.as(me)('recruitment', 'consent', { id, kind: 'terms', version: 1, given: true });
  const page = await openForm(world, round);
  await page.tap('提交报名');
  expect(page.text()).toContain('第 1 / 9 步');
  expect(page.text()).toContain('这个手机号在这一轮已有报名');
});

test('after a return the comments stand at their fields and lead the way (R1.4)', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const comments = { certificateNumber: '编号与证书照片不一致', attachments: '请补证书照片' };
  await world.as(coordinator)('recruitment', 'review', { id, decision: 'return', comments });
  const page = await openForm(world, round);
  expect(page.text()).toContain('第 4 / 9 步');
  expect(page.text()).toContain('审核意见：编号与证书照片不一致');
  await page.type('资格证书编号', 'C0002');
  await page.tap('材料');
  expect(page.text()).toContain('审核意见：请补证书照片');
  await page.tap('核对');
  await page.tap('提交报名');
  expect(page.lines()[0]).toBe('报名已提交');
});

test('what is handed in is read on its own page', async () => {
  const { world, round } = await anOpenRound();
  await handedIn(world, round, 'a1');
  const page = await openForm(world, round);
  expect(page.route()).toBe('packages/recruitment/status/index');
});
