import { aBooked, anAgenda, givenBookings } from '../support/bookings';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator, deputy, lead, member, otherTownsLead, supervisor } from '../support/people';
import { OTHER_TOWN } from '../support/sessions';

const id = 'booked0001';
const reason = '对方会看到';
const agenda = anAgenda();

type World = Awaited<ReturnType<typeof givenBookings>>;
type Who = Parameters<typeof phoneOf>[1];
const openBooking = (world: World, who: Who, which = id) =>
  renderPage('packages/booking/booking/index', { ...phoneOf(world, who), query: { id: which } });

async function asked() {
  const world = await givenBookings();
  const booking = await world.as(lead)('planning', 'askSession', { day: '2022-03-16', agenda });
  return { world, booking: booking.id };
}

const booked = () => givenBookings({ sessions: [aBooked()] });

test('the supervisor accepts what a station asked for, with one tap (R5.1)', async () => {
  const { world, booking } = await asked();
  const page = await openBooking(world, supervisor, booking);
  expect(page.text()).toContain('3 月 16 日 周三\n等您回复');
  expect(page.text()).toContain('疑难案例');
  await page.tap('同意');
  expect(page.text()).toContain('3 月 16 日 周三\n已约定');
});

test('a request is declined with a reason that must be given and is read by the other side (R5.1)', async () => {
  const { world, booking } = await asked();
  const page = await openBooking(world, supervisor, booking);
  await page.tap('谢绝');
  expect(page.text()).toContain('谢绝后这一天空出来，对方会收到您的理由');
  await page.tap('谢绝', 2);
  expect(page.text()).toContain('理由至少写 2 个字');
  await page.type(reason, '当天全市培训');
  await page.tap('谢绝', 2);
  expect(page.text()).toContain('督导谢绝，理由：当天全市培训');
  expect((await world.session(booking)).stage).toBe('declined');
});

test('who asked takes it back, after being asked once (R5.1)', async () => {
  const { world, booking } = await asked();
  const page = await openBooking(world, lead, booking);
  await page.tap('撤回预约');
  expect(page.text()).toContain('撤回后这一天空出来，对方会收到通知。');
  await page.tap('再想想');
  expect((await world.session(booking)).stage).toBe('tentative');
  await page.tap('撤回预约');
  await page.tap('确定');
  expect((await world.session(booking)).stage).toBe('cancelled');
});

test('a day is moved by one side and agreed to by the other; the next free day is filled in (R5.2)', async () => {
  const world = await booked();
  const page = await openBooking(world, supervisor);
  await page.tap('申请改期');
  expect(page.text()).toContain('最近可约 3 月 17 日 周四');
  await page.type(reason, '当天全市培训');
  await page.tap('申请改期', 2);
  expect(page.text()).toContain('督导申请从 3 月 16 日 周三改到 3 月 17 日 周四');
  const other = await openBooking(world, deputy);
  expect(other.text()).toContain('改期等您回复');
  await other.tap('同意改期');
  expect(other.text()).toContain('3 月 17 日 周四\n已约定');
  expect(other.text()).toContain('原定 3 月 16 日 周三，由督导改期，理由：当天全市培训');
});

test('a move to a day that is taken is refused at the day, with the next free one to tap (R5.3)', async () => {
  const world = await givenBookings({
    sessions: [aBooked(), aBooked({ id: 'booked0002', day: '2022-03-18' })],
  });
  const page = await openBooking(world, lead);
  await page.tap('申请改期');
  await page.choose('改到哪一天', '2022-03-18');
  await page.type(reason, '站里迎检');
  await page.tap('申请改期', 2);
  expect(page.text()).toContain('督导在 3 月 18 日 周五已有督导');
  await page.tap('改为最近可约的 3 月 21 日');
  await page.tap('申请改期', 2);
  expect(page.text()).toContain('改到 3 月 21 日 周一，理由：站里迎检');
});

test('what was typed for a step is there again when the sheet was closed; sent, it is gone', async () => {
  const world = await booked();
  const page = await openBooking(world, lead);
  await page.tap('取消督导');
  await page.type(reason, '站里迎检');
  await page.tap('先不提交');
  await page.tap('取消督导');
  expect(page.value(reason)).toBe('站里迎检');
  await page.tap('取消督导', 2);
  expect(page.text()).toContain('一线社工取消，理由：站里迎检');
  expect([...page.stored.keys()].filter((key) => key.startsWith('step:'))).toEqual([]);
});

