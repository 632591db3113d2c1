import type { Page } from 'playwright-core';
import { eventually } from './support/eventually';
import { errorsOf, type Phones, shownText, startPhones } from './support/phones';

let phones: Phones;

beforeAll(async () => {
  phones = await startPhones();
});
afterAll(() => phones.close());
afterEach(() => phones.closePages());

const title = (page: Page) => shownText(page, '.nav-title');
const routes = (page: Page) => page.evaluate<string[]>('getCurrentPages().map(({ route }) => route)');
const failure = (page: Page, call: string) =>
  page.evaluate<string>(`${call}.then(() => 'ok', ({ errMsg }) => errMsg)`);

test('the first page is the first of app.json, ready within a second and a half', async () => {
  const started = performance.now();
  const page = await phones.open();
  expect(performance.now() - started).toBeLessThan(1500);
  expect(await title(page)).toBe('首页样例');
  expect(await page.evaluate('getApp().launched')).toBe(true);
  await phones.expectNoErrors();
});

test('a route with a query opens that page; the query stays undecoded', async () => {
  const page = await phones.open('pages/home/index?name=%E5%BC%A0%E4%B8%89');
  expect(await shownText(page, '.greeting')).toBe('您好，张三');
  expect(await page.evaluate('getCurrentPages()[0].options')).toEqual({ name: '%E5%BC%A0%E4%B8%89' });
});

test('a Component page takes the query as properties; its moments come in order', async () => {
  const page = await phones.open('pages/life/index?id=5&tag=x');
  await eventually(
    () => shownText(page, '[id$="--log"]'),
    'attached load:5:x lifetime-show show ready onReady',
  );
  expect(await shownText(page, '[id$="--id"]')).toBe('5 typed');
  await phones.expectNoErrors();
});

