import type { World } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator } from '../support/people';
import { aDraft, aSmallYear, asCoordinator, type ScheduleView, seen, visitsOf } from '../support/small-year';

const open = (world: World, name: string, query: Readonly<Record<string, string>> = {}) =>
  renderPage(`packages/planning/${name}/index`, { ...phoneOf(world, coordinator), query });

describe('a draft on the coordinator’s phone', () => {
  let world: World;
  beforeAll(async () => {
    world = await aSmallYear();
  });

  test('is made from an empty page with a name, and its dates are reckoned at once (R4.1)', async () => {
    const page = await open(world, 'schedules');
    expect(page.text()).toContain('没有草稿');
    await page.tap('新建草稿');
    await page.tap('计算日期');
    expect(page.route()).toBe('packages/planning/schedules/index');
    await page.type('名称', '全年排期');
    await page.tap('计算日期');
    expect(page.route()).toBe('packages/planning/schedule/index');
    expect(page.text()).toContain('全年排期');
    expect(page.text()).toContain('每月“约 3 次”');
    expect(page.text()).toContain('整月需排到 5 次');
  });

  test('a what-if says why it is not published, and its button leads to its rules (R4.4)', async () => {
    const { id } = await aDraft(world, '如果少一天', true);
    const page = await open(world, 'schedule', { id });
    expect(page.text()).toContain('这是推演，只供查看，不能发布');
    expect(page.text()).not.toContain('看变化并发布');
    await page.tap('改规则再算');
    expect(page.route()).toBe('packages/planning/rules/index');
  });
});

describe('rules, conflicts and repairs (R4.2)', () => {
  let world: World;
  let draft: ScheduleView;
  beforeAll(async () => {
    world = await aSmallYear();
    draft = await aDraft(world);
  });

  test('a bad number is told at its field and stays as it was typed', async () => {
    const page = await open(world, 'rules', { id: draft.id });
    await page.type('每名督导每月最多几次', '九百');
    await page.tap('按这些规则计算');
    expect(page.route()).toBe('packages/planning/rules/index');
    expect(page.value('每名督导每月最多几次')).toBe('九百');
    expect(page.text()).toContain('每月上限应是 1 至 31');
  });

  test('a tight rule shows what is short; one tap mends it, another takes it back', async () => {
    const page = await open(world, 'schedule', { id: draft.id });
    await page.tap('修改');
    await page.type('每名督导每月最多几次', '4');
    await page.tap('按这些规则计算');
    expect(page.route()).toBe('packages/planning/schedule/index');
    expect(page.text()).toContain('共缺 4 次');
    expect(page.text()).toMatch(/需要 10 − 可排 8 = 缺 2 次/);
    await page.tap('采用');
    expect(page.text()).not.toContain('共缺 4 次');
    await page.tap('撤销上一步');
    expect(page.text()).toContain('共缺 4 次');
  });
});

describe('changes by hand and the ways to look at a draft (R4.3)', () => {
  let world: World;
  let draft: ScheduleView;
  beforeAll(async () => {
    world = await aSmallYear();
    draft = await aDraft(world);
    const rules = { ...draft.rules, minGap: 3 };
    draft = await asCoordinator(world)('planning', 'setScheduleRules', { ...seen(draft), rules });
  });

  const own = async () =>
    (await visitsOf(world, '2022-04', draft.id)).filter(({ supervisor }) => supervisor === 's1');

  test('a month is narrowed to one supervisor and leads to a move', async () => {
    const page = await open(world, 'month', { id: draft.id, month: '2022-04' });
    await page.tap('何敏仪');
    expect(page.text()).not.toContain('中山港街道 陈国华');
    const [first] = await own();
    expect(page.text()).toContain(first?.supervisorName);
  });

  test('a move against a wish is asked once; refused, nothing moves; agreed, it is pinned and can be freed', async () => {
    const [visit] = await own();
    const options = await asCoordinator(world)('planning', 'moveOptions', {
      ...{ id: draft.id, supervisor: 's1', day: visit?.day ?? '', month: '2022-04' },
    });
    const target = options.days.find(({ isFree, warning }) => isFree && warning);
    const page = await open(world, 'move', { id: draft.id, supervisor: 's1', day: visit?.day ?? '' });
    await page.tap(target?.dayText ?? '');
    await page.tap(`移到 ${target?.dayText}`);
    expect(page.text()).toContain('仍要移到这一天吗？');
    await page.tap('再想想');
    expect((await own()).map(({ day }) => day)).toContain(visit?.day);
    await page.tap(`移到 ${target?.dayText}`);
    await page.tap('仍要移动');
    expect((await own()).map(({ day }) => day)).toContain(target?.day);
    const shown = await open(world, 'schedule', { id: draft.id });
    expect(shown.text()).toContain('手工指定的日期');
    await shown.tap('不再指定');
    expect(shown.text()).not.toContain('手工指定的日期');
  });

  test('the heat map counts one supervisor alone and opens the month', async () => {
    const page = await open(world, 'heat', { id: draft.id });
    await page.tap('何敏仪');
    const count = (await own()).length;
    await page.tapLabel(`2022 年 4 月，${count} 次`);
    expect(page.route()).toBe('packages/planning/month/index');
  });
});
