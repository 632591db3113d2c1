import { minuteOf, numberAt } from '../../domain/attendance/number';
import { numberNow, running, SESSION } from '../support/attending';
import { sign } from '../support/cloud-options';
import { given, type Who, type World } from '../support/given';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator, deputy, lead, member, otherTownsLead, supervisor } from '../support/people';
import { aSession } from '../support/sessions';

const id = SESSION;
const stranger: Who = { role: 'visitor', person: 'newcomer' };
const NUMBER = '现场报出的四位数字';
const MINUTE = 60_000;

const sceneOf = (world: World, of = id) => ({ scene: `${of}.${world.project}` });
const attending = (world: World, who: Who) =>
  renderPage('packages/worker/attend/index', { query: sceneOf(world), ...phoneOf(world, who) });
const listOf = (world: World, who: Who) =>
  renderPage('packages/worker/attendance/index', { query: { id }, ...phoneOf(world, who) });

describe('with a session in progress', () => {
  let world: World;
  beforeAll(async () => {
    world = await given({ now: '2022-03-09T09:00', sessions: [running], open: true });
  });
  afterAll(() => world.change('projects', '', { open: false }));

  test('a scanned code and the number said aloud, and one is on the list (R6.4)', async () => {
    const page = await attending(world, member);
    expect(page.text()).toContain('黄晓彤，您好');
    await page.type(NUMBER, '12');
    expect(page.text()).not.toContain('已登记');
    await page.type(NUMBER, numberNow(world));
    expect(page.lines()).toEqual([
      ...['已登记出席 09:00', '不用再登记，谢谢'],
      ...['黄晓彤 · 石岐街道 · 督导 何敏仪', '完成'],
    ]);
    expect((await attending(world, member)).text()).toContain('已登记出席 09:00');
  });

  test('a wrong number is refused beside the field, and can be typed again', async () => {
    const page = await attending(world, otherTownsLead);
    expect(page.text()).toContain('您是中山港街道的社工，将记为“外镇”');
    const wrong = numberNow(world) === '0000' ? '1111' : '0000';
    await page.type(NUMBER, wrong);
    expect(page.text()).toContain('四位数字不对或已更换，请听清现场最新报出的数字再输入');
    expect(page.value(NUMBER)).toBe('');
    await page.type(NUMBER, numberNow(world));
    expect(page.lines()[0]).toBe('已登记出席 09:00');
  });

  test('who is not bound is led to binding with the code kept, and back (R6.4)', async () => {
    const page = await attending(world, stranger);
    expect(page.text()).toContain('登记出席，请先绑定身份');
    await page.tap('绑定身份');
    expect(page.route()).toBe('packages/worker/bind/index');
    const back = `/packages/worker/attend/index?scene=${id}.${world.project}`;
    const bind = await renderPage('packages/worker/bind/index', {
      ...{ query: { back: encodeURIComponent(back) }, ...phoneOf(world, stranger) },
    });
    await world.as(coordinator)('roster', 'makeSlips', { station: 'st001', workers: ['w002'] });
    const { slips } = await world.as(coordinator)('roster', 'slips', { station: 'st001' });
    await bind.type('绑定码', slips.find(({ id: worker }) => worker === 'w002')?.code ?? '');
    await bind.tap('绑定');
    await bind.tap('回到刚才的页面');
    expect(bind.route()).toBe('packages/worker/attend/index');
    expect(bind.text()).toContain('李志强，您好');
  });

  test('the host’s screen shows code and number, which changes with the minute, and who has come', async () => {
    const page = await renderPage('packages/worker/attendance/screen/index', {
      ...{ query: { id }, ...phoneOf(world, lead) },
    });
    const shown = () => page.lines().find((line) => /^\d{4}$/.test(line));
    expect(shown()).toBe(numberNow(world));
    expect(page.text()).toContain('已到 1 / 3 人，另有外镇 1 人');
    const before = minuteOf(world.clock.now());
    world.cloud.clock.advanceTo(world.clock.now() + MINUTE);
    await page.pass(MINUTE);
    expect([before, before + 1].map((minute) => numberAt(id, minute, sign))).toContain(shown());
    await page.tap('打开打印件');
    expect(page.previewed).toEqual(['usr/出席码 石岐街道 2022-03-09.docx']);
  });

  test('the host ticks who has no phone after being asked once, and takes someone off with a reason', async () => {
    const page = await listOf(world, lead);
    expect(page.text()).toContain('已到 1 / 3 人');
    await page.tapLabel('李志强，副站长');
    await page.tap('代签所选 1 人');
    expect(page.text()).toContain('李志强在场，由您代签？代签的不能评价这次督导。');
    await page.tap('记为出席');
    expect(page.text()).toContain('已到 2 / 3 人');
    expect(page.text()).toContain('陈嘉欣代签');

    await page.tapLabel('把李志强移出名单');
    await page.tap('移出名单');
    expect(page.text()).toContain('请写明原因，至少 2 个字');
    await page.type('原因', '看错人了');
    await page.tap('移出名单');
    expect(page.text()).toMatch(/陈嘉欣 09:\d\d 移出：看错人了/);
    await page.tapLabel('把李志强加回名单');
    await page.tap('记为出席');
    expect(page.text()).toContain('已到 2 / 3 人');
  });

  test('someone of another town without a phone is found by the whole name', async () => {
    const page = await listOf(world, lead);
    await page.type('外镇社工的姓名', '没有这人');
    await page.tap('查找');
    expect(page.text()).toContain('其他镇街没有叫这个名字的社工，请核对姓名');
    await page.type('外镇社工的姓名', '梁伟明');
    await page.tap('查找');
    expect(page.text()).toContain('梁伟明 中山港街道');
  });

  test.each([
    ['supervisor', supervisor],
    ['coordinator', coordinator],
    ['member', member],
  ])('the %s reads the list and is offered nothing to change', async (_name, who) => {
    const page = await listOf(world, who);
    expect(page.text()).toContain('黄晓彤');
    expect(page.text()).not.toMatch(/移出$|代签所选|出示出席码/m);
    expect(page.text().includes('代签和更正：请由当天出示督导码的社工或站长、副站长操作')).toBe(
      who === member,
    );
  });

  test('the session’s page leads to its list', async () => {
    const page = await renderPage('packages/supervisor/session/index', {
      ...{ query: { id }, ...phoneOf(world, supervisor) },
    });
    await page.tap('出席名单');
    expect(page.route()).toBe('packages/worker/attendance/index');
  });

  test.each([
    ['supervisor', supervisor, 'packages/supervisor/scan/index'],
    ['host', lead, 'packages/worker/code/index'],
    ['worker', member, 'packages/worker/attend/index'],
  ])('the code on the wall opens the one page of the %s (R6.5)', async (_name, who, route) => {
    const page = await renderPage('packages/worker/wall/index', {
      ...{ query: sceneOf(world, 'st001'), ...phoneOf(world, who) },
    });
    expect(page.route()).toBe(route);
  });

  test('where nothing is on, the code on the wall says so; an unknown visitor is bound first (R6.5)', async () => {
    const elsewhere = { query: sceneOf(world, 'st003') };
    const quiet = await renderPage('packages/worker/wall/index', { ...elsewhere, ...phoneOf(world, deputy) });
    expect(quiet.lines()).toEqual([
      ...['中山港街道社工站', '今天这里没有督导', '接下来还没有排督导；具体日期请看“日程”', '进入首页'],
    ]);
    const visitor: Who = { role: 'visitor', person: 'passer-by' };
    const unknown = await renderPage('packages/worker/wall/index', {
      ...elsewhere,
      ...phoneOf(world, visitor),
    });
    expect(unknown.text()).toContain('请先绑定身份');
    await unknown.tap('绑定身份');
    expect(unknown.route()).toBe('packages/worker/bind/index');
  });

  test('the coordinator opens a station’s sheet to print', async () => {
    const page = await renderPage('packages/roster/people/index', {
      ...{ query: { station: 'st001' }, ...phoneOf(world, coordinator) },
    });
    await page.tap('打印站点码');
    expect(page.route()).toBe('packages/roster/wall/index');
    expect(page.text()).toContain('石岐街道社工站');
    await page.tap('打开打印件');
    expect(page.previewed).toEqual(['usr/站点码 石岐街道社工站.docx']);
  });
});

