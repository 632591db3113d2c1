import { given, type World } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { lead, supervisor } from '../support/people';
import { aSession } from '../support/sessions';

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
