import { chainFaults } from '../../../domain/history';
import { given, type World } from '../../support/given';
import { operate } from '../../support/operators';
import {
  aPastSession,
  aPastTraining,
  aPastVisit,
  appointInspector,
  attach,
  checkPast,
  idOf,
  type PastFile,
  takeOver,
} from '../../support/past';
import { coordinator, lead, supervisor } from '../../support/people';
import { times } from '../../support/random';

const other = { role: 'coordinator', person: 'c2' } as const;
const grants = [{ person: 'c2', name: '周统筹', roles: [other] }];

/** More rows than one batch. */
const many = times(14, (index) => aPastSession({ day: `2022-02-${10 + index}` }));
const reason = '日期抄错了';

async function confirmed(world: World, file: PastFile): Promise<string> {
  const id = idOf(await checkPast(world, file));
  await attach(world, id);
  await world.as(coordinator)('roster', 'confirmPast', { id });
  return id;
}

const sessionsOf = async (world: World, id: string) =>
  (await world.all('sessions')).filter(({ takenOver }) => takenOver?.import === id);

const daysTaken = async (world: World) =>
  (await world.all('supervisorMonths')).flatMap(({ days }) => Object.keys(days));

async function chainsHold(world: World): Promise<void> {
  const history = await world.all('history');
  for (const session of await world.all('sessions')) {
    const own = history.filter(({ subject }) => subject === `session:${session.id}`);
    expect(chainFaults(own, session)).toEqual([]);
  }
}

