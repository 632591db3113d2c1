import { given, type World } from '../support/given';
import { type Answering, offline, phoneOf, renderPage } from '../support/pages';
import { lead, supervisor } from '../support/people';
import { anEndedSession, aSession } from '../support/sessions';

const id = 'session001';
const DIGITS = '督导码下方的六位数字';
const RETRY = 600;

/** A network whose answers can be lost on their way back: the function has acted, the phone does not know. */
function weakNetwork(world: World) {
  const phone = phoneOf(world, supervisor);
  const ids: unknown[] = [];
  let lost = 0;
  const cloud: Answering = async (area, data) => {
    const reply = await phone.cloud(area, data);
    const { action, requestId } = data as { action: string; requestId: string };
    if (action !== 'checkIn') return reply;
    ids.push(requestId);
    if (lost-- > 0) return offline(area, data);
    return reply;
  };
  const lose = (answers: number) => {
    lost = answers;
  };
  return { ...phone, cloud, ids, lose };
}

async function digitsOf(world: World): Promise<string> {
  const { codes } = await world.as(lead)('supervision', 'showCode', { id });
  return codes[0]?.digits ?? '';
}

const arriving = async (network: ReturnType<typeof weakNetwork>) =>
  renderPage('packages/supervisor/scan/index', { query: { id, step: 'checkIn' }, ...network });

test('an answer that is lost is asked for again under the same id, and the arrival stands once (R16.3)', async () => {
  const world = await given({ sessions: [aSession()] });
  const network = weakNetwork(world);
  const page = await arriving(network);
  network.lose(1);
  await page.type(DIGITS, await digitsOf(world));
  await page.pass(RETRY);
  expect(page.lines()[0]).toBe('已签到 08:50');
  expect(network.ids).toHaveLength(2);
  expect(new Set(network.ids).size).toBe(1);
});

test('a second tap after two lost answers repeats the first one instead of arriving twice', async () => {
  const world = await given({ sessions: [aSession()] });
  const network = weakNetwork(world);
  const page = await arriving(network);
  const digits = await digitsOf(world);
  network.lose(2);
  await page.type(DIGITS, digits);
  await page.pass(RETRY);
  expect(page.text()).toContain('网络不通，请检查网络后重试');
  await page.type(DIGITS, digits);
  expect(page.lines()[0]).toBe('已签到 08:50');
  expect(new Set(network.ids).size).toBe(1);
});

test('the host’s page goes on changing its code without a network', async () => {
  const world = await given({ sessions: [aSession()] });
  let isCut = false;
  const { cloud, storage } = phoneOf(world, lead);
  const page = await renderPage('packages/worker/code/index', {
    query: { id },
    storage,
    cloud: (area, data) => (isCut ? offline(area, data) : cloud(area, data)),
  });
  isCut = true;
  await page.pass(11_000);
  expect(page.text()).toContain('没有网络，督导码仍然有效');
  expect(page.lines().some((line) => /^\d{3} \d{3}$/.test(line))).toBe(true);
});

test('what was shown stays, with a word that it is old, when the network goes', async () => {
  const world = await given({ sessions: [anEndedSession()] });
  let isCut = false;
  const { cloud, storage } = phoneOf(world, supervisor);
  const page = await renderPage('packages/supervisor/session/index', {
    query: { id },
    storage,
    cloud: (area, data) => (isCut ? offline(area, data) : cloud(area, data)),
  });
  isCut = true;
  await page.tap('写督导记录');
  await page.back();
  await page.pass(RETRY);
  expect(page.lines()[0]).toBe('网络不通，请检查网络后重试。下面是上次的内容。');
  expect(page.text()).toContain('8 小时 15 分 / 8 小时');
});
