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
  page = await phones.open('pages/vant/index');
});
afterEach(async () => {
  await phones.expectNoErrors();
  await phones.closePages();
});

const says = (text: string) => eventually(() => shownText(page, '[id$="--said"]'), text);
const component = (name: string) => page.locator(`wx-van-${name}`).first();

test('every component is drawn, none stays an unknown tag', async () => {
  const empty = await page
    .locator('[class="page-frame shown"] *')
    .evaluateAll((elements) =>
      elements
        .filter((each) => each.tagName.startsWith('WX-VAN-') && !('__wxElement' in each))
        .map((each) => each.tagName),
    );
  expect(empty).toEqual([]);
  expect(await component('circle').locator('canvas').evaluate(isPainted)).toBe(true);
});

function isPainted(canvas: Element): boolean {
  const { width, height } = canvas as HTMLCanvasElement;
  const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  return [...data].some((value) => value !== 0);
}

test('icons come from the embedded font, nothing from another server', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.evaluate('__host.ready');
  expect(await page.evaluate("document.fonts.load('16px vant-icon').then((fonts) => fonts.length)")).toBe(1);
  const foreign = asked.filter((url) => !url.startsWith(phones.host.url) && /^https?:/.test(url));
  expect(foreign.filter((url) => !/vant\/empty-image|vant\/share-sheet/.test(url))).toEqual([]);
});

test.each([
  ['复选甲', 'checked:b,a'],
  ['单选二', 'radio:"2"'],
  ['折叠', 'collapse:1'],
  ['页签二', 'tabs:1'],
])('a tap on %s', async (text, expected) => {
  await page.getByText(text, { exact: true }).click();
  await says(expected);
});

test('switch, stepper and rate', async () => {
  await component('switch').locator('.van-switch').click();
  await says('switch:true');
  await component('stepper').locator('.van-stepper__plus').click();
  await says('stepper:2');
  await component('rate').locator('.van-rate__item').nth(3).click();
  await says('rate:4');
});

test('a field and a search are typed into', async () => {
  await page.locator('wx-van-field textarea').fill('很好');
  await says('text:很好');
  await component('search').locator('input').fill('石岐');
  await component('search').locator('input').press('Enter');
  await says('search:"石岐"');
});

test('popup, action sheet and dropdown open, answer and close', async () => {
  await page.getByRole('button', { name: '弹层' }).click();
  await page.getByText('弹出内容').waitFor();
  await page.locator('.van-overlay:visible').click({ position: { x: 180, y: 20 } });
  await page.getByText('弹出内容').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '面板选择' }).click();
  await page.getByRole('button', { name: '动作乙' }).click();
  await says('select:动作乙');
  await page.getByRole('button', { name: '动作乙' }).waitFor({ state: 'hidden' });
  await page.getByText('全部').first().click();
  await page.getByText('新的').click();
  await says('dropdown:1');
});

test('a day is chosen in the calendar', async () => {
  await page.getByRole('button', { name: '日历' }).click();
  await page.locator('.van-calendar__day:visible').getByText('15', { exact: true }).first().click();
  await page.locator('wx-van-calendar').getByText('确定').click();
  await says(`day:${Date.parse('2022-03-14T16:00:00Z')}`);
});

test('a date and time are chosen on wheels', async () => {
  await page.getByRole('button', { name: '日期时间' }).click();
  const picker = page.locator('wx-van-datetime-picker');
  await picker.getByText('10', { exact: true }).nth(1).click();
  await picker.getByText('确认').click();
  await eventually(async () => /^date:\d+$/.test(await shownText(page, '[id$="--said"]')), true);
});

test('a picker turns by dragging', async () => {
  const wheel = page.locator('wx-van-picker').first();
  await wheel.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await wheel.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2 - 44, { steps: 5 });
  await page.waitForTimeout(400);
  await page.mouse.up();
  await says('picker:宁波');
});

test('a swipe cell opens under a finger', async () => {
  const cell = component('swipe-cell');
  await cell.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await cell.boundingBox()) ?? {};
  await page.mouse.move(x + 300, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 20, { steps: 5 });
  await page.mouse.up();
  await eventually(
    () => cell.locator('.van-swipe-cell > wx-view').evaluate((box) => (box as HTMLElement).style.transform),
    'translate3d(-65px, 0px, 0px)',
  );
});

test('an uploaded file is shown', async () => {
  await page.evaluate("localStorage.setItem('privacy:supervisor', 'yes')");
  await page.evaluate(
    "fetch('app/images/dot.png').then((reply) => reply.blob()).then((blob) => { __host.files.push(new File([blob], 'dot.png', { type: 'image/png' })); })",
  );
  await component('uploader').locator('.van-uploader__upload').click();
  await eventually(async () => (await shownText(page, '[id$="--said"]')).startsWith('read:'), true);
});

test('a notification slides in', async () => {
  await page.getByRole('button', { name: '通知' }).click();
  await page.getByText('通知内容').waitFor();
});

test('a link of a cell opens its page', async () => {
  await page.getByText('单元格', { exact: true }).click();
  await eventually(() => page.evaluate('getCurrentPages().length'), 2);
});
