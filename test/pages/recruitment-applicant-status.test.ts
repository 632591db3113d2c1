import type { World } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator } from '../support/people';
import {
  anOpenRound,
  aSlot,
  fullMarks,
  guest,
  handedIn,
  invited,
  panelist,
  passed,
  seated,
} from '../support/rounds';

const me = guest('a1');
const open = (world: World, round: string, page = 'status') =>
  renderPage(`packages/recruitment/${page}/index`, { query: { round }, ...phoneOf(world, me) });

/** One applicant, interviewed and ranked, in a round of one place and one panel member. */
async function ranked() {
  const { world, round } = await anOpenRound({ places: 1, panelSize: 1 });
  const id = await invited(world, round, 'a1', await aSlot(world, round));
  await seated(world, round, 'j1');
  world.clock.set('2022-02-21T17:00');
  await world.as(panelist('j1'))('recruitment', 'score', { id, points: fullMarks });
  await world.as(coordinator)('recruitment', 'closeInterviews', { round });
  return { world, round, id };
}

test('who has not applied is led to the notice', async () => {
  const { world, round } = await anOpenRound();
  const page = await open(world, round);
  await page.tap('看招聘公告');
  expect(page.route()).toBe('packages/recruitment/notice/index');
});

test('a closed round says why nobody can apply', async () => {
  const { world, round } = await anOpenRound();
  world.clock.set('2022-02-17T09:00');
  const page = await open(world, round, 'notice');
  expect(page.text()).toContain('报名已于 2 月 16 日 周三截止');
  await page.tap('我要报名');
  expect(page.route()).toBe('packages/recruitment/notice/index');
});

test('an interview is chosen among the free slots, and may be moved (R1.5)', async () => {
  const { world, round } = await anOpenRound();
  const [first] = [await aSlot(world, round), await aSlot(world, round, { time: '14:30' })];
  await invited(world, round, 'a2', first, { phone: '13800000002' });
  await passed(world, round, 'a1');
  const page = await open(world, round);
  await page.tap('选择面试时间');
  expect(page.text()).toContain('还有 4 个位');
  await page.tap('2 月 20 日 周日 14:30');
  await page.tap('就选这个时间');
  expect(page.lines()[0]).toBe('2 月 20 日 周日 14:30');
  await page.tap('完成');
  expect(page.text()).toContain('请按时参加面试');
  expect(page.text()).toContain('改时间');
});

test('a slot that filled up meanwhile is refused in words, and the list is read again', async () => {
  const { world, round } = await anOpenRound();
  const last = await aSlot(world, round, { capacity: 1 });
  await passed(world, round, 'a1');
  const page = await open(world, round, 'slot');
  await page.tap('2 月 20 日 周日 09:00');
  await invited(world, round, 'a2', last, { phone: '13800000002' });
  await page.tap('就选这个时间');
  expect(page.text()).toContain('这个时间刚刚约满，请另选一个');
  expect(page.text()).toContain('现在没有可选的面试时间');
});

test('score and rank are explained (R1.5)', async () => {
  const { world, round } = await ranked();
  const page = await open(world, round);
  expect(page.text()).toContain('85.50');
  expect(page.text()).toContain('第 1 名');
  expect(page.text()).toContain('÷ 1 = 85.50');
});

test('the ID number is asked before the health check, refused at its field, and asked once', async () => {
  const { world, round } = await ranked();
  await world.as(coordinator)('recruitment', 'callToMedical', { round });
  const page = await open(world, round);
  await page.type('身份证号', '440106199001011230');
  await page.tap('保存身份证号');
  expect(page.text()).toContain('身份证号校验不对，请逐位核对');
  await page.type('身份证号', '11010519491231002x');
  await page.tap('保存身份证号');
  expect(page.text()).not.toContain('保存身份证号');
  expect(page.text()).toContain('请按通知体检');
});

test('an offer is answered after one question (R1.8)', async () => {
  const { world, round, id } = await ranked();
  const as = world.as(coordinator);
  await as('recruitment', 'callToMedical', { round });
  await world.as(me)('recruitment', 'giveIdNumber', { id, idNumber: '11010519491231002X' });
  const conclusion = { id, conclusion: 'passed', day: '2022-02-21', institution: '市人民医院' } as const;
  await as('recruitment', 'recordMedical', conclusion);
  await as('recruitment', 'publishNotice', { round });
  world.clock.set('2022-03-05T09:00');
  await as('recruitment', 'offer', { id });
  const page = await open(world, round);
  await page.tap('接受聘用');
  expect(page.text()).toContain('接受后您将成为本项目的督导');
  await page.tap('再想想');
  expect(page.text()).toContain('请答复是否接受聘用');
  await page.tap('接受聘用');
  await page.tap('接受聘用');
  expect(page.text()).toContain('已录用');
});

test('withdrawing says what it means and asks once; afterwards one may apply anew', async () => {
  const { world, round } = await anOpenRound();
  await handedIn(world, round, 'a1');
  const page = await open(world, round);
  await page.tap('撤回报名');
  expect(page.text()).toContain('撤回后这份报名就结束了，不能恢复');
  await page.tap('撤回报名');
  expect(page.text()).toContain('已撤回');
  await page.tap('重新报名');
  expect(page.text()).toContain('第 1 / 9 步');
});

test('the way of an application stands as a timeline (R1.9)', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const comments = { workUnit: '请写全称' };
  await world.as(coordinator)('recruitment', 'review', { id, decision: 'return', comments });
  const page = await open(world, round);
  expect(page.text()).toContain('审核意见：请写全称');
  await page.tap('去修改并重新提交');
  expect(page.text()).toContain('第 2 / 9 步');
});

test('the form that was handed in is read again, its files previewed; after the purge it says so (R1.2, R1.10)', async () => {
  const { world, round } = await anOpenRound();
  const id = await handedIn(world, round, 'a1');
  const page = await open(world, round);
  await page.tap('我的报名表');
  expect(page.route()).toBe('packages/recruitment/form/index');
  expect(page.lines()).toEqual(
    expect.arrayContaining(['中山某社工机构', '13800000001', '政治承诺', '材料2 份']),
  );
  expect(page.text()).toContain('优先条件\n没有填');
  await page.tap('预览');
  expect(page.previewed).toEqual([expect.stringMatching(/^http/)]);
  await world.as(coordinator)('recruitment', 'reject', { id, reason: '本轮已满' });
  await world.change('applications', id, { purgedOn: '2022-09-01' });
  const later = await open(world, round, 'form');
  expect(later.text()).toContain('报名表和材料已在 9 月 1 日 周四按公告删除');
  expect(later.text()).not.toContain('13800000001');
});

test('without a network the form says so and can be tried again', async () => {
  const { world, round } = await anOpenRound();
  const query = { round };
  const page = await renderPage('packages/recruitment/form/index', {
    query,
    ...phoneOf(world, me),
    cloud: offline,
  });
  await page.pass(1_000);
  expect(page.text()).toContain('网络不通');
  expect(page.text()).toContain('重试');
});
