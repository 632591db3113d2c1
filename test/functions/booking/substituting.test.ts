import { aBooked, daysHeld, givenBookings, refusal } from '../../support/bookings';
import { coordinator, otherSupervisor, otherTownsLead, supervisor } from '../../support/people';
import { aDoneSession, OTHER_TOWN } from '../../support/sessions';

const id = 'booked0001';
const day = '2022-03-16';
const reason = '站里迎检';

test('a substitute takes the day, the absent one gets it free, and post and town keep the credit (R5.2)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const { supervisors } = await world.as(coordinator)('planning', 'substitutes', { id });
  expect(supervisors.map(({ id: who, reason: why }) => [who, why !== undefined])).toEqual([
    ['s1', true],
    ['s2', false],
  ]);
  const changed = await world.as(coordinator)('planning', 'substitute', {
    id,
    supervisor: 's2',
    reason: '请假',
  });
  expect(changed).toMatchObject({ supervisor: '陈国华', marks: ['替补'] });
  expect(changed.lines).toEqual(['陈国华替补何敏仪，次数仍记在原岗位和本镇街']);
  expect(await world.session(id)).toMatchObject({ post: 'p1', supervisor: 's2', substituteFor: 's1' });
  expect([await daysHeld(world, 's1'), await daysHeld(world, 's2'), await daysHeld(world, 'st001')]).toEqual([
    [],
    [day],
    [day],
  ]);

  const back = await world.as(coordinator)('planning', 'substitute', {
    id,
    supervisor: 's1',
    reason: '已返岗',
  });
  expect(back.marks).toEqual([]);
});

test('why somebody comes instead is kept and read by the office alone (R5.2)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  await world.as(coordinator)('planning', 'substitute', { id, supervisor: 's2', reason: '住院' });
  const told = async (actor: typeof coordinator) =>
    (await world.as(actor)('supervision', 'exceptionCase', { id })).facts.map(({ text }) => text);
  expect(await told(coordinator)).toContain('替补何敏仪，理由：住院');
  expect(await told(otherSupervisor)).toContain('替补何敏仪');
  expect(JSON.stringify(await world.history(id))).not.toContain('住院');
});

test('a substitute who is busy that day is refused, and who falls ill in the morning can still be replaced', async () => {
  const busy = aBooked({ id: 'booked0002', supervisor: 's2', town: OTHER_TOWN, station: 'st003' });
  const world = await givenBookings({
    sessions: [aBooked(), busy, aBooked({ id: 'booked0003', day: '2022-03-09' })],
  });
  const name = (which: string) =>
    refusal(world.as(coordinator)('planning', 'substitute', { id: which, supervisor: 's2', reason }));
  expect(await name(id)).toMatchObject({
    code: 'INVALID_INPUT',
    fields: { supervisor: '督导在 3 月 16 日 周三已有督导，请改选其他日期' },
  });
  expect(await name('booked0003')).toBe('done');
});

test('what a substitute did counts once, for the absent post, and is the month of who came (R5.2, R1.8)', async () => {
  const world = await givenBookings({
    sessions: [aDoneSession({ supervisor: 's2', substituteFor: 's1', day: '2022-03-08' })],
  });
  const [absent, came] = await Promise.all([
    world.as(supervisor)('supervision', 'mine', {}),
    world.as(otherSupervisor)('supervision', 'mine', {}),
  ]);
  expect([absent.quota.done, came.quota.done]).toEqual([1, 0]);
  expect([absent.month.done, came.month.done]).toEqual([0, 1]);
  const board = await world.as(coordinator)('reporting', 'board', {});
  expect(board.supervisors.map(({ id: who, quota }) => [who, quota.done])).toEqual([
    ['s1', 1],
    ['s2', 0],
  ]);
  expect(board.total.done).toBe(1);
});

test('a joint session tells its guests and takes none of their days (R5.3)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const joint = await world.as(supervisor)('planning', 'inviteGuests', {
    id,
    towns: [OTHER_TOWN],
    stations: [],
    supervisors: ['s2'],
  });
  expect(joint).toMatchObject({ marks: ['联合'], guests: ['中山港街道', '陈国华'] });
  expect(await daysHeld(world, 's2')).toEqual([]);
  const told = (await world.all('messages')).filter(({ title }) => title === '联合督导').map(({ to }) => to);
  expect(told.toSorted()).toEqual(['s2', 'w001', 'w002', 'w004']);
  expect(await world.as(otherTownsLead)('planning', 'booking', { id })).toMatchObject({ steps: [] });
});
