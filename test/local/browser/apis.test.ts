import { eventually } from './support/eventually';
import { type Phones, personas, shownText, startPhones } from './support/phones';

let phones: Phones;

beforeAll(async () => {
  phones = await startPhones();
});
afterAll(() => phones.close());
afterEach(async () => {
  await phones.expectNoErrors();
  await phones.closePages();
});

const settled = (call: string) => `${call}.then((result) => result, (error) => error)`;

test('cloud functions are called with the OPENID of the persona', async () => {
  for (const persona of personas) {
    const page = await phones.open('', { persona: persona.id });
    const reply = await page.evaluate("wx.cloud.callFunction({ name: 'echo', data: { a: 1 } })");
    expect(reply).toMatchObject({ result: { data: { a: 1 }, openid: persona.openid } });
  }
});

test('a refused call carries its code; callbacks replace the promise', async () => {
  const page = await phones.open();
  expect(await page.evaluate(settled("wx.cloud.callFunction({ name: 'none' })"))).toMatchObject({
    errCode: -501000,
  });
  const heard = await page.evaluate(`new Promise((resolve) => {
    const heard = [];
    const returned = wx.cloud.callFunction({
      name: 'echo',
      success: () => heard.push('success'),
      complete: () => resolve([returned, ...heard]),
    });
  })`);
  expect(heard).toEqual([undefined, 'success']);
});

test('a phone taken offline fails its calls and tells the page', async () => {
  const page = await phones.open();
  await page.evaluate('wx.onNetworkStatusChange((state) => { window.network = state; })');
  await page.evaluate('__host.setOnline(false)');
  expect(await page.evaluate('window.network')).toEqual({ isConnected: false, networkType: 'none' });
  expect(await page.evaluate(settled("wx.cloud.callFunction({ name: 'echo' })"))).toEqual({
    errCode: -1,
    errMsg: 'request:fail',
  });
  await page.evaluate('__host.setOnline(true)');
  expect(await page.evaluate(settled("wx.cloud.callFunction({ name: 'echo' })"))).toMatchObject({
    result: {},
  });
});

test('files are chosen, uploaded with progress and linked', async () => {
  const page = await phones.open();
  await page.evaluate("localStorage.setItem('privacy:supervisor', 'yes')");
  await page.evaluate("__host.files.push(new File(['内容'], '说明.txt', { type: 'text/plain' }))");
  const chosen = await page.evaluate('wx.chooseMessageFile({ count: 1 })');
  expect(chosen).toMatchObject({ tempFiles: [{ name: '说明.txt', size: 6 }] });
  const [{ path }] = (chosen as { tempFiles: [{ path: string }] }).tempFiles;
  const uploaded = await page.evaluate(`new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({ cloudPath: 'a/说明.txt', filePath: '${path}', success: (done) => resolve({ ...done, progress: window.progress }), fail: reject });
    task.onProgressUpdate(({ progress }) => { window.progress = progress; });
  })`);
  expect(uploaded).toMatchObject({ fileID: 'cloud://local.bucket/a/说明.txt', progress: 100 });
  expect(phones.cloud.calls.at(-1)?.body.toString()).toBe('内容');
  const links = await page.evaluate("wx.cloud.getTempFileURL({ fileList: ['cloud://x/y.png'] })");
  expect(links).toMatchObject({ fileList: [{ fileID: 'cloud://x/y.png', status: 0 }] });
  expect(
    await page.evaluate(`wx.getFileSystemManager().readFile({ filePath: '${path}', encoding: 'utf8' })`),
  ).toMatchObject({
    data: '内容',
  });
});

test('the file dialog of the browser opens when nothing was laid out', async () => {
  const page = await phones.open();
  await page.evaluate("localStorage.setItem('privacy:supervisor', 'yes')");
  const dialog = page.waitForEvent('filechooser');
  const chosen = page.evaluate(settled("wx.chooseMedia({ count: 1, mediaType: ['image'] })"));
  await (await dialog).setFiles('test/local/browser/fixture/images/dot.png');
  expect(await chosen).toMatchObject({ tempFiles: [{ fileType: 'image', width: 10, height: 10 }] });
});

