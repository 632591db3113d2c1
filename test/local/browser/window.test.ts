import type { FrameLocator, Page } from 'playwright-core';
import { eventually } from './support/eventually';
import { type Phones, startPhones } from './support/phones';

let phones: Phones;
let page: Page;

beforeAll(async () => {
  phones = await startPhones();
});
afterAll(() => phones.close());

const open = async (width: number) => {
  page = await phones.browser.newPage({ viewport: { width, height: 860 } });
  await page.goto(phones.host.url);
};
afterEach(() => page.context().close());

const phone = (place: number): FrameLocator => page.locator('.phone iframe').nth(place).contentFrame();
const shown = (place: number, selector: string) => phone(place).locator(`.page-frame.shown ${selector}`);

test('four phones stand side by side, each with its own persona', async () => {
  await open(1680);
  for (const [place, name] of ['李社工', '王督导', '赵统筹', '陈小明'].entries())
    expect(await phone(place).locator('.status-bar').innerText()).toContain(name);
  expect(await page.locator('.phone iframe').count()).toBe(4);
  const boxes = await page
    .locator('.phone iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.clientWidth));
  expect(new Set(boxes)).toEqual(new Set([375]));
});

test('any phone takes any persona, and keeps it', async () => {
  await open(1680);
  await page.getByLabel('第 1 部手机的人物').selectOption('coordinator');
  await eventually(async () => (await phone(0).locator('.status-bar').innerText()).includes('赵统筹'), true);
  await page.reload();
  await eventually(async () => (await phone(0).locator('.status-bar').innerText()).includes('赵统筹'), true);
});

test('a narrow window shows one phone at a time', async () => {
  await open(420);
  expect(await page.locator('.phone:visible').count()).toBe(1);
  await page.getByRole('button', { name: '督导 王督导' }).click();
  expect(await phone(1).locator('.status-bar').isVisible()).toBe(true);
  expect(await page.locator('.phone').first().isVisible()).toBe(false);
});

test('the clock moves forward for the window and for every phone', async () => {
  await open(1680);
  await eventually(() => page.locator('.clock').innerText(), '2022年3月9日周三 09:00');
  await page.getByRole('button', { name: '+8 小时' }).click();
  await eventually(() => page.locator('.clock').innerText(), '2022年3月9日周三 17:00');
  await eventually(() => phone(2).locator('.status-bar time').innerText(), '17:00');
  await page.getByRole('button', { name: '明早 8:30' }).click();
  await eventually(() => page.locator('.clock').innerText(), '2022年3月10日周四 08:30');
  await page.getByLabel('去到哪一天').fill('2022-03-20');
  await eventually(() => page.locator('.clock').innerText(), '2022年3月20日周日 08:30');
});

test('a scan reads the code shown on another phone', async () => {
  await open(1680);
  await shown(0, 'wx-page').waitFor();
  await shown(1, 'wx-page').waitFor();
  await page.evaluate(
    'document.querySelectorAll("iframe")[0].contentWindow.wx.navigateTo({ url: "/pages/code/index" })',
  );
  await shown(0, 'canvas').waitFor();
  const scanned = page.evaluate('document.querySelectorAll("iframe")[1].contentWindow.wx.scanCode()');
  await phone(1).getByRole('button', { name: '扫描「一线社工 李社工」手机上的码' }).click();
  expect(await scanned).toMatchObject({
    result: '1.in.S01.T05.27446940.AAAAAAAAAAAAAAAAAAAAAA',
    scanType: 'QR_CODE',
  });
});

test('one phone goes offline while the others stay connected', async () => {
  await open(1680);
  await shown(1, 'wx-page').waitFor();
  await page.locator('.phone').nth(1).getByLabel('联网').uncheck();
  const networks = page.evaluate(`Promise.all([0, 1].map((place) =>
    document.querySelectorAll('iframe')[place].contentWindow.wx.getNetworkType().then(({ networkType }) => networkType)))`);
  expect(await networks).toEqual(['wifi', 'none']);
});

test('after a leap of the clock an open page is shown anew', async () => {
  await open(1680);
  await shown(0, 'wx-page').waitFor();
  await page.evaluate(
    "document.querySelectorAll('iframe')[0].contentWindow.wx.switchTab({ url: '/pages/inbox/index' })",
  );
  await eventually(() => shown(0, '.log').innerText(), 'show');
  await page.getByRole('button', { name: '+1 小时' }).click();
  await eventually(() => shown(0, '.log').innerText(), 'show hide show');
});
