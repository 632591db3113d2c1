import { given, type Setting } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { commissioner, coordinator } from '../support/people';
import { aWorkerLine, check, importFile, twoStations } from '../support/roster';

const visitor = { role: 'visitor', person: 'newcomer' } as const;

const roster = {
  ...twoStations,
  workers: [
    aWorkerLine('陈嘉欣', { title: '站长', phone: '13800000001' }),
    aWorkerLine('周文辉', { phone: '13800000002', years: 3 }),
  ],
  absences: [['周文辉', null, '产假', '2022-03-01', '2022-06-01']],
};

async function started(setting: Setting = {}) {
  const world = await given(setting);
  await importFile(world, roster);
  return world;
}

const station = { station: 'st001' };

test('the roster shows towns, stations and who is there (R2.1)', async () => {
  const page = await renderPage('packages/roster/home/index', phoneOf(await started(), coordinator));
  expect(page.text()).toContain('石岐街道社工站\n2 人 · 已绑定 0 · 请假 1');
  await page.type('按姓名找人', '周文');
  await page.tap('查找');
  expect(page.text()).toContain('周文辉');
  expect(page.text()).toContain('产假至 6 月 1 日');
  await page.type('按姓名找人', '没有这个人');
  await page.tap('查找');
  expect(page.text()).toContain('没有人员');
  await page.tap('清除');
  await page.tap('石岐街道社工站');
  expect(page.route()).toBe('packages/roster/people/index');
});

test('the bureau reads the roster and changes nothing in it', async () => {
  const world = await started();
  const page = await renderPage('packages/roster/home/index', phoneOf(world, commissioner));
  expect(page.text()).not.toContain('导入或更新花名册');
  const people = await renderPage('packages/roster/people/index', {
    query: station,
    ...phoneOf(world, commissioner),
  });
  expect(people.text()).toContain('周文辉');
  expect(people.text()).not.toContain('手机号');
});

test('a number is shown when it is asked for', async () => {
  const page = await renderPage('packages/roster/people/index', {
    query: station,
    ...phoneOf(await started(), coordinator),
  });
  expect(page.text()).not.toContain('13800000002');
  await page.tapLabel('查看周文辉的手机号');
  expect(page.text()).toContain('13800000002');
});

test('slips are made for those who have none, and each can be renewed', async () => {
  const page = await renderPage('packages/roster/slips/index', {
    query: station,
    ...phoneOf(await started(), coordinator),
  });
  await page.tap('给 2 人生成绑定码');
  const codes = () => page.lines().filter((line) => /^\w{4} \w{4}$/.test(line));
  const before = codes();
  expect(before).toHaveLength(2);
  expect(page.text()).toContain('打开打印件（2 人）');
  await page.tapLabel('给周文辉换新码');
  expect(page.text()).toContain('已发出的旧纸条会失效');
  await page.tap('换新', 0);
  expect(codes()[0]).toBe(before[0]);
  expect(codes()[1]).not.toBe(before[1]);
});

test('a worker binds with a code and comes to the worker’s home (R2.2)', async () => {
  const world = await started({ open: true });
  const { slips } = await world.as(coordinator)('roster', 'slips', station);
  const workers = slips.map(({ id }) => id);
  const made = await world.as(coordinator)('roster', 'makeSlips', { ...station, workers });
  const page = await renderPage('packages/worker/bind/index', phoneOf(world, visitor));
  await page.tap('绑定');
  expect(page.text()).toContain('请输入纸条上的 8 位绑定码');
  await page.type('绑定码', 'AAAAAAAA');
  await page.tap('绑定');
  expect(page.text()).toContain('绑定码不对、已用过或已过期');
  await page.type('绑定码', made.slips[1]?.code ?? '');
  expect(page.text()).not.toContain('绑定码不对');
  await page.tap('绑定');
  expect(page.lines().slice(0, 2)).toEqual(['已绑定：周文辉', '一线社工 · 石岐街道社工站 · 社工']);
  await page.tap('进入首页');
  expect(page.stored.get('choice')).toEqual({ project: world.project, role: 'worker' });
  expect(page.text()).toContain('石岐街道');
  await world.change('projects', '', { open: false });
});

test('staff are recorded, errors stand at their field (R2.3)', async () => {
  const page = await renderPage('packages/roster/staff/index', phoneOf(await given(), coordinator));
  expect(page.text()).toContain('还差 1 名');
  await page.tap('登记项目人员');
  await page.tap('保存');
  expect(page.text()).toContain('请填写姓名');
  await page.type('姓名', '林晓岚');
  await page.type('职务', '项目主管');
  await page.tap('保存');
  expect(page.text()).toContain('已达到至少 1 名的要求');
  expect(page.text()).not.toContain('任命');
});

test('the commissioner appoints and sees the code to hand over (R2.3)', async () => {
  const page = await renderPage('packages/roster/staff/index', phoneOf(await given(), commissioner));
  await page.tap('生成绑定码');
  expect(page.text()).toContain('请填写姓名');
  await page.type('要任命的人', '周统筹');
  await page.tap('生成绑定码');
  expect(page.text()).toMatch(/周统筹\n?项目统筹/);
  expect(page.text()).toContain('4 月 8 日 周五前有效，请交给本人');
});

test('an import that broke off is offered first, and dropped it changes nothing', async () => {
  const world = await started();
  const { import: found } = await check(world, { ...roster, workers: [], absences: [] });
  await world.as(coordinator)('roster', 'confirmImport', { id: found?.id ?? '' });
  const page = await renderPage('packages/roster/import/index', phoneOf(world, coordinator));
  expect(page.text()).toContain('有一份花名册没有导完');
  await page.tap('放弃这次导入');
  expect(page.text()).toContain('2 改好后上传');
  expect((await world.as(coordinator)('roster', 'overview', {})).total.workers).toBe(2);
});

test('taken up again, it comes to its end', async () => {
  const world = await started();
  const { import: found } = await check(world, { ...roster, workers: [], absences: [] });
  await world.as(coordinator)('roster', 'confirmImport', { id: found?.id ?? '' });
  const page = await renderPage('packages/roster/import/index', phoneOf(world, coordinator));
  await page.tap('接着导入');
  await page.pass(3000);
  expect(page.text()).toContain('花名册已更新');
  expect(page.text()).toContain('新增 0 条，更改 0 条，结束 2 条');
});

test.each(['home', 'people', 'import', 'slips', 'staff'])('without a network %s says so', async (name) => {
  const { storage } = phoneOf(await given(), coordinator);
  const page = await renderPage(`packages/roster/${name}/index`, { storage, cloud: offline });
  await page.pass(2000);
  expect(page.text()).toContain('网络不通');
  expect(page.text()).toContain('重试');
});