test('storage belongs to the persona, keeps types and knows its limits', async () => {
  const page = await phones.open('', { persona: 'worker' });
  await page.evaluate("wx.setStorageSync('a', { list: [1, null] })");
  expect(await page.evaluate("wx.getStorageSync('a')")).toEqual({ list: [1, null] });
  expect(await page.evaluate("wx.getStorageSync('b')")).toBe('');
  expect(await page.evaluate(settled("wx.getStorage({ key: 'b' })"))).toMatchObject({
    errMsg: 'getStorage:fail data not found',
  });
  expect(await page.evaluate('wx.getStorageInfoSync().keys')).toEqual(['a']);
  expect(await page.evaluate("localStorage.getItem('worker:a')")).toBe('{"data":{"list":[1,null]}}');
  expect(
    await page.evaluate(settled("wx.setStorage({ key: 'big', data: 'x'.repeat(2_000_000) })")),
  ).toMatchObject({
    errMsg: expect.stringContaining('entry size limit'),
  });
  await page.evaluate('wx.clearStorageSync()');
  expect(await page.evaluate('wx.getStorageInfoSync().keys')).toEqual([]);
});

test('dialogs answer what was tapped', async () => {
  const page = await phones.open();
  const modal = page.evaluate("wx.showModal({ title: '标题', content: '内容', editable: true })");
  await page.getByRole('dialog').locator('textarea').fill('改过');
  await page.getByText('确定', { exact: true }).click();
  expect(await modal).toMatchObject({ confirm: true, cancel: false, content: '改过' });
  const sheet = page.evaluate("wx.showActionSheet({ itemList: ['甲', '乙'] })");
  await page.getByText('乙', { exact: true }).click();
  expect(await sheet).toMatchObject({ tapIndex: 1 });
  const cancelled = page.evaluate(settled("wx.showActionSheet({ itemList: ['甲'] })"));
  await page.getByText('取消', { exact: true }).click();
  expect(await cancelled).toMatchObject({ errMsg: 'showActionSheet:fail cancel' });
  await page.evaluate("wx.showToast({ title: '好了', duration: 100 })");
  expect(await page.getByRole('status').innerText()).toContain('好了');
  await eventually(() => page.getByRole('status').count(), 0);
  await page.evaluate("wx.showLoading({ title: '稍候', mask: true })");
  expect(await page.getByRole('status').innerText()).toContain('稍候');
  await page.evaluate('wx.hideLoading()');
  expect(await page.getByRole('status').count()).toBe(0);
});

test('scanning takes what a test laid out, or a code typed into the sheet, or is cancelled', async () => {
  const page = await phones.open();
  await page.evaluate("__host.nextScan = 'a.b.c'");
  expect(await page.evaluate('wx.scanCode({ onlyFromCamera: true })')).toMatchObject({
    result: 'a.b.c',
    scanType: 'QR_CODE',
  });
  const typed = page.evaluate('wx.scanCode()');
  await page.getByLabel('码的内容').fill('d.e.f');
  await page.getByRole('button', { name: '确定' }).click();
  expect(await typed).toMatchObject({ result: 'd.e.f' });
  const cancelled = page.evaluate(settled('wx.scanCode()'));
  await page.getByText('取消', { exact: true }).click();
  expect(await cancelled).toMatchObject({ errMsg: 'scanCode:fail cancel' });
});

