import { aGrant, given, type World } from '../../support/given';
import { coordinator, lead, member, otherTownsLead, supervisor } from '../../support/people';
import { anEndedSession, aRecordText, at, OTHER_TOWN, TOWN } from '../../support/sessions';

const id = 'session001';
const onLoan = { role: 'worker', person: 'w020' } as const;
const loan = aGrant('w020', {
  role: 'worker',
  person: 'w020',
  town: OTHER_TOWN,
  station: 'st003',
  title: 'member',
});

const submitted = anEndedSession({
  record: { state: 'submitted', text: aRecordText(), submittedAt: at('18:00') },
});

const attendance = (worker: string, home = TOWN, changes = {}) => ({
  ...{ id: `${id}:${worker}`, session: id, worker, town: TOWN, home, supervisor: 's1', day: '2022-03-09' },
  ...{ month: '2022-03', means: 'code', at: at('09:00'), seq: 0, head: '', ...changes },
});

const waiting = async (now: string): Promise<World> => {
  const world = await given({ now, sessions: [submitted], grants: [loan] });
  await world.put('attendances', [
    attendance('w003'),
    attendance('w020', OTHER_TOWN),
    attendance('w004', OTHER_TOWN, { removed: { at: 1, by: 'w001', reason: '认错人' } }),
  ]);
  return world;
};

const stepOf = async (world: World, who: typeof onLoan | typeof member, wanted: string) =>
  (await world.as(who)('supervision', 'session', { id })).steps.find(({ step }) => step === wanted);

describe('on the sixth workday whoever was there may confirm (R7.2)', () => {
  let world: World;
  beforeAll(async () => {
    world = await waiting('2022-03-17T09:00');
  });

  test('and is offered the step, from another town too', async () => {
    expect(await stepOf(world, member, 'confirmRecord')).toEqual({ step: 'confirmRecord', text: '确认记录' });
    expect(await stepOf(world, onLoan, 'confirmRecord')).not.toHaveProperty('reason');
    expect(await world.as(onLoan)('supervision', 'session', { id })).toMatchObject({
      record: { matters: aRecordText().matters },
    });
  });

  test('who was taken off the list may neither confirm nor read', async () => {
    await expect(world.as(otherTownsLead)('supervision', 'confirmRecord', { id })).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: '您不是这个镇街的社工，请由该镇街的社工操作' },
    });
    await expect(world.as(otherTownsLead)('supervision', 'session', { id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('the coordinator may not yet, and reads from when', async () => {
    expect(await stepOf(world, coordinator as typeof member, 'confirmInPlace')).toMatchObject({
      reason: '3 月 24 日 周四起仍没有人确认才能代确认，请先提醒站点确认',
    });
    await expect(
      world.as(coordinator)('supervision', 'confirmInPlace', { id, reason: '站长休假' }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  test('who was there confirms, and the session counts', async () => {
    expect(await world.as(onLoan)('supervision', 'confirmRecord', { id })).toMatchObject({ counted: true });
    expect((await world.session(id)).record.confirmed).toMatchObject({ by: 'w020', as: 'attendant' });
  });
});

test('on the fifth workday they may not (R7.2)', async () => {
  const world = await waiting('2022-03-16T09:00');
  expect(await stepOf(world, member, 'confirmRecord')).toMatchObject({
    reason: '请由当天出示督导码的社工或站长、副站长确认',
  });
  await expect(world.as(member)('supervision', 'confirmRecord', { id })).rejects.toMatchObject({
    ...{ code: 'INVALID_STATE', message: '请由当天出示督导码的社工或站长、副站长确认' },
  });
});

test('on the eleventh workday the office confirms with a reason: counted, told apart, and told (R7.2)', async () => {
  const world = await waiting('2022-03-24T09:00');
  await expect(
    world.as(coordinator)('supervision', 'confirmInPlace', { id, reason: '' }),
  ).rejects.toMatchObject({ fields: { reason: '代确认的理由至少写 2 个字' } });
  const done = await world.as(coordinator)('supervision', 'confirmInPlace', { id, reason: '站长休假' });
  expect(done).toMatchObject({ counted: true, mark: '代确认' });
  expect(done.why.at(-1)).toEqual({ text: '项目统筹代确认', done: true });
  const board = await world.as(coordinator)('reporting', 'board', {});
  expect(board).toMatchObject({ inPlace: 1, total: { done: 1 } });
  const listed = await world.as(coordinator)('supervision', 'sessions', { mark: '代确认' });
  expect(listed.sessions.map((session) => session.id)).toEqual([id]);
  expect(await world.as(supervisor)('account', 'inbox', {})).toMatchObject({
    messages: [{ title: '督导记录已代确认', text: '3 月 9 日 周三的督导记录已由统筹代确认，理由：站长休假' }],
  });
  expect((await world.history(id)).at(-1)).toMatchObject({
    action: 'confirmInPlace',
    facts: { record: { confirmed: { as: 'coordinator', reason: '站长休假' } } },
  });
});

test('a confirmation that does not come is asked for once a stage, however often the job runs (R7.2)', async () => {
  const world = await waiting('2022-03-11T09:00');
  const asked = async () =>
    (await world.all('messages')).filter(({ title }) => title === '督导记录待确认').map(({ to }) => to);
  const nights: [string, string[]][] = [
    ['2022-03-14T00:10', ['w001']],
    ['2022-03-15T00:10', ['w001']],
    ['2022-03-17T00:10', ['w001', 'w003', 'w020']],
    ['2022-03-24T00:10', ['role:coordinator', 'w001', 'w003', 'w020']],
  ];
  for (const [night, expected] of nights) {
    await world.clock.set(night);
    await world.daily();
    expect((await asked()).sort()).toEqual(expected);
  }
  await world.remove('marks', 'confirmations');
  await world.daily();
  expect(await asked()).toHaveLength(4);
  const inbox = await world.as(lead)('account', 'inbox', {});
  expect(inbox.messages.find(({ title }) => title === '督导记录待确认')).toMatchObject({
    url: `/packages/worker/confirm/index?id=${id}`,
  });
});
