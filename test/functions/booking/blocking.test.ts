import { aBooked, anAgenda, givenBookings, refusal } from '../../support/bookings';
import { coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { OTHER_TOWN, TOWN } from '../../support/sessions';

const agenda = anAgenda();
const reason = '家里有事';
const leave = { from: '2022-03-16', to: '2022-03-18', reason };
const sessions = [
  aBooked(),
  aBooked({ id: 'booked0002', day: '2022-03-17' }),
  aBooked({ id: 'booked0003', day: '2022-03-21' }),
  aBooked({ id: 'booked0004', day: '2022-03-17', supervisor: 's2', town: OTHER_TOWN, station: 'st003' }),
];

test('a leave is asked for, approved with what it hits, and its days are free no longer (R5.2)', async () => {
  const world = await givenBookings({ sessions });
  const asked = await world.as(supervisor)('planning', 'askLeave', leave);
  expect(asked).toMatchObject({ state: 'asked', left: 2, text: '影响 2 次督导' });
  expect(await refusal(world.as(lead)('planning', 'askSession', { day: '2022-03-18', agenda }))).toBe('done');
  const approved = await world.as(coordinator)('planning', 'stepBlock', {
    id: asked.id,
    step: 'approve',
    reason: '',
  });
  expect(approved.affected.map(({ day, to }) => [day, to?.day])).toEqual([
    ['2022-03-16', '2022-03-22'],
    ['2022-03-17', '2022-03-22'],
    ['2022-03-18', '2022-03-22'],
  ]);
  const refused = await refusal(world.as(lead)('planning', 'askSession', { day: '2022-03-16', agenda }));
  expect(refused).toMatchObject({
    code: 'INVALID_INPUT',
    message: '3 月 16 日 周三督导请假，请改选其他日期；最近可约的是 3 月 22 日 周二',
  });
  const again = await refusal(world.as(supervisor)('planning', 'askLeave', leave));
  expect(again).toMatchObject({ fields: { from: expect.stringContaining('已经请过假') } });
});

test('all sessions hit by a leave move to their next free days, each in a unit of its own (R5.2)', async () => {
  const world = await givenBookings({ sessions });
  const { id } = await world.as(supervisor)('planning', 'askLeave', leave);
  await world.as(coordinator)('planning', 'stepBlock', { id, step: 'approve', reason: '' });
  const { done, failed, block } = await world.as(coordinator)('planning', 'settleBlock', { id, how: 'move' });
  expect({ done, failed, left: block.left }).toEqual({ done: 2, failed: [], left: 0 });
  const days = (await world.all('sessions')).map((session) => `${session.id} ${session.day}`);
  expect(days).toEqual([
    'booked0001 2022-03-22',
    'booked0002 2022-03-23',
    'booked0003 2022-03-21',
    'booked0004 2022-03-17',
  ]);
  const again = await world.as(coordinator)('planning', 'settleBlock', { id, how: 'move' });
  expect(again.done).toBe(0);
  expect(await world.history('booked0001')).toHaveLength(2);
});

test('a town that closes is seen before, and its sessions turn online or stay (R5.2)', async () => {
  const world = await givenBookings({ sessions });
  const closing = { kind: 'closure', who: TOWN, from: '2022-03-16', to: '2022-03-21' } as const;
  const preview = await world.as(coordinator)('planning', 'previewBlock', closing);
  expect(preview.affected.map(({ id }) => id)).toEqual(['booked0001', 'booked0002', 'booked0003']);
  expect(await world.all('blocks')).toEqual([]);

  const { id } = await world.as(coordinator)('planning', 'closeDays', {
    ...closing,
    reason: '台风',
    note: '',
  });
  const online = await world.as(coordinator)('planning', 'settleBlock', {
    id,
    how: 'online',
    sessions: ['booked0001'],
  });
  expect(online).toMatchObject({ done: 1, block: { left: 2 } });
  expect(await world.session('booked0001')).toMatchObject({
    mode: 'online',
    exceptions: [{ kind: 'online', state: 'open', reason: '台风' }],
  });
  expect((await world.as(coordinator)('planning', 'settleBlock', { id, how: 'keep' })).block.left).toBe(0);
  expect(
    await refusal(world.as(lead)('planning', 'askSession', { day: '2022-03-18', agenda })),
  ).toMatchObject({
    message: expect.stringContaining('镇街因台风暂停督导'),
  });
  await world.as(coordinator)('planning', 'stepBlock', { id, step: 'lift', reason: '台风已过' });
  expect(await refusal(world.as(lead)('planning', 'askSession', { day: '2022-03-18', agenda }))).toBe('done');
});

test('a training concerns all supervisors and turns nothing online', async () => {
  const world = await givenBookings({ sessions });
  const closing = {
    kind: 'training',
    who: '',
    from: '2022-03-17',
    to: '2022-03-17',
    reason: '其他',
    note: '第二次培训',
  } as const;
  const { id, left } = await world.as(coordinator)('planning', 'closeDays', closing);
  expect(left).toBe(2);
  expect(
    await refusal(world.as(coordinator)('planning', 'settleBlock', { id, how: 'online' })),
  ).toMatchObject({ code: 'INVALID_STATE' });
  expect((await world.as(supervisor)('planning', 'blocks', {})).others.map((block) => block.id)).toEqual([
    id,
  ]);
});

// biome-ignore format: one line per refusal
test.each([
  ['a leave that ends before it begins', supervisor, 'askLeave', { from: '2022-03-18', to: '2022-03-16', reason }, 'to'],
  ['a leave in the past', supervisor, 'askLeave', { from: '2022-03-08', to: '2022-03-16', reason }, 'from'],
  ['a leave without reason', supervisor, 'askLeave', { ...leave, reason: '' }, 'reason'],
  ['a leave of half a year', supervisor, 'askLeave', { ...leave, to: '2022-09-30' }, 'to'],
  ['closing no town', coordinator, 'closeDays', { kind: 'closure', who: 'x', from: '2022-03-16', to: '2022-03-16', reason: '疫情', note: '' }, 'who'],
  ['closing without a reason', coordinator, 'closeDays', { kind: 'closure', who: TOWN, from: '2022-03-16', to: '2022-03-16', reason: '懒', note: '' }, 'reason'],
] as const)('%s is refused at its field', async (_, who, action, input, field) => {
  const world = await givenBookings();
  const answer = await refusal(world.as(who)('planning', action, input as never));
  expect(answer).toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: expect.stringMatching(/[\u4e00-\u9fa5]/) } });
});

test('another’s leave is neither read nor withdrawn, and a refusal needs its reason', async () => {
  const world = await givenBookings();
  const { id } = await world.as(supervisor)('planning', 'askLeave', leave);
  expect(await refusal(world.as(otherSupervisor)('planning', 'block', { id }))).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(
    await refusal(world.as(otherSupervisor)('planning', 'stepBlock', { id, step: 'withdraw', reason: '' })),
  ).toMatchObject({ code: 'INVALID_STATE' });
  expect(
    await refusal(world.as(coordinator)('planning', 'stepBlock', { id, step: 'refuse', reason: '' })),
  ).toMatchObject({ fields: { reason: '理由至少写 2 个字' } });
  expect(
    await world.as(supervisor)('planning', 'stepBlock', { id, step: 'withdraw', reason: '' }),
  ).toMatchObject({ state: 'withdrawn' });
});
