import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually';
import { drag } from './support/finger';
import { type Phones, shownText, startPhones } from './support/phones';

let phones: Phones;

beforeAll(async () => {
  phones = await startPhones();
});
afterAll(() => phones.close());
afterEach(async () => {
  await phones.expectNoErrors();
  await phones.closePages();
});

const open = (route: string) => phones.open(route, { hasTouch: true, isMobile: true });

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await locator.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

test('a finger pulls a page down at its top', async () => {
  const page = await open('pages/inbox/index');
  await drag(page, { x: 180, y: 200 }, { x: 180, y: 420 });
  await eventually(() => shownText(page, '.log'), 'show pull');
});

test('a finger scrolls a page without tapping what lies under it', async () => {
  const page = await open('pages/inbox/index');
  await drag(page, { x: 180, y: 600 }, { x: 180, y: 200 });
  const scrolled = page.locator('.page-frame.shown .page-scroll').evaluate((element) => element.scrollTop);
  expect(await scrolled).toBeGreaterThan(200);
});

test('a finger turns a picker of vant while the page stands still', async () => {
  const page = await open('pages/vant/index');
  const wheel = await middle(page.locator('wx-van-picker').first());
  const scrollTop = () =>
    page.locator('.page-frame.shown .page-scroll').evaluate((element) => element.scrollTop);
  const before = await scrollTop();
  await drag(page, wheel, { x: wheel.x, y: wheel.y - 44 });
  await eventually(() => shownText(page, '[id$="--said"]'), 'picker:宁波');
  expect(await scrollTop()).toBe(before);
});

test('a finger opens a swipe cell and moves a swiper', async () => {
  const page = await open('pages/vant/index');
  const cell = page.locator('wx-van-swipe-cell');
  const { y } = await middle(cell);
  await drag(page, { x: 300, y }, { x: 200, y }, 0);
  const moved = cell
    .locator('.van-swipe-cell > wx-view')
    .evaluate((box) => (box as HTMLElement).style.transform);
  expect(await moved).toBe('translate3d(-65px, 0px, 0px)');

  const tags = await open('pages/tags/index');
  const swiper = await middle(tags.locator('wx-swiper'));
  await drag(tags, swiper, { x: swiper.x - 120, y: swiper.y });
  await eventually(() => shownText(tags, '[id$="--said"]'), '{"swiper":1}');
});

test('a long press by finger', async () => {
  const page = await open('pages/tags/index');
  const target = await middle(page.locator('[id$="--long"]'));
  await drag(page, target, target, 500);
  await eventually(() => shownText(page, '[id$="--said"]'), '长按了');
});