test('a proposed move is declined with a reason, and the old day stands (R5.2)', async () => {
  const world = await booked();
  await world.as(lead)('planning', 'proposeMove', { id, day: '2022-03-18', reason: '站里迎检' });
  const page = await openBooking(world, supervisor);
  await page.tap('不同意改期');
  await page.type(reason, '那天已有安排');
  await page.tap('不同意改期', 2);
  expect(page.text()).toContain('3 月 16 日 周三\n已约定');
});

test('a station agrees to a day of the plan and states a need, or none (R4.3, R5.1)', async () => {
  const world = await givenBookings({ sessions: [aBooked({ stage: 'tentative' })] });
  const page = await openBooking(world, lead);
  await page.tap('确认这一天');
  expect(page.text()).toContain('3 月 16 日 周三\n已约定');
  await page.tap('填写需求');
  await page.type('希望这次督导帮忙解决什么', '讨论独居长者个案');
  await page.tap('填写需求', 2);
  expect(page.text()).toContain('讨论独居长者个案');
});

test.each([
  ['a station’s lead', lead],
  ['the coordinator', coordinator],
])('%s fills in the agenda, naming workers of the town (R5.4)', async (_, who) => {
  const world = await booked();
  const page = await openBooking(world, who);
  await page.tap('填写安排');
  expect(page.route()).toBe('packages/booking/agenda/index');
  await page.tap('点名社工');
  await page.tap('保存');
  expect(page.text()).toContain('请选出');
  await page.tap('黄晓彤');
  await page.tap('保存');
  expect(page.route()).toBe('packages/booking/booking/index');
  expect(page.text()).toContain('点名：黄晓彤');
});

test('a joint session invites whom the supervisor picks; they read it and can do nothing (R5.3)', async () => {
  const world = await booked();
  const page = await openBooking(world, supervisor);
  await page.tap('邀请联合督导');
  await page.tap('陈国华');
  await page.tap('中山港街道');
  await page.tap('保存邀请');
  expect(page.text()).toContain('中山港街道\n陈国华');
  const guest = await openBooking(world, otherTownsLead);
  expect(guest.text()).toContain('联合');
  expect(guest.text()).not.toContain('取消督导');
  expect((await world.session(id)).guests).toMatchObject({ towns: [OTHER_TOWN], supervisors: ['s2'] });
});

test('the coordinator names who comes instead (R5.2)', async () => {
  const world = await booked();
  const page = await openBooking(world, coordinator);
  await page.tap('安排替补督导');
  await page.tap('陈国华');
  await page.type(reason, '何敏仪请病假');
  await page.tap('安排替补督导', 2);
  expect(page.text()).toContain('督导：陈国华');
  expect(page.text()).toContain('陈国华替补何敏仪');
});

test('where nobody is free to come instead, it says so with each one’s reason (R5.2)', async () => {
  const busy = aBooked({ id: 'booked0002', supervisor: 's2', town: OTHER_TOWN, station: 'st003' });
  const world = await givenBookings({ sessions: [aBooked(), busy] });
  const page = await openBooking(world, coordinator);
  await page.tap('安排替补督导');
  expect(page.text()).toContain('这一天没有空闲的督导，可以改到另一天');
  expect(page.text()).toContain('陈国华：督导在 3 月 16 日 周三已有督导');
  await page.tap('安排替补督导', 2);
  expect((await world.session(id)).supervisor).toBe('s1');
});

test('a booking goes into the phone’s own calendar (R5.4)', async () => {
  const page = await openBooking(await booked(), lead);
  await page.tap('加到手机日历');
  expect(page.calendar).toEqual(['督导：何敏仪 · 石岐街道']);
});

test('a member reads who takes each step; another town’s lead reads nothing (R5.1)', async () => {
  const world = await booked();
  const page = await openBooking(world, member);
  expect(page.text()).toContain('申请改期：预约由站长、副站长或镇街联络人办理，请告诉他们');
  const foreign = await openBooking(world, otherTownsLead);
  expect(foreign.text()).toContain('这次预约与您当前的身份无关，请从月历选择');
});
