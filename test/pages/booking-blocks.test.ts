import { aBooked, givenBookings } from '../support/bookings';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator, lead, supervisor } from '../support/people';
import { OTHER_TOWN } from '../support/sessions';

const sessions = [
  aBooked(),
  aBooked({ id: 'booked0002', day: '2022-03-17' }),
  aBooked({ id: 'booked0003', day: '2022-03-17', supervisor: 's2', town: OTHER_TOWN, station: 'st003' }),
];
const leave = { from: '2022-03-16', to: '2022-03-17', reason: '家里有事' };

const blocks = 'packages/booking/blocks/index';
const block = 'packages/booking/block/index';

type World = Awaited<ReturnType<typeof givenBookings>>;

async function asked(): Promise<{ world: World; id: string }> {
  const world = await givenBookings({ sessions });
  const { id } = await world.as(supervisor)('planning', 'askLeave', leave);
  return { world, id };
}

test('a supervisor asks for leave; faults stand at their fields and what was typed is kept (R5.2)', async () => {
  const world = await givenBookings({ sessions });
  const phone = phoneOf(world, supervisor);
  const page = await renderPage(blocks, phone);
  expect(page.text()).toContain('没有请假、暂停或培训');
  await page.tap('申请请假');
  await page.choose('从哪天', leave.from);
  await page.choose('到哪天', '2022-03-15');
  await page.tap('提交申请');
  expect(page.text()).toContain('理由至少写 2 个字');
  await page.type('原因', leave.reason);
  await page.tap('提交申请');
  expect(page.text()).toContain('结束日期不能早于开始日期');
  const again = await renderPage(blocks, { ...phone, storage: Object.fromEntries(page.stored) });
  await again.tap('申请请假');
  expect(again.value('原因')).toBe(leave.reason);
  await again.choose('到哪天', leave.to);
  await again.tap('提交申请');
  expect(again.route()).toBe(block);
  expect(again.text()).toContain('何敏仪 请假\n待批准');
  expect(again.text()).toContain('还有 2 次督导要处理');
  expect(again.text()).not.toContain('改到空闲日');
  await again.tap('撤回请假');
  await again.tap('确定');
  expect(again.text()).toContain('已撤回');
});

test('the coordinator approves a leave and moves each session it hits, or all (R5.2)', async () => {
  const { world } = await asked();
  const page = await renderPage(blocks, phoneOf(world, coordinator));
  expect(page.text()).toContain('1 条请假待批准\n等我批准');
  await page.tap('何敏仪 请假');
  expect(page.text()).toContain('家里有事');
  await page.tap('批准请假');
  expect(page.text()).toContain('已生效');
  await page.tap('改到空闲日');
  expect(page.text()).toContain('还有 1 次督导要处理');
  await page.tap('保留原日期');
  expect(page.text()).toContain('没有受影响的督导');
  expect((await world.session('booked0001')).day).toBe('2022-03-18');
});

test('a leave is refused with a reason that the supervisor reads (R5.2)', async () => {
  const { world, id } = await asked();
  const page = await renderPage(block, { ...phoneOf(world, coordinator), query: { id } });
  await page.tap('不批准');
  await page.tap('不批准');
  expect(page.text()).toContain('理由至少写 2 个字');
  await page.type('不批准的理由', '当天有验收');
  await page.tap('不批准');
  expect(page.text()).toContain('答复：当天有验收');
  const own = await renderPage(blocks, phoneOf(world, supervisor));
  expect(own.text()).toContain('未批准');
});

async function closed() {
  const world = await givenBookings({ sessions });
  const page = await renderPage('packages/booking/close/index', phoneOf(world, coordinator));
  await page.tap('石岐街道');
  await page.choose('从哪天', '2022-03-16');
  await page.choose('到哪天', '2022-03-17');
  return { world, page };
}

test('closing a town shows what it hits before anything is written, and needs its reason (R5.2)', async () => {
  const { world, page } = await closed();
  await page.tap('看看影响哪些督导');
  expect(page.text()).toContain('将影响 2 次督导');
  expect(page.text()).toContain('3 月 16 日 周三 · 石岐街道');
  await page.tap('登记');
  await page.tap('登记');
  expect(page.text()).toContain('请选择原因');
  expect(await world.all('blocks')).toEqual([]);
});

test('all sessions of a closed town move with one tap, after being asked once (R5.2)', async () => {
  const { world, page } = await closed();
  await page.tap('台风');
  await page.tap('看看影响哪些督导');
  await page.tap('登记');
  expect(page.text()).toContain('登记后相关的人会收到消息');
  await page.tap('登记');
  expect(page.route()).toBe(block);
  await page.tap('2 次都改到空闲日');
  await page.tap('全部处理');
  expect(page.text()).toContain('没有受影响的督导');
  const days = (await world.all('sessions')).map(({ day }) => day);
  expect(days).toEqual(['2022-03-18', '2022-03-21', '2022-03-17']);
  const month = await renderPage('packages/booking/calendar/index', phoneOf(world, lead));
  await month.tapLabel('3 月 16 日 周三，暂停');
  expect(month.text()).toContain('镇街因台风暂停督导');
});

test('a session of a closed town turns online (R5.2)', async () => {
  const { world, page } = await closed();
  await page.tap('疫情');
  await page.tap('看看影响哪些督导');
  await page.tap('登记');
  await page.tap('登记');
  await page.tap('改为线上');
  expect(page.text()).toContain('还有 1 次督导要处理');
  expect((await world.session('booked0001')).mode).toBe('online');
});

test('a training is for all and asks for no place (R5.2)', async () => {
  const { world, page } = await closed();
  await page.tap('全体督导培训');
  expect(page.text()).not.toContain('哪里');
  await page.tap('其他');
  await page.tap('看看影响哪些督导');
  expect(page.text()).toContain('将影响 3 次督导');
  await page.tap('登记');
  await page.tap('登记');
  expect(page.text()).toContain('全体督导 督导培训');
  expect(await world.all('blocks')).toMatchObject([{ kind: 'training', who: '' }]);
});
