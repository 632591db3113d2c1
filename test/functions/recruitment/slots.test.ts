import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { anOpenRound, aSlot, guest, invited, passed } from '../../support/rounds';

const a = guest('a1');
const phoneOf = (index: number) => ({ phone: `1380000000${index}` });

const choose = (world: World, person: string, id: string, slot: string) =>
  world.as(guest(person))('recruitment', 'chooseSlot', { id, slot });

test('a slot is chosen, changed until the day before, and shown with what is left (R1.5)', async () => {
  const { world, round } = await anOpenRound();
  const id = await passed(world, round, 'a1');
  const [early, late] = [
    await aSlot(world, round),
    await aSlot(world, round, { time: '10:00', capacity: 1 }),
  ];
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own?.slots.map(({ time, left }) => [time, left])).toEqual([
    ['09:00', 5],
    ['10:00', 1],
  ]);
  expect((await choose(world, 'a1', id, early)).slot).toMatchObject({ time: '09:00', mine: true });
  expect((await choose(world, 'a1', id, late)).slot).toMatchObject({ time: '10:00', left: 0 });
  const { slots } = await world.as(coordinator)('recruitment', 'slots', { round });
  expect(slots.map(({ time, taken }) => [time, taken])).toEqual([
    ['09:00', []],
    ['10:00', ['陈试']],
  ]);
  world.clock.set('2022-02-20T00:00');
  await expect(choose(world, 'a1', id, early)).rejects.toThrow('最晚提前一天选择');
});

test('the last place of a slot goes to one of two who take it at once', async () => {
  const { world, round } = await anOpenRound();
  const slot = await aSlot(world, round, { capacity: 1 });
  const people = ['a1', 'b1', 'd1'];
  const ids = await Promise.all(people.map((person, index) => passed(world, round, person, phoneOf(index))));
  const taken = await Promise.allSettled(
    people.map((person, index) => choose(world, person, ids[index] ?? '', slot)),
  );
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(taken.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : []))).toEqual(
    Array(2).fill('这个时间刚刚约满，请另选一个'),
  );
  expect((await world.all('slots'))[0]?.taken).toHaveLength(1);
});

test('who drops out leaves the seat to others', async () => {
  const { world, round } = await anOpenRound();
  const slot = await aSlot(world, round, { capacity: 1 });
  const id = await invited(world, round, 'a1', slot);
  await world.as(a)('recruitment', 'withdraw', { id });
  await invited(world, round, 'b1', slot);
});

test('the coordinator gives a slot, removes only an empty one, and none that has passed', async () => {
  const { world, round } = await anOpenRound();
  const as = world.as(coordinator);
  const id = await passed(world, round, 'a1');
  const slot = await aSlot(world, round);
  const review = await as('recruitment', 'assignSlot', { id, slot });
  expect(review.slot).toBe('2 月 20 日 周日 09:00 民政局三楼');
  expect((await world.as(a)('account', 'inbox', {})).messages[0]).toMatchObject({ title: '面试时间已安排' });
  await expect(as('recruitment', 'removeSlot', { id: slot })).rejects.toThrow('已有 1 人选了这个时间');
  const empty = await aSlot(world, round, { time: '15:00' });
  await as('recruitment', 'removeSlot', { id: empty });
  const past = { round, day: '2022-02-07', time: '09:00', place: '三楼', capacity: 1 };
  await expect(as('recruitment', 'addSlot', past)).rejects.toMatchObject({ fields: { day: /已过/ } });
});

test('only who passed the review takes a seat', async () => {
  const { world, round } = await anOpenRound();
  const slot = await aSlot(world, round);
  const id = await invited(world, round, 'a1', slot);
  await world.as(coordinator)('recruitment', 'reject', { id, reason: '材料不实' });
  await expect(choose(world, 'a1', id, slot)).rejects.toThrow('只有待面试的报名');
});