test('location needs consent to privacy once; a test sets where the phone is', async () => {
  const page = await phones.open();
  const refused = page.evaluate(settled('wx.getLocation({ type: "gcj02" })'));
  await page.getByText('拒绝', { exact: true }).click();
  expect(await refused).toMatchObject({ errMsg: expect.stringContaining('privacy') });
  await page.evaluate('__host.location.latitude = 22.5');
  const allowed = page.evaluate('wx.getLocation({ type: "gcj02" })');
  await page.getByText('同意', { exact: true }).click();
  expect(await allowed).toMatchObject({ latitude: 22.5, type: 'gcj02' });
  expect(await page.evaluate('wx.getPrivacySetting()')).toMatchObject({ needAuthorization: false });
  const chosen = page.evaluate('wx.chooseLocation()');
  await page.getByRole('dialog').locator('textarea').fill('22.6, 113.4 小榄镇');
  await page.getByText('确定', { exact: true }).click();
  expect(await chosen).toMatchObject({ latitude: 22.6, longitude: 113.4, name: '小榄镇' });
});

test('a page may ask for privacy in its own words', async () => {
  const page = await phones.open();
  await page.evaluate(
    'wx.onNeedPrivacyAuthorization((resolve) => { window.agree = () => resolve({ event: "agree" }); })',
  );
  const asked = page.evaluate('wx.requirePrivacyAuthorize()');
  await eventually(() => page.evaluate('typeof window.agree'), 'function');
  await page.evaluate('window.agree()');
  expect(await asked).toMatchObject({ errMsg: 'requirePrivacyAuthorize:ok' });
});

test('subscription messages are asked for', async () => {
  const page = await phones.open();
  const asked = page.evaluate("wx.requestSubscribeMessage({ tmplIds: ['t1', 't2'] })");
  await page.getByText('允许', { exact: true }).click();
  expect(await asked).toMatchObject({ t1: 'accept', t2: 'accept' });
  await page.evaluate("__host.subscriptions = 'reject'");
  expect(await page.evaluate("wx.requestSubscribeMessage({ tmplIds: ['t1'] })")).toMatchObject({
    t1: 'reject',
  });
});

test('what cannot be seen is kept: clipboard, calls, calendar, brightness, shares', async () => {
  const page = await phones.open('pages/inbox/index');
  await page.evaluate("wx.setClipboardData({ data: '12345' })");
  expect(await page.evaluate('wx.getClipboardData()')).toMatchObject({ data: '12345' });
  await page.evaluate('wx.setScreenBrightness({ value: 1 })');
  await page.evaluate('wx.setKeepScreenOn({ keepScreenOn: true })');
  await page.evaluate('wx.vibrateShort()');
  const call = page.evaluate("wx.makePhoneCall({ phoneNumber: '0760' })");
  await page.getByText('呼叫', { exact: true }).click();
  await call;
  const event = page.evaluate("wx.addPhoneCalendar({ title: '督导', startTime: 1646784000 })");
  await page.getByText('添加', { exact: true }).click();
  await event;
  await page.getByLabel('更多').click();
  await page.getByText('转发给朋友').click();
  await eventually(() => page.evaluate('__host.shares.length'), 1);
  const kept = await page.evaluate('({ ...__host, files: [] })');
  expect(kept).toMatchObject({ brightness: 1, keepScreenOn: true, vibrations: 1, calls: ['0760'] });
  expect(kept).toMatchObject({
    calendar: [{ title: '督导' }],
    shares: [{ title: '分享的标题', path: '/pages/inbox/index?from=share' }],
  });
});

test('Date follows the local clock, in China; performance.now keeps real time', async () => {
  const page = await phones.open();
  expect(await page.evaluate('new Date().toISOString().slice(0, 13)')).toBe('2022-03-09T01');
  expect(await page.evaluate('new Date().getHours()')).toBe(9);
  const before = await page.evaluate<number>('performance.now()');
  await page.evaluate(
    "fetch('clock', { method: 'POST', body: JSON.stringify({ advanceTo: Date.parse('2022-03-10T00:30:00Z') }) })",
  );
  await eventually(() => page.evaluate('new Date().toISOString().slice(0, 16)'), '2022-03-10T00:30');
  expect((await page.evaluate<number>('performance.now()')) - before).toBeLessThan(60_000);
  expect(
    await page.evaluate(
      '[new Date(0).getTime(), new Date() instanceof Date, Date.UTC(2022, 0), typeof Date()]',
    ),
  ).toEqual([0, true, 1640995200000, 'string']);
});

