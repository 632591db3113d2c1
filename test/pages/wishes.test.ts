import { codes, openWindow, unassigned } from '../support/assignment';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator, deputy, lead, supervisor } from '../support/people';

const wishes = 'packages/booking/wishes/index';

test('a supervisor ranks towns by tapping in order, moves one up, and what is not saved is kept (R3.1)', async () => {
  const world = await unassigned();
  await openWindow(world);
  const phone = phoneOf(world, supervisor);
  const page = await renderPage(wishes, phone);
  await page.tap('石岐街道');
  await page.tap('西区街道');
  expect(page.text()).toContain('已排 2 项');
  await page.tapLabel('西区街道上移一位');
  const again = await renderPage(wishes, { ...phone, storage: Object.fromEntries(page.stored) });
  expect(again.text()).toContain('已排 2 项');
  await again.tap('保存');
  expect(again.text()).toContain('何敏仪填写');
  const saved = (await world.all('wishes')).find(({ id }) => id === 'supervisor:s1');
  expect(saved?.ranking).toEqual(['442000004', codes[0]]);
});

test('a deputy only ticks topics; before the window opens nobody can save (R3.1)', async () => {
  const world = await unassigned();
  const page = await renderPage(wishes, phoneOf(world, deputy));
  expect(page.text()).toContain('项目统筹还没有开始收集意愿');
  expect(page.text()).not.toContain('希望哪位督导来');
  const town = await renderPage(wishes, phoneOf(world, lead));
  expect(town.text()).toContain('希望哪位督导来');
});

test('the coordinator opens the window, reminds, and fills in for someone (R3.1)', async () => {
  const world = await unassigned();
  const page = await renderPage('packages/planning/wish-status/index', phoneOf(world, coordinator));
  expect(page.text()).toContain('还有 23 个镇街、4 名督导没有填');
  await page.tap('开始收集意愿');
  await page.tap('开始收集意愿');
  expect(page.text()).toContain('填报时间：3 月 9 日 周三至 3 月 16 日 周三');
  await page.tap('提醒还没有填的');
  expect((await world.all('messages')).filter(({ title }) => title === '请填写意愿').length).toBeGreaterThan(
    4,
  );
  await page.tapLabel('代陈国华填写');
  expect(page.route()).toBe('packages/planning/wish-entry/index');
  await page.tap('石岐街道');
  await page.tap('代为保存');
  expect(page.route()).toBe('packages/planning/wish-status/index');
  expect(page.text()).toContain('由林晓岚代填');
});