test('components: behaviors, observers, external classes, slots, relations, events', async () => {
  const page = await phones.open('pages/life/index?id=5');
  const counter = page.locator('wx-counter .counter--count, wx-counter [class*="--count"]');
  expect(await counter.innerText()).toBe('3 / 6');
  expect(await counter.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(9, 8, 7)');
  expect(await page.locator('wx-counter').evaluate((element) => getComputedStyle(element).margin)).toBe(
    '5px',
  );
  await counter.click();
  expect(await counter.innerText()).toBe('4 / 8');
  await eventually(async () => (await shownText(page, '[id$="--log"]')).endsWith('count:4'), true);
  expect(await page.locator('[id$="--names"]').innerText()).toBe('甲乙');
  expect(await page.locator('wx-card-frame').innerText()).toBe('头\n身体');
  const radius = page
    .locator('wx-card-frame > wx-view')
    .evaluate((element) => getComputedStyle(element).borderRadius);
  expect(await radius).toBe('8px');
  await phones.expectNoErrors();
});

test('navigating: stack, back, event channel, relative urls, sub-packages on demand', async () => {
  const page = await phones.open();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.evaluate(`new Promise((resolve) => wx.navigateTo({
    url: '/packages/sub/detail/index?id=1',
    events: { answer: (value) => { window.answer = value; } },
    success: resolve,
  }))`);
  expect(fetched.filter((path) => path.startsWith('/packages/'))).toEqual(['/packages/packages-sub.js']);
  expect(await title(page)).toBe('分包页');
  expect(await shownText(page, '[id$="--query"]')).toBe('{"id":"1"} 1,2,3!');
  await page.locator('.page-frame.shown [id$="--again"]').click();
  await eventually(
    () => routes(page),
    ['pages/home/index', 'packages/sub/detail/index', 'packages/sub/detail/index'],
  );
  await page.locator('.page-frame.shown .nav-back').click();
  await page.locator('.page-frame.shown [id$="--answer"]').click();
  await eventually(() => routes(page), ['pages/home/index']);
  expect(await page.evaluate('window.answer')).toBe('好');
  await phones.expectNoErrors();
});

test('a page on its way in already is the top one: onLoad sets its title and finds itself', async () => {
  const page = await phones.open();
  await page.evaluate("wx.navigateTo({ url: '/packages/sub/detail/index?title=%E8%87%AA%E5%AE%9A' })");
  expect(await title(page)).toBe('自定');
  expect(await page.evaluate('window.pagesInLoad')).toBe(2);
  await page.evaluate('wx.navigateBack()');
  expect(await title(page)).toBe('首页样例');
});

test('what is set on a page that was left changes nothing and harms nothing', async () => {
  const page = await phones.open();
  await page.evaluate("wx.navigateTo({ url: '/packages/sub/detail/index' })");
  await page.evaluate('window.left = getCurrentPages()[1]; wx.navigateBack()');
  await page.evaluate("window.left.setData({ isLate: true, late: ['甲'] })");
  expect(await page.evaluate('window.left.data.isLate')).toBeUndefined();
  await page.evaluate("wx.navigateTo({ url: '/packages/sub/detail/index' })");
  expect(await page.locator('.page-frame.shown wx-counter').count()).toBe(1);
  await phones.expectNoErrors();
});

test('a component of another package replaces its placeholder once it has arrived', async () => {
  const page = await phones.open('pages/life/index?id=1');
  await eventually(() => page.locator('wx-later').innerText(), '后到的组件');
  await phones.expectNoErrors();
});

test('an independent sub-package opens on its own', async () => {
  const page = await phones.open('packages/alone/start/index');
  expect(await shownText(page, '[id$="--alone"]')).toBe('独立');
});

test('the stack holds ten pages', async () => {
  const page = await phones.open();
  await page.evaluate(`(async () => {
    for (let count = 1; count < 10; count += 1) await wx.navigateTo({ url: '/packages/sub/detail/index' });
  })()`);
  expect((await routes(page)).length).toBe(10);
  expect(await failure(page, "wx.navigateTo({ url: '/pages/life/index' })")).toBe(
    'navigateTo:fail webview count limit exceed',
  );
  await page.evaluate('wx.navigateBack({ delta: 99 })');
  expect(await routes(page)).toEqual(['pages/home/index']);
});

test.each([
  ['navigateTo', '/pages/inbox/index', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['redirectTo', '/pages/inbox/index', 'redirectTo:fail can not redirectTo a tabbar page'],
  ['switchTab', '/pages/life/index', 'switchTab:fail can not switch to no-tabBar page'],
])('%s refuses %s', async (name, url, message) => {
  const page = await phones.open();
  expect(await failure(page, `wx.${name}({ url: '${url}' })`)).toBe(message);
});

test('redirectTo replaces, reLaunch clears the stack', async () => {
  const page = await phones.open();
  await page.evaluate("wx.navigateTo({ url: '/pages/life/index' })");
  await page.evaluate("wx.redirectTo({ url: '/pages/tags/index' })");
  expect(await routes(page)).toEqual(['pages/home/index', 'pages/tags/index']);
  await page.evaluate("wx.reLaunch({ url: '/pages/life/index?id=9' })");
  expect(await routes(page)).toEqual(['pages/life/index']);
  await phones.expectNoErrors();
});

test('the tab bar keeps its pages, shows badges and hides', async () => {
  const page = await phones.open();
  await page.getByRole('button', { name: '消息' }).click();
  await eventually(() => routes(page), ['pages/inbox/index']);
  await page.getByRole('button', { name: '首页' }).click();
  await page.getByRole('button', { name: '消息' }).click();
  await eventually(() => shownText(page, '.log'), 'show tab:消息 hide show tab:消息');
  await page.evaluate("wx.setTabBarBadge({ index: 1, text: '3' })");
  expect(await page.locator('.tab-badge:visible').innerText()).toBe('3');
  await page.evaluate('wx.removeTabBarBadge({ index: 1 })');
  expect(await page.locator('.tab-badge:visible').count()).toBe(0);
  await page.evaluate("wx.navigateTo({ url: '/pages/life/index' })");
  expect(await page.locator('.tab-bar').isVisible()).toBe(false);
  await page.evaluate('wx.navigateBack()');
  expect(await page.locator('.tab-bar').isVisible()).toBe(true);
  await page.evaluate('wx.hideTabBar()');
  expect(await page.locator('.tab-bar').isVisible()).toBe(false);
  await phones.expectNoErrors();
});

test('pages scroll, reach their bottom, and are pulled down', async () => {
  const page = await phones.open('pages/inbox/index');
  await page.evaluate('wx.pageScrollTo({ scrollTop: 9999, duration: 0 })');
  await eventually(() => shownText(page, '.log'), 'show bottom');
  await page.evaluate('wx.startPullDownRefresh()');
  await eventually(() => shownText(page, '.log'), 'show bottom pull');
  await eventually(
    () => page.locator('.page-frame.shown .host-refresher').evaluate((bar) => bar.clientHeight),
    0,
  );
});

test('fixed elements stay within the page area', async () => {
  const page = await phones.open('pages/inbox/index');
  const [log, tabs] = await Promise.all([
    page.locator('.log').boundingBox(),
    page.locator('.tab-bar').boundingBox(),
  ]);
  expect((log?.y ?? 0) + (log?.height ?? 0)).toBeCloseTo(tabs?.y ?? 0, 0);
});

test('title and colours of the navigation bar change', async () => {
  const page = await phones.open();
  await page.evaluate("wx.setNavigationBarTitle({ title: '新标题' })");
  await page.evaluate("wx.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#1668dc' })");
  expect(await title(page)).toBe('新标题');
  const bar = page.locator('.page-frame.shown .nav-bar');
  expect(await bar.evaluate((element) => element.style.background)).toBe('rgb(22, 104, 220)');
});

test('dark mode takes the colours of theme.json', async () => {
  const page = await phones.open('', { colorScheme: 'dark' });
  const bar = page.locator('.page-frame.shown .nav-bar');
  expect(await bar.evaluate((element) => element.style.background)).toBe('rgb(16, 20, 24)');
  expect(await page.evaluate('wx.getAppBaseInfo().theme')).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await eventually(() => bar.evaluate((element) => element.style.background), 'rgb(255, 255, 255)');
});

test.each([
  [
    'a missing page',
    "wx.navigateTo({ url: '/pages/nowhere/index' }).catch(() => {})",
    '"pages/nowhere/index" is not found',
  ],
  ['a throwing handler', 'getCurrentPages()[0].onCallTap.call({})', '未处理的 Promise 拒绝'],
  ['console.error', "console.error('坏了')", '坏了'],
  ['an error outside any page', "void setTimeout(() => { throw new Error('掉了') })", '掉了'],
])('%s is shown on the phone and kept for tests', async (_what, code, words) => {
  const page = await phones.open();
  await page.evaluate(`void (${code})`);
  await eventually(async () => (await errorsOf(page)).some((error) => error.includes(words)), true);
  expect(await page.getByRole('alert').innerText()).toContain(words);
});

test('a page whose script forgot to register says so', async () => {
  const page = await phones.open();
  await page.evaluate(
    "__host.definePackage({ root: 'packages/alone', configs: { 'packages/alone/start/index': {} }, styles: {}, templates: {}, modules: { 'packages/alone/start/index': { links: {}, run() {} } } })",
  );
  await page.evaluate(
    "wx.navigateTo({ url: '/packages/alone/start/index' }).catch((error) => { window.failure = error.errMsg; })",
  );
  expect(await page.evaluate('window.failure')).toContain('没有注册');
});

test('a first page that does not exist says so', async () => {
  const page = await phones.open('pages/nowhere/index');
  expect(await page.getByRole('alert').innerText()).toContain('找不到页面 pages/nowhere/index');
});
