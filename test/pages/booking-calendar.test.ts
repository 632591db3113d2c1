import { aBooked, anAgenda, givenBookings } from '../support/bookings';
import { offline, phoneOf, renderPage } from '../support/pages';
import { coordinator, lead, member, otherSupervisor, supervisor } from '../support/people';
import { aDoneSession, OTHER_TOWN, TOWN } from '../support/sessions';

const calendar = 'packages/booking/calendar/index';
const agenda = anAgenda();
const day = '2022-03-16';
const last = aDoneSession({ day: '2022-03-08' });

type World = Awaited<ReturnType<typeof givenBookings>>;
const open = (world: World, who: Parameters<typeof phoneOf>[1], route = calendar) =>
  renderPage(route, phoneOf(world, who));

describe('the month of those who agree on days', () => {
  let world: World;
  beforeAll(async () => {
    world = await givenBookings({ sessions: [aBooked()] });
  });

  test('a supervisor sees the own sessions, and at a free day that it can be booked (R5.1)', async () => {
    const page = await open(world, supervisor);
    expect(page.text()).toContain('2022 年 3 月');
    expect(page.text()).toContain('我的督导 · 本月 1 次');
    await page.tapLabel('3 月 16 日 周三，1 次');
    expect(page.text()).toContain('石岐街道\n何敏仪 · 石岐街道社工站\n当天扫码签到\n已约定');
    await page.tapLabel('3 月 17 日 周四，可约');
    expect(page.text()).toContain('这一天可以约。');
  });

  test('a day of rest says why it cannot be booked, beside the step that it stops (R5.3)', async () => {
    const page = await open(world, lead);
    expect(page.text()).toContain('石岐街道 · 本月 1 次');
    await page.tapLabel('3 月 13 日 周日，休');
    expect(page.text()).toContain('这一天没有督导');
    expect(page.text()).toContain('周日休息');
    await page.tap('约督导');
    expect(page.route()).toBe(calendar);
  });

  test('the next month is one tap away', async () => {
    const page = await open(world, lead);
    await page.tapLabel('下个月');
    expect(page.text()).toContain('2022 年 4 月');
    expect(page.text()).toContain('石岐街道 · 本月 0 次');
  });

  test('a member looks, and reads who books (R5.1)', async () => {
    const page = await open(world, member);
    expect(page.text()).toContain('预约由站长、副站长或镇街联络人办理，请告诉他们');
    await page.tap('约督导');
    expect(page.route()).toBe(calendar);
  });

  test('the coordinator looks at all, at one supervisor or at one town, and books nothing', async () => {
    const page = await open(world, coordinator);
    expect(page.text()).toContain('全部督导 · 本月 1 次');
    expect(page.text()).not.toContain('约督导');
    await page.tap('陈国华');
    expect(page.text()).toContain('全部督导 · 本月 0 次');
    await page.tap('石岐街道');
    expect(page.text()).toContain('全部督导 · 本月 1 次');
    await page.tap('请假、暂停、培训');
    expect(page.route()).toBe('packages/booking/blocks/index');
  });

  test('the month goes into a calendar file with one’s own sessions, an empty one says so (R5.4)', async () => {
    const page = await open(world, supervisor);
    await page.tap('导出');
    expect(page.handedOn[0]).toContain('DTSTART;VALUE=DATE:20220316');
    const other = await open(world, otherSupervisor);
    await other.tap('导出');
    expect(other.text()).toContain('这个月没有您的督导，没有可导出的');
    expect(other.handedOn).toEqual([]);
  });
});

test('a station asks for a day in two taps: all is filled in from its last session (R5.4)', async () => {
  const world = await givenBookings({ sessions: [last] });
  const page = await open(world, lead);
  await page.tapLabel('3 月 16 日 周三，可约');
  await page.tap('约督导');
  expect(page.route()).toBe('packages/booking/ask/index');
  expect(page.text()).toContain('石岐街道 · 督导 何敏仪');
  expect(page.text()).toContain('按 3 月 8 日 周二的督导填好，可以直接提交');
  await page.tap('约督导');
  expect(page.text()).toContain('已提出预约\n3 月 16 日 周三 · 石岐街道，等对方回复');
  await page.tap('查看预约');
  expect(page.route()).toBe('packages/booking/booking/index');
  expect(page.text()).toContain('疑难案例');
  const asked = (await world.all('sessions')).find(({ stage }) => stage === 'tentative');
  expect(asked).toMatchObject({ day, station: 'st001', agenda: { duties: ['cases'], form: 'group' } });
});