test('withdrawn before anyone confirmed, its sessions are void, its days free, and the file can come again (R2.4)', async () => {
  const world = await given();
  await appointInspector(world);
  const file = { session: many, training: [aPastTraining()], visit: [aPastVisit()] };
  const { id } = await takeOver(world, file);
  expect(await daysTaken(world)).toHaveLength(14);
  const withdraw = (why: string) => world.as(coordinator)('roster', 'withdrawPast', { id, reason: why });
  await expect(withdraw('错')).rejects.toMatchObject({ fields: { reason: '请写明原因' } });
  expect(await withdraw(reason)).toMatchObject({ state: 'withdrawing', note: reason });
  expect(await world.as(coordinator)('roster', 'continuePast', { id })).toMatchObject({
    ...{ state: 'withdrawn', done: 0, waiting: 0, steps: [] },
  });
  expect((await sessionsOf(world, id)).map(({ stage }) => stage)).toEqual(Array(14).fill('voided'));
  expect((await world.all('pastRecords')).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  expect(await daysTaken(world)).toEqual([]);
  expect(await world.as(lead)('roster', 'pastWaiting', {})).toMatchObject({ sessions: [], visits: [] });
  const again = await takeOver(world, file);
  expect(again).toMatchObject({ state: 'done', waiting: 16 });
  expect((await sessionsOf(world, again.id)).map(({ stage }) => stage)).toEqual(Array(14).fill('ended'));
  await chainsHold(world);
  expect(await operate(world.cloud, 'verify', '--project', world.project)).toMatchObject({ code: 0 });
});

test('what a lead confirms while it is being withdrawn stays', async () => {
  const world = await given();
  const { id } = await takeOver(world, { session: many });
  await world.as(coordinator)('roster', 'withdrawPast', { id, reason });
  const [session] = await sessionsOf(world, id);
  await world.as(lead)('supervision', 'confirmRecord', { id: session?.id ?? '' });
  expect(await world.as(coordinator)('roster', 'continuePast', { id })).toMatchObject({
    ...{ state: 'withdrawn', confirmed: 1, waiting: 0 },
  });
  expect(await daysTaken(world)).toEqual([session?.day]);
});

test('the daily job goes on where writing broke off, and again has nothing to do (R2.4)', async () => {
  const world = await given();
  const id = await confirmed(world, { session: many });
  world.clock.set('2022-03-10T00:30');
  await world.daily();
  expect(await world.as(coordinator)('roster', 'pastImport', { id })).toMatchObject({
    ...{ state: 'done', done: 14, waiting: 14 },
  });
  const told = await world.all('messages');
  expect(told.filter(({ title }) => title === '14 次补录待您确认')).toHaveLength(2);
  world.clock.set('2022-03-11T00:30');
  await world.daily();
  expect(await sessionsOf(world, id)).toHaveLength(14);
  await chainsHold(world);
});

test('looked at and not confirmed, it is given up the day after, with its files', async () => {
  const world = await given();
  const id = idOf(await checkPast(world, { session: many }));
  await attach(world, id);
  world.clock.set('2022-03-11T00:30');
  await world.daily();
  expect((await world.as(coordinator)('roster', 'past', {})).imports).toEqual([]);
  const { files } = await world.as(coordinator)('roster', 'pastEvidence', { of: 'import', id });
  expect(files).toEqual([]);
  expect(await world.all('pastBatches')).toEqual([]);
});

test('several who go on with one import at once write every row once', async () => {
  const world = await given();
  const id = await confirmed(world, { session: many });
  const goOn = () => world.as(coordinator)('roster', 'continuePast', { id });
  await Promise.allSettled([goOn(), goOn(), goOn()]);
  expect(await goOn()).toMatchObject({ state: 'done', done: 14 });
  expect(await sessionsOf(world, id)).toHaveLength(14);
  await chainsHold(world);
});

test('of two files with one day the later stops at it, and is withdrawn whole (R2.4, R5.3)', async () => {
  const world = await given({ grants });
  const first = await checkPast(world, { session: [aPastSession()] });
  const second = await checkPast(world, { session: [...many, aPastSession()] }, other);
  for (const [id, who] of [
    [idOf(first), coordinator],
    [idOf(second), other],
  ] as const) {
    await attach(world, id, undefined, who);
    await world.as(who)('roster', 'confirmPast', { id });
    await world.as(who)('roster', 'continuePast', { id });
  }
  const id = idOf(second);
  expect(await world.as(other)('roster', 'pastImport', { id })).toMatchObject({
    ...{ state: 'stuck', done: 10, note: '“督导”表第 16 行：督导在 3 月 1 日 周二已有督导，请改选其他日期' },
    steps: [{ step: 'withdraw' }],
  });
  const told = (await world.all('messages')).filter(({ title }) => title === '补录没有写完');
  expect(told.map(({ to }) => to)).toEqual(['c2']);
  await world.as(other)('roster', 'withdrawPast', { id, reason });
  expect(await world.as(other)('roster', 'continuePast', { id })).toMatchObject({ state: 'withdrawn' });
  expect(await daysTaken(world)).toEqual(['2022-03-01']);
});

test('someone else’s file is not confirmed, and a repeat of a confirmation does nothing twice (R16.3)', async () => {
  const world = await given({ grants });
  const id = idOf(await checkPast(world, { session: many }));
  await attach(world, id);
  await expect(world.as(other)('roster', 'confirmPast', { id })).rejects.toThrow(
    '这不是您上传的文件，请由上传的人操作',
  );
  const listed = async (who: typeof other | typeof coordinator) =>
    (await world.as(who)('roster', 'past', {})).imports.length;
  expect([await listed(coordinator), await listed(other)]).toEqual([1, 0]);
  const ask = () => world.as(coordinator)('roster', 'confirmPast', { id }, 'request-past-1');
  expect(await ask()).toEqual(await ask());
  expect(await listed(other)).toBe(1);
  await expect(world.as(coordinator)('roster', 'dropPast', { id })).rejects.toThrow('这次补录正在写入');
});

test('returned and written anew, a session taken over waits for its lead again', async () => {
  const world = await given();
  const { id } = await takeOver(world, { session: [aPastSession()] });
  const [session] = await sessionsOf(world, id);
  const asked = { id: session?.id ?? '' };
  await world.as(coordinator)('supervision', 'returnRecord', { ...asked, comment: '请写明人数' });
  const text = { duties: ['cases'], form: 'group', matters: '六名社工讨论独居长者个案。', advice: '' };
  await world.as(supervisor)('supervision', 'submitRecord', { ...asked, ...text });
  expect(await world.as(lead)('supervision', 'confirmRecord', asked)).toMatchObject({
    counted: true,
    mark: '补录',
  });
});
