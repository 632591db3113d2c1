import type { Page } from 'playwright-core';
import { eventually } from './support/eventually';
import { type Phones, shownText, startPhones } from './support/phones';

let phones: Phones;
let page: Page;

beforeAll(async () => {
  phones = await startPhones();
});
afterAll(() => phones.close());

beforeEach(async () => {
  page = await phones.open('pages/tags/index');
});
afterEach(async () => {
  await phones.expectNoErrors();
  await phones.closePages();
});

const byId = (id: string) => page.locator(`[id$="--${id}"]`);
const says = (text: unknown) =>
  eventually(() => shownText(page, '[id$="--said"]'), typeof text === 'string' ? text : JSON.stringify(text));

test('WXS keeps its dialect: patterns, type names, inline modules', async () => {
  expect(await byId('wxs').innerText()).toBe('12px 2em Array 42');
});

test('templates, includes and branches of WXML are drawn, styles by id and from an import apply', async () => {
  expect(await page.locator('.row').innerText()).toBe('1.标题;');
  expect(await page.locator('.note').innerText()).toBe('附注 标题');
  expect(await byId('when').innerText()).toBe('真');
  expect(await byId('otherwise').count()).toBe(0);
  expect(await byId('wxs').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
  expect(await page.locator('.row').evaluate((element) => getComputedStyle(element).fontWeight)).toBe('700');
});

test('rpx and vh measure the phone and its page area', async () => {
  expect(await byId('scroll').evaluate((element) => element.clientHeight)).toBe(100);
  const camera = await page.locator('wx-camera').evaluate((element) => getComputedStyle(element).height);
  expect(Number.parseFloat(camera)).toBeCloseTo((812 - 64) / 10, 0);
});

test('placeholders take their class, their own style before it', async () => {
  const looks = (id: string) =>
    byId(id)
      .locator('input, textarea')
      .evaluate((entry) => {
        const { color, fontWeight } = getComputedStyle(entry, '::placeholder');
        return [color, fontWeight];
      });
  expect(await looks('name')).toEqual(['rgb(7, 8, 9)', '300']);
  expect(await looks('text')).toEqual(['rgb(4, 5, 6)', '300']);
  expect((await looks('model'))[0]).toBe('rgb(128, 128, 128)');
});

test('a form submits what its controls hold, and resets', async () => {
  await byId('name').locator('input').fill('王小明超过五个字');
  await says('输入 王小明超过');
  await page.getByText('甲', { exact: true }).click();
  await says({ tags: ['a', 'b'] });
  await page.getByText('天', { exact: true }).click();
  await says({ one: 'x' });
  await byId('switch').click();
  await says({ on: true });
  await page.getByRole('button', { name: '提交' }).click();
  await says({
    name: '王小明超过',
    model: '双向',
    text: '',
    tags: ['a', 'b'],
    one: 'x',
    on: true,
    level: 3,
    town: 0,
  });
  await page.getByRole('button', { name: '重置' }).click();
  await says('重置了');
  expect(await byId('name').locator('input').inputValue()).toBe('');
});

test('Enter confirms an input, model: writes back', async () => {
  await byId('name').locator('input').fill('李');
  await byId('name').locator('input').press('Enter');
  await says('完成 李');
  await byId('model').locator('input').fill('改了');
  await eventually(() => page.evaluate('getCurrentPages()[0].data.model'), '改了');
});

test('sliders, swipers and wheels tell their new value', async () => {
  await byId('slider').locator('input').fill('7');
  await says({ level: 7 });
  await page.evaluate('getCurrentPages()[0].setData({ slide: 2 })');
  await says({ swiper: 2 });
  await byId('wheel').getByText('轮 4').click();
  await says({ wheel: [4] });
});

test.each([
  ['selector', ['小榄'], { town: 1 }],
  ['multi', ['下午', '二'], { multi: [1, 1] }],
  ['date', ['2023年', '02月', '28日'], { date: '2023-02-28' }],
  ['time', ['09时', '45分'], { time: '09:45' }],
  ['region', ['坦洲镇'], { region: ['广东省', '中山市', '坦洲镇'] }],
])('picker %s: turning its columns and confirming tells the page', async (id, choices, expected) => {
  await byId(id).click();
  for (const choice of choices) await page.getByRole('option', { name: choice, exact: true }).click();
  await page.getByText('确定', { exact: true }).click();
  await says(expected);
});

test('cancelling a picker changes nothing', async () => {
  await byId('date').click();
  await page.getByText('取消', { exact: true }).click();
  expect(await shownText(page, '[id$="--said"]')).toBe('');
});

test('catchtap keeps a tap from the outer view', async () => {
  await byId('inner').click();
  await says('内层');
});

test('a disabled button hears no tap', async () => {
  await byId('disabled').click({ force: true });
  await byId('inner').click();
  await says('内层');
});

test('a long press replaces the tap where it is listened for', async () => {
  await byId('long').click({ delay: 500 });
  await says('长按了');
  await byId('long').click();
  await says('点了');
});

test('the mouse makes touch events with touches and changedTouches', async () => {
  await byId('touch').hover();
  await page.mouse.down();
  await page.mouse.move(100, 500);
  await page.mouse.up();
  await says(['touchstart:1:1', 'touchmove:1:1', 'touchend:0:1']);
});

test('a finger makes the same events', async () => {
  const finger = await phones.open('pages/tags/index', { hasTouch: true, isMobile: true });
  await finger.locator('[id$="--touch"]').tap();
  await eventually(() => shownText(finger, '[id$="--said"]'), '["touchstart:1:1","touchend:0:1"]');
  await finger.locator('[id$="--inner"]').tap();
  await eventually(() => shownText(finger, '[id$="--said"]'), '内层');
});

test('scroll-view scrolls to a child and tells its lower edge', async () => {
  await page.evaluate("getCurrentPages()[0].setData({ into: 'item-5' })");
  await eventually(
    () =>
      byId('scroll')
        .locator('.host-scroll')
        .evaluate((element) => element.scrollTop),
    200,
  );
  await byId('scroll')
    .locator('.host-scroll')
    .evaluate((element) => element.scrollTo(0, 10_000));
  await says('到底了');
});

test('rich text keeps formatting and drops scripts', async () => {
  expect(await byId('rich').evaluate((element) => element.innerHTML)).toBe(
    '<p style="color:red">富<b>文本</b></p>',
  );
});

test('pictures load by absolute and relative path', async () => {
  await eventually(() => page.evaluate('getCurrentPages()[0].loaded'), { width: 10, height: 10 });
  const widths = page
    .locator('wx-image > img')
    .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).naturalWidth));
  expect(await widths).toEqual([10, 10]);
});

test('a movable view follows the pointer inside its area', async () => {
  await byId('movable').hover();
  await page.mouse.down();
  await page.mouse.move(400, 900, { steps: 3 });
  await page.mouse.up();
  expect(await byId('movable').evaluate((element) => element.style.translate)).toBe('160px 60px');
});

test('a root portal stands outside its page, page-meta styles the page', async () => {
  expect(await byId('portal').evaluate((element) => element.closest('wx-page'))).toBeNull();
  const probe = page
    .locator('wx-page')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--probe'));
  expect((await probe).trim()).toBe('7px');
});

test('the persona’s own phone number is asked for, and privacy before it', async () => {
  await byId('phone').click();
  await page.getByText('同意', { exact: true }).click();
  await page.getByText('申请获取您的手机号 138****0002').waitFor();
  await page.getByText('允许', { exact: true }).click();
  await says('phone:13800000002');
  await byId('phone').click();
  await page.getByText('拒绝', { exact: true }).click();
  await says('getphonenumber:fail user deny');
});

test('a persona without a phone number has none to give', async () => {
  const other = await phones.open('pages/tags/index', { persona: 'visitor' });
  await other.locator('[id$="--phone"]').click();
  await other.getByText('getphonenumber:fail no phone number').waitFor();
});
