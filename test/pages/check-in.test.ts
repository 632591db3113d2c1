import { encode } from 'uqr';
import { CODE_MAX_LENGTH } from '../../domain/check-in-code';
import { look } from '../../miniprogram/packages/worker/code/look';
import { codeShown, digitsShown } from '../support/codes';
import { aTown, given, type World } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator, lead, supervisor } from '../support/people';
import { aSession, OTHER_TOWN } from '../support/sessions';

const id = 'session001';
const DIGITS = '督导码下方的六位数字';
const POLL = 5_000;

const hostsPhone = (world: World) =>
  renderPage('packages/worker/code/index', { query: { id }, ...phoneOf(world, lead) });
const scanning = (world: World, step: 'checkIn' | 'checkOut') =>
  renderPage('packages/supervisor/scan/index', { query: { id, step }, ...phoneOf(world, supervisor) });
const digitsOn = (lines: readonly string[]) =>
  lines.find((line) => /^\d{3} \d{3}$/.test(line))?.replace(' ', '') ?? '';

test('the six digits on the host’s phone check the supervisor in, and the host’s phone tells it (R6.1)', async () => {
  const world = await given({ sessions: [aSession()] });
  const host = await hostsPhone(world);
  const page = await scanning(world, 'checkIn');
  await page.type(DIGITS, digitsOn(host.lines()));
  expect(page.lines()).toEqual(['已签到 08:50', '满 8 小时后，再扫码签退', '完成']);
  await host.pass(POLL);
  expect(host.lines()[0]).toBe('已签到 08:50');
});

test('wrong digits are refused in words that say what to do, and can be typed again', async () => {
  const world = await given({ sessions: [aSession()] });
  const host = await hostsPhone(world);
  const page = await scanning(world, 'checkIn');
  const wrong = digitsOn(host.lines()) === '000000' ? '111111' : '000000';
  await page.type(DIGITS, wrong);
  expect(page.text()).toContain('六位数字不对或已更换，请看清屏幕上最新的数字再输入');
  expect(page.value(DIGITS)).toBe('');
  await page.type(DIGITS, digitsOn(host.lines()));
  expect(page.lines()[0]).toBe('已签到 08:50');
});

test('the camera reads the code: one tap, and the supervisor has arrived', async () => {
  const world = await given({ sessions: [aSession()] });
  const page = await scanning(world, 'checkIn');
  const { codes } = await world.as(lead)('supervision', 'showCode', { id });
  page.pointCameraAt(codes[0]?.code);
  await page.tap('打开相机，扫督导码');
  expect(page.lines()[0]).toBe('已签到 08:50');
});

test('something else before the camera is refused and nothing happens', async () => {
  const world = await given({ sessions: [aSession()] });
  const page = await scanning(world, 'checkIn');
  page.pointCameraAt('https://example.com/menu');
  await page.tap('打开相机，扫督导码');
  expect((await world.session(id)).stage).toBe('agreed');
  expect(page.lines()).toContain('打开相机，扫督导码');
});

test('who leaves too early is told what it costs and may stay (R6.3)', async () => {
  const world = await given({ sessions: [aSession()] });
  const { codes } = await world.as(lead)('supervision', 'showCode', { id });
  await world.as(supervisor)('supervision', 'checkIn', { id, code: codes[0]?.code });
  world.clock.set('12:02');
  const page = await scanning(world, 'checkOut');
  expect(page.text()).toContain('不足 8 小时，要经项目统筹批准才能计入');
  await page.tap('先不签退');
  expect((await world.session(id)).stage).toBe('inProgress');
});

test.each([
  ['three hours fast', 3],
  ['two hours slow', -2],
])('phones whose clocks are %s show and judge as if they were right (R6.2)', async (_, hours) => {
  const world = await given({ sessions: [aSession()] });
  const ahead = hours * 60 * 60_000;
  const options = { query: { id }, ahead };
  const host = await renderPage('packages/worker/code/index', { ...options, ...phoneOf(world, lead) });
  const shown = digitsOn(host.lines());
  const now = world.clock.now();
  expect([-10_000, 0].map((ms) => digitsShown({ now: now + ms }))).toContain(shown);
  const page = await renderPage('packages/supervisor/scan/index', {
    ...{ query: { id, step: 'checkIn' }, ahead: -ahead },
    ...phoneOf(world, supervisor),
  });
  await page.type(DIGITS, shown);
  expect(page.lines()[0]).toBe('已签到 08:50');
});