test('selector queries measure from the corner of the page area', async () => {
  const page = await phones.open('pages/life/index');
  const results = await page.evaluate(`new Promise((resolve) => {
    const query = wx.createSelectorQuery();
    query.select('.box').fields({ rect: true, size: true, dataset: true, computedStyle: ['position'] });
    query.selectViewport().scrollOffset();
    query.select('.none').boundingClientRect();
    query.select('#counter >>> .count').boundingClientRect();
    query.exec(resolve);
  })`);
  expect(results).toMatchObject([
    { left: 20, top: 300, width: 30, height: 40, dataset: { kind: 'box' }, position: 'absolute' },
    { scrollTop: 0 },
    null,
    { left: 5 },
  ]);
});

test('a canvas is drawn at the density of the screen and saved as a picture', async () => {
  const page = await phones.open('pages/tags/index', { deviceScaleFactor: 2 });
  const drawn = await page.evaluate(`new Promise((resolve) => wx.createSelectorQuery().select('#canvas')
    .fields({ node: true, size: true }).exec(async ([{ node, width, height }]) => {
      const ratio = wx.getWindowInfo().pixelRatio;
      Object.assign(node, { width: width * ratio, height: height * ratio });
      const context = node.getContext('2d');
      context.scale(ratio, ratio);
      context.fillStyle = '#ff0000';
      context.fillRect(0, 0, 50, 50);
      const { tempFilePath } = await wx.canvasToTempFilePath({ canvas: node });
      resolve([width, ratio, [...context.getImageData(99, 99, 1, 1).data], tempFilePath.slice(-4)]);
    }))`);
  expect(drawn).toEqual([100, 2, [255, 0, 0, 255], '.png']);
});

test('intersection observers tell when an element comes into view', async () => {
  const page = await phones.open('pages/inbox/index');
  await page.evaluate(`getCurrentPages()[0].createIntersectionObserver({ observeAll: true }).relativeToViewport()
    .observe('.line', ({ intersectionRatio }) => { if (intersectionRatio > 0) window.seen = (window.seen ?? 0) + 1; })`);
  await eventually(async () => ((await page.evaluate<number>('window.seen')) ?? 0) > 3, true);
});

test('system information fits the phone', async () => {
  const page = await phones.open();
  const info = await page.evaluate('wx.getWindowInfo()');
  expect(info).toMatchObject({ windowWidth: 375, screenHeight: 812, statusBarHeight: 20 });
  expect(await page.evaluate('wx.getWindowInfo().windowHeight')).toBe(812 - 64 - 51);
  expect(await page.evaluate('wx.getMenuButtonBoundingClientRect().right')).toBe(368);
  expect(await page.evaluate('wx.getAccountInfoSync().miniProgram.envVersion')).toBe('develop');
});

test('an API the host does not have names itself', async () => {
  const page = await phones.open();
  const message = await page.evaluate(
    '(() => { try { wx.startHCE(); } catch (error) { return error.message; } })()',
  );
  expect(message).toContain('wx.startHCE');
  expect(await page.evaluate("[wx.canIUse('startHCE'), wx.canIUse('scanCode')]")).toEqual([false, true]);
});

test('the page of a cloud call shows its answer', async () => {
  const page = await phones.open();
  await page.getByRole('button', { name: '呼叫云函数' }).click();
  await eventually(
    () => shownText(page, '.result'),
    '{"data":{"hello":"世界"},"openid":"openid-supervisor"}',
  );
});
