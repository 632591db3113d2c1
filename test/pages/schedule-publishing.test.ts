import type { World } from '../support/given';
import { downloadMonth } from '../support/month-file';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator, lead } from '../support/people';
import { aDraft, aPublishedYear, aSmallYear, asCoordinator, visitsOf } from '../support/small-year';
import { writeXlsx } from '../support/xlsx';

const MONTH = '2022-04';
const planning = (name: string) => `packages/planning/${name}/index`;
const open = (world: World, name: string, query: Readonly<Record<string, string>> = {}) =>
  renderPage(planning(name), { ...phoneOf(world, coordinator), query });

describe('publishing in two steps (R4.3)', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await aSmallYear();
    ({ id } = await aDraft(world));
  });

  test('the first step says what changes for whom; thinking again publishes nothing', async () => {
    const page = await open(world, 'publish', { id });
    expect(page.text()).toContain('新增');
    expect(page.text()).toContain('何敏仪');
    await page.tap('发布');
    expect(page.text()).toContain('人会收到消息');
    await page.tap('再想想');
    expect(await world.all('sessions')).toEqual([]);
  });

  test('the second step writes every date and says when it is through', async () => {
    const page = await open(world, 'publish', { id });
    await page.tap('发布');
    await page.tap('发布');
    expect(page.text()).toContain('已写入 20 处改动');
    expect(await world.all('sessions')).toHaveLength(20);
    const list = await open(world, 'schedules');
    expect(list.text()).toContain('全年排期');
  });
});

describe('the monthly round on two phones (R4.3)', () => {
  let world: World;
  beforeAll(async () => {
    ({ world } = await aPublishedYear());
    await world.clock.set('2022-03-20T01:00');
    await world.daily();
  });

  test('the coordinator sees how many wait', async () => {
    const page = await open(world, 'round', { month: MONTH });
    expect(page.text()).toContain('2022 年 4 月');
    expect(page.text()).toContain('石岐街道');
  });

  test('a station agrees to all its dates after one question', async () => {
    const query = { month: MONTH };
    const page = await renderPage('packages/booking/round/index', { ...phoneOf(world, lead), query });
    const count = (await visitsOf(world, MONTH)).filter(({ supervisor }) => supervisor === 's1').length;
    await page.tap(`同意全部 ${count} 个日期`);
    expect(page.text()).toContain('以后要改，仍可以申请改期');
    await page.tap('都同意');
    expect(page.text()).toContain('没有等待确认的日期');
    const round = await asCoordinator(world)('planning', 'monthRound', { month: MONTH });
    expect(round.counts.find(({ standing }) => standing === 'answered')?.count).toBe(count);
  });
});

describe('a month as a table (R4.3)', () => {
  let world: World;
  beforeAll(async () => {
    ({ world } = await aPublishedYear());
  });

  const fileWith = async (change: (rows: unknown[][]) => void) => {
    const { visits, version } = await downloadMonth(world, MONTH);
    change(visits);
    const sheets = [
      { name: '排期', rows: visits },
      { name: '版本', rows: version },
    ];
    return { name: `${MONTH}.xlsx`, bytes: Buffer.from(await writeXlsx({ sheets })) };
  };

  const upload = async (change: (rows: unknown[][]) => void) => {
    const page = await open(world, 'month-file', { month: MONTH });
    page.offer(await fileWith(change));
    await page.tap('选择文件');
    return page;
  };

  test('a bad row is told with its place and nothing can be confirmed', async () => {
    const page = await upload((rows) => {
      (rows[1] as unknown[])[2] = '王五';
    });
    expect(page.text()).toContain('有 1 处要改，什么都没有改动');
    expect(page.text()).toContain('第 2 行 督导');
    expect(page.text()).toContain('没有叫“王五”的督导');
    expect(page.text()).not.toContain('确认修改');
    await page.tap('换一个文件');
    expect(page.text()).toContain('选择文件');
  });

  test('a good file shows what changes, and is written after one question', async () => {
    const before = (await visitsOf(world, MONTH)).length;
    const page = await upload((rows) => {
      rows.pop();
    });
    expect(page.text()).toContain('取消');
    await page.tap('确认修改');
    expect(page.text()).toContain('督导和站点会收到消息');
    await page.tap('确认修改');
    expect(page.text()).toContain('已写入 1 处改动');
    expect(await visitsOf(world, MONTH)).toHaveLength(before - 1);
  });
});

test.each(['schedules', 'schedule', 'rules', 'heat', 'month', 'move', 'publish', 'round', 'month-file'])(
  'without a network %s says so and can be tried again',
  async (name) => {
    const page = await renderPage(planning(name), {
      cloud: offline,
      storage: { choice: { project: 'p', role: 'coordinator' } },
    });
    await page.pass(2000);
    expect(page.text()).toContain('网络不通');
    expect(page.text()).toContain('重试');
  },
);

test.each(['schedule', 'rules', 'publish'])('%s of a draft that is gone says so', async (name) => {
  const page = await open(await aSmallYear(), name, { id: 'nosuchplan' });
  expect(page.text()).toContain('没有找到');
});