test('before the supervisor has come there is a sheet to print, and no list of who is missing', async () => {
  const world = await given({ sessions: [aSession({ day: '2022-03-10' })] });
  const page = await listOf(world, coordinator);
  expect(page.lines()).toEqual([
    '石岐街道 · 3 月 10 日 周四 · 督导 何敏仪',
    ...['督导签到后开始登记。出席码可以先打印出来，当天放在桌上。', '打开打印件'],
  ]);
  await page.tap('打开打印件');
  expect(page.previewed).toEqual(['usr/出席码 石岐街道 2022-03-10.docx']);
});

test.each([
  ['packages/worker/attend/index', 'forged%', '这个码读不出来'],
  ['packages/worker/wall/index', 'st001.no-such-project', '这个码的项目现在不开放'],
])('%s with the scene %s says what is wrong with the code', async (route, scene, words) => {
  const world = await given();
  const page = await renderPage(route, { query: { scene }, ...phoneOf(world, member) });
  expect(page.text()).toContain(words);
});

test('without a network each page says so and can be tried again', async () => {
  const storage = { choice: { project: 'p1', role: 'worker' } };
  for (const route of ['attend', 'attendance', 'attendance/screen', 'wall']) {
    const query = route === 'wall' ? { scene: 'st001.p1' } : { id };
    const page = await renderPage(`packages/worker/${route}/index`, { query, cloud: offline, storage });
    await page.pass(1000);
    expect(page.lines()).toEqual(['网络不通', '网络不通，请检查网络后重试', '重试']);
  }
});
