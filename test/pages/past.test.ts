import { given } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import {
  aPastSession,
  aPastTraining,
  aPastVisit,
  appointInspector,
  attach,
  checkPast,
  idOf,
  takeOver,
} from '../support/past';
import { commissioner, coordinator, lead, member, supervisor } from '../support/people';

const file = { session: [aPastSession()], training: [aPastTraining()], visit: [aPastVisit()] };

async function takenOver() {
  const world = await given();
  await appointInspector(world);
  const { id } = await takeOver(world, file);
  return { world, id };
}

test('the coordinator withdraws a batch with a reason, after being asked once (R2.4)', async () => {
  const { world } = await takenOver();
  const page = await renderPage('packages/roster/home/index', phoneOf(world, coordinator));
  await page.tap('补录');
  expect(page.route()).toBe('packages/roster/past/index');
  expect(page.text()).toContain('督导 1 次 · 培训 1 次 · 走访 1 次\n已补录\n林晓岚 · 3 月 9 日 周三 08:50');
  expect(page.text()).toContain('已确认 0 条 · 待确认 3 条');
  expect(page.text()).not.toContain('确认属实');
  await page.tap('撤回');
  expect(page.text()).toContain('撤回这一批：督导 1 次 · 培训 1 次 · 走访 1 次？各站不用再确认');
  await page.tap('不撤回');
  expect(page.text()).toContain('待确认 3 条');
});

test('the lead finds past work at home, checks it and confirms it (R2.4)', async () => {
  const { world } = await takenOver();
  const page = await renderPage('pages/home/index', phoneOf(world, lead));
  await page.tap('2 次补录待您确认，点此核对');
  expect(page.text()).toContain('3 月 1 日 周二\n督导 何敏仪 · 08:30 – 17:00\n石岐街道 · 石岐街道社工站');
  await page.tap('确认属实');
  expect(page.text()).not.toContain('赵监察');
  await page.tap('核对');
  expect(page.text()).toContain('补录的督导，没有扫码，依据：纸质签到表第 3 页');
  await page.tap('查看证明材料');
  expect(page.route()).toBe('packages/roster/past-evidence/index');
  expect(page.text()).toContain('签到表.jpg\n1 KB');
  await page.back();
  await page.tap('确认记录');
  expect(page.lines().slice(0, 3)).toEqual(['记录已确认', '这次督导已计入指标', '完成']);
  await page.tap('完成');
  expect(page.text()).toContain('没有待确认的补录');
});

test('a member reads of nothing to confirm', async () => {
  const { world } = await takenOver();
  const home = await renderPage('pages/home/index', phoneOf(world, member));
  expect(home.text()).not.toContain('补录待您确认');
});

test('the bureau confirms a training where it is listed apart, and the board tells (R2.4)', async () => {
  const { world } = await takenOver();
  const page = await renderPage('packages/roster/past/index', phoneOf(world, commissioner));
  expect(page.text()).toContain('督导技巧 · 6 小时');
  expect(page.text()).not.toContain('撤回');
  await page.tap('确认属实');
  expect(page.text()).toContain('郑伟国');
  const [session] = (await world.all('sessions')).filter((each) => each.takenOver);
  const board = await renderPage('packages/coordinator/board/index', phoneOf(world, commissioner));
  expect(board.text()).not.toContain('其中补录');
  await world.as(lead)('supervision', 'confirmRecord', { id: session?.id ?? '' });
  await board.open('/packages/coordinator/board/index');
  await board.tap('其中补录 1 次');
  expect(board.text()).toContain('全部月份，共 1 次');
  expect(board.lines()).toContain('补录');
});

test('a supervisor’s own past sessions are marked in the list and in the session', async () => {
  const { world } = await takenOver();
  const page = await renderPage('packages/coordinator/sessions/index', {
    query: { mark: '补录' },
    ...phoneOf(world, supervisor),
  });
  expect(page.lines()).toContain('补录');
  await page.tap('石岐街道');
  expect(page.text()).toContain('依据纸质材料 · 补录');
  expect(page.text()).not.toContain('查看证明材料');
});

test('what was looked at is taken up again where it was left; nothing is written without a proof', async () => {
  const world = await given();
  const id = idOf(await checkPast(world, { session: [aPastSession()] }));
  const list = await renderPage('packages/roster/past/index', phoneOf(world, coordinator));
  await list.tap('接着补录');
  expect(list.text()).toContain('请先添加至少一份证明材料，如签到表的照片或扫描件');
  await attach(world, id);
  await list.open(`/packages/roster/past-import/index?id=${id}`);
  await list.tapLabel('删除签到表.jpg');
  expect(list.text()).toContain('0 / 9');
  await attach(world, id);
  await list.open(`/packages/roster/past-import/index?id=${id}`);
  await list.tap('确认补录');
  expect(list.text()).toContain('逐条确认后才算数');
  await list.tap('确认补录');
  expect(list.lines().slice(0, 2)).toEqual(['已补录', '督导 1 次，等各站的站长、副站长确认']);
});

test('given up, it is listed no more', async () => {
  const world = await given();
  const id = idOf(await checkPast(world, { session: [aPastSession()] }));
  const page = await renderPage('packages/roster/past-import/index', {
    query: { id },
    ...phoneOf(world, coordinator),
  });
  await page.tap('放弃，换一个文件');
  expect(page.text()).toContain('1 下载模板');
  await page.open('/packages/roster/past/index');
  expect(page.text()).toContain('还没有补录');
});

test.each([
  ['roster/past', coordinator, {}],
  ['roster/past-import', coordinator, { id: '0123456789abcdef0123' }],
  ['roster/past-evidence', coordinator, { of: 'import', id: '0123456789abcdef0123' }],
  ['worker/past', lead, {}],
])('without a network %s says so', async (name, who, query) => {
  const { storage } = phoneOf(await given(), who);
  const page = await renderPage(`packages/${name}/index`, {
    query: { ...query } as never,
    storage,
    cloud: offline,
  });
  await page.pass(2000);
  expect(page.text()).toContain('网络不通');
  expect(page.text()).toContain('重试');
});