test('the screen is bright and awake while a code is shown, and as before afterwards', async () => {
  const world = await given({ sessions: [aSession()] });
  const page = await renderPage('pages/home/index', phoneOf(world, lead));
  expect(page.light).toEqual({ brightness: 0.5, staysAwake: false });
  await page.tap('出示督导码');
  expect(page.light).toEqual({ brightness: 1, staysAwake: true });
  await page.back();
  expect(page.light).toEqual({ brightness: 0.5, staysAwake: false });
});

test('the place is offered and explained; refused it changes nothing, given it is kept as a distance and a far one told the office (R6.2)', async () => {
  const sessions = [aSession(), aSession({ id: 'session002', supervisor: 's2', post: 'p2' })];
  const world = await given({ sessions });
  const host = await hostsPhone(world);
  const page = await scanning(world, 'checkIn');
  expect(page.text()).toContain('只用来算您离镇街中心多远，不保存您的位置；不附上也照样签到、照样计入。');
  await page.tapLabel('附上位置，选填');
  expect(page.text()).toContain('没有取得位置，不影响签到');
  page.standAt({ latitude: 22.7, longitude: 113.4 });
  await page.tapLabel('附上位置，选填');
  expect(page.text()).not.toContain('没有取得位置');
  await page.type(DIGITS, digitsOn(host.lines()));
  expect(page.lines()[0]).toBe('已签到 08:50');
  expect((await world.session(id)).arrival?.distance).toBe(19_590);
  const office = { query: { id }, ...phoneOf(world, coordinator) };
  const seen = (await renderPage('packages/supervisor/session/index', office)).lines();
  expect(seen).toEqual(
    expect.arrayContaining(['距离较远', '08:50 距离较远：离镇街中心约 19.6 公里，请统筹留意']),
  );
});

test('who stands in another own town moves today’s session there in a few taps, and then scans (R6.1)', async () => {
  const towns = [aTown(), aTown({ id: OTHER_TOWN, name: '中山港街道' })];
  const world = await given({ towns, sessions: [aSession()] });
  const page = await scanning(world, 'checkIn');
  page.pointCameraAt(
    codeShown({ now: world.clock.now(), town: OTHER_TOWN, session: 'session006', host: 'w004' }),
  );
  await page.tap('打开相机，扫督导码');
  expect(page.text()).toContain('要改在这里督导，请点“今天改到本站”');
  await page.tap('今天改到本站');
  expect(page.route()).toBe('packages/supervisor/move/index');
  expect(page.lines()).toContain('中山港街道社工站');
  await page.tap('原站点今天临时关闭');
  await page.tap('今天改到本站');
  expect(page.text()).toContain(
    '今天的督导改到中山港街道（中山港街道社工站），项目统筹和两边的站点都会收到通知',
  );
  await page.tap('改到这里');
  expect(page.lines()[0]).toBe('今天改到中山港街道');
  expect(await world.session(id)).toMatchObject({ town: OTHER_TOWN, station: 'st003' });
  page.pointCameraAt(undefined);
  await page.tap('扫码签到');
  expect(page.route()).toBe('packages/supervisor/scan/index');
});

test.each([
  ['an ordinary code', codeShown({ now: Date.now() }), 4],
  ['the longest code', 'x'.repeat(CODE_MAX_LENGTH), 5],
])('%s is drawn in few, large modules with a quiet zone round it, for an old camera', (_, code, version) => {
  const { data, size, version: drawn } = encode(code, look);
  expect(drawn).toBe(version);
  const edges = [...data.slice(0, 4), ...data.slice(-4), ...data.map((row) => row.slice(0, 4))];
  expect(edges.flat().some(Boolean)).toBe(false);
  expect(size).toBe(17 + 4 * version + 8);
});