test('a day that was taken meanwhile is refused at the day, and the next free one is one tap (R5.3)', async () => {
  const world = await givenBookings({ sessions: [last] });
  const page = await open(world, supervisor, `packages/booking/ask/index`);
  await page.choose('哪一天', day);
  await world.as(lead)('planning', 'askSession', { day, agenda });
  await page.tap('约督导');
  expect(page.text()).toContain('督导在 3 月 16 日 周三已有督导，请改选其他日期');
  await page.tap('改为最近可约的 3 月 17 日');
  expect(page.text()).toContain('2022-03-17');
  await page.tap('约督导');
  expect(page.text()).toContain('3 月 17 日 周四 · 石岐街道，等对方回复');
});

test('what was chosen for an agenda is kept until it is sent; faults stand at their fields', async () => {
  const world = await givenBookings({ sessions: [last] });
  const phone = phoneOf(world, lead);
  const page = await renderPage('packages/booking/ask/index', phone);
  await page.type('没有特别需求可以不填', '讨论独居长者个案');
  await page.tap('疑难案例');
  await page.tap('约督导');
  expect(page.text()).toContain('请至少选一项督导内容');
  const again = await renderPage('packages/booking/ask/index', {
    ...phone,
    storage: Object.fromEntries(page.stored),
  });
  expect(again.value('没有特别需求可以不填')).toBe('讨论独居长者个案');
  await again.tap('疑难案例');
  await again.tap('约督导');
  expect(again.text()).toContain('已提出预约');
  expect(again.stored.has('askDraft')).toBe(false);
});

test('what waits stands by whose turn it is, and opens (R5.1)', async () => {
  const world = await givenBookings();
  const waiting = 'packages/booking/waiting/index';
  const nobody = await open(world, supervisor, waiting);
  expect(nobody.text()).toContain('没有待回复的');
  await world.as(lead)('planning', 'askSession', { day, agenda: anAgenda({ need: '排查' }) });
  const theirs = await open(world, lead, waiting);
  expect(theirs.text()).toContain('等对方回复1 次');
  const ours = await open(world, supervisor, waiting);
  expect(ours.text()).toContain('等我回复1 次\n3 月 16 日 周三 · 石岐街道');
  expect(ours.text()).toContain('需求：排查');
  await ours.tap('3 月 16 日 周三 · 石岐街道');
  expect(ours.route()).toBe('packages/booking/booking/index');
});

test('a supervisor with two towns asks for the one that is chosen', async () => {
  const world = await givenBookings();
  await world.change('towns', OTHER_TOWN, { supervisor: 's1' });
  const page = await open(world, supervisor, 'packages/booking/ask/index');
  await page.tap('中山港街道');
  expect(page.text()).toContain('中山港街道 · 督导 何敏仪');
  await page.tap('石岐街道');
  await page.tap('约督导');
  expect((await world.all('sessions')).map(({ town }) => town)).toEqual([TOWN]);
});

const id = 'booked0001';

test.each([
  ['calendar', lead, {}],
  ['ask', lead, {}],
  ['waiting', lead, {}],
  ['booking', lead, { id }],
  ['agenda', lead, { id }],
  ['guests', supervisor, { id }],
  ['blocks', supervisor, {}],
  ['block', coordinator, { id }],
  ['close', coordinator, {}],
])('without a network %s says so and can be tried again', async (name, who, query) => {
  const { storage } = phoneOf(await givenBookings(), who);
  const page = await renderPage(`packages/booking/${name}/index`, {
    query: { ...query } as never,
    storage,
    cloud: offline,
  });
  await page.pass(2000);
  expect(page.text()).toContain('网络不通');
  expect(page.text()).toContain('重试');
});

test.each(['booking', 'agenda', 'guests', 'block'])('%s of what is not there says so', async (name) => {
  const world = await givenBookings();
  const query = { id: 'nosuchbook' };
  const page = await renderPage(`packages/booking/${name}/index`, { ...phoneOf(world, coordinator), query });
  expect(page.text()).toContain('没有找到');
});
