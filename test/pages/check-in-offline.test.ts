import { digitsShown } from '../support/codes';
import { given, type World } from '../support/given';
import { offline, type Phone, phoneOf, renderPage } from '../support/pages';
import { lead, supervisor } from '../support/people';
import { aSession } from '../support/sessions';

const id = 'session001';
const DIGITS = '督导码下方的六位数字';
const MINUTE = 60_000;

/** A phone whose network can be cut and comes back. */
function cutting(world: World, who: typeof lead) {
  const { cloud, ...rest } = phoneOf(world, who);
  const network = { isCut: false };
  const answering = (area: string, data: unknown) =>
    network.isCut ? offline(area, data) : cloud(area, data);
  return { network, phone: { ...rest, cloud: answering } };
}

const grouped = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`;

/** The phone is started anew, with what it has kept. */
const restart = (phone: Phone, options: ReturnType<typeof cutting>['phone'], route: string, query = {}) =>
  renderPage(route, { ...options, query, storage: Object.fromEntries(phone.stored) });

test('the host’s page goes through half an hour without a network, each code the one of its moment (R6.6)', async () => {
  const world = await given({ sessions: [aSession()] });
  const { network, phone } = cutting(world, lead);
  const page = await renderPage('packages/worker/code/index', { query: { id }, ...phone });
  const start = world.clock.now();
  network.isCut = true;
  for (let minute = 0; minute < 29; minute += 7) {
    const passed = minute * MINUTE;
    const near = [-10_000, 0, 10_000].map((ms) => grouped(digitsShown({ now: start + passed + ms })));
    expect(near).toContain(page.lines().find((line) => /^\d{3} \d{3}$/.test(line)));
    await page.pass(7 * MINUTE);
  }
  expect(page.text()).toContain('存在手机上的督导码用完了，请到有网络的地方再打开。');
  world.clock.set('09:25');
  network.isCut = false;
  await page.pass(5_000);
  expect(page.text()).toContain('请督导扫码签到');
});

describe('a supervisor’s day without a network (R6.6)', () => {
  let world: World;
  let home: Phone;
  let mine: ReturnType<typeof cutting>;

  beforeAll(async () => {
    world = await given({ sessions: [aSession()] });
    mine = cutting(world, supervisor);
  });

  const scanned = async () => {
    home = await renderPage('pages/home/index', mine.phone);
    const { codes, leaving } = await world.as(lead)('supervision', 'showCode', { id });
    mine.network.isCut = true;
    home = await restart(home, mine.phone, 'pages/home/index');
    await home.pass(MINUTE / 60);
    await home.tap('扫码签到');
    await home.pass(MINUTE / 60);
    for (const [code, words] of [
      ['https://example.com/menu', '这不是今天这次督导的码，请让站点社工打开“督导码”页面，再扫一次'],
      [leaving[0]?.code, '这不是签到码，请让站点社工换成签到码，再扫一次'],
    ]) {
      home.pointCameraAt(code);
      await home.tap('打开相机，扫督导码');
      await home.pass(MINUTE / 60);
      expect(home.text()).toContain(words);
    }
    await home.type(DIGITS, codes[0]?.digits ?? '');
    await home.pass(MINUTE / 30);
    return home;
  };

  test('begins on home with today’s session, keeps the digits, and sends them when the network is back', async () => {
    const page = await scanned();
    expect(page.lines()).toEqual(
      expect.arrayContaining(['扫码已存好，待发送', '有 1 次扫码待发送', '08:50 签到', '现在发送']),
    );
    expect((await world.session(id)).stage).toBe('agreed');

    await page.tap('现在发送');
    await page.pass(MINUTE / 60);
    expect(page.text()).toContain('有 1 次扫码待发送');

    mine.network.isCut = false;
    await page.tellNetwork(true);
    expect(page.lines()[0]).toBe('已签到 08:50');
    expect((await world.session(id)).stage).toBe('inProgress');
    expect(page.stored.get('keptScans')).toEqual([]);
  });
});

test('a scan that is refused when it arrives stands with its reason until it is put away (R6.6)', async () => {
  const world = await given({ sessions: [aSession()] });
  const proof = { id, code: 'https://example.com/menu' };
  const keptScans = [
    { project: world.project, step: 'checkIn', proof, at: Date.now(), seen: world.clock.now(), refusal: '' },
  ];
  const { storage, ...phone } = phoneOf(world, supervisor);
  const home = await renderPage('pages/home/index', { ...phone, storage: { ...storage, keptScans } });
  expect(home.text()).toContain('有 1 次扫码没有被接受');
  expect(home.text()).toContain('这不是有效的督导码，请让站点社工打开“督导码”页面，再扫一次');
  await home.tap('不再发送这一次');
  expect(home.text()).not.toContain('没有被接受');
  expect(home.stored.get('keptScans')).toEqual([]);
});

test('a host whose phone starts without a network still shows the codes that it holds (R6.6)', async () => {
  const world = await given({ sessions: [aSession()] });
  const { network, phone } = cutting(world, lead);
  const home = await renderPage('pages/home/index', phone);
  await home.tap('出示督导码');
  network.isCut = true;
  const again = await restart(home, phone, 'pages/home/index');
  await again.pass(MINUTE / 60);
  expect(again.text()).toContain('没有网络，今天也能用');
  await again.tap('出示督导码');
  await again.pass(MINUTE / 60);
  expect(again.text()).toContain('没有网络，督导码仍然有效');
  await again.tap('督导的手机没网、现在要签退？换成签退码');
  expect(again.text()).toContain('请督导扫码签退');
});
