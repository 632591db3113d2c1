import { drafted, holdersOf, unassigned } from '../support/assignment';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator } from '../support/people';

test('the coordinator makes an assignment, asks why, bars a pair and publishes in two steps (R3.2, R3.3)', async () => {
  const world = await unassigned();
  const page = await renderPage('packages/planning/assignments/index', phoneOf(world, coordinator));
  expect(page.text()).toContain('还有 23 个镇街没有督导');
  await page.tap('新建分配');
  expect(page.route()).toBe('packages/planning/assignment/index');
  expect(page.text()).toContain('已证明没有更好的分法');
  await page.tapLabel('石岐街道为什么');
  expect(page.text()).toMatch(/若不由其负责|没有可行方案/);
  await page.tapLabel('回避何敏仪');
  await page.tap('设为回避并重新求解');
  expect(page.text()).toContain('请写明回避原因，至少 2 个字');
  await page.type('回避原因', '原工作单位');
  await page.tap('设为回避并重新求解');
  expect(page.text()).toContain('石岐街道 · 何敏仪\n原工作单位');
  await page.tap('发布');
  expect(page.route()).toBe('packages/planning/assignment-publish/index');
  expect(page.text()).toContain('从 3 月 9 日 周三起，23 个镇街换督导');
  await page.tap('发布这份分配');
  expect(page.text()).toContain('发布后不能撤回');
  await page.tap('再想想');
  expect(Object.values(await holdersOf(world)).every((held) => held === '')).toBe(true);
  await page.tap('发布这份分配');
  await page.tap('发布');
  expect(page.route()).toBe('packages/planning/assignment/index');
  expect(page.text()).toContain('已生效');
  expect((await holdersOf(world))['442000001']).not.toBe('s1');
});

test('a weight is changed and the draft solved anew (R3.2)', async () => {
  const world = await unassigned();
  const { id } = await drafted(world);
  const phone = phoneOf(world, coordinator);
  const page = await renderPage('packages/planning/assignment/index', { ...phone, query: { id } });
  await page.tap('改权重和规则');
  expect(page.text()).toContain('镇街把这名督导排得越靠前越好');
  await page.tap('重新求解');
  expect((await world.all('assignments'))[0]?.edition).toBe(2);
});
