import { instantAt } from '../../../domain/calendar';
import { headsBefore, sealOf } from '../../../domain/history';
import { aMessage, given, type World } from '../../support/given';
import { commissioner, supervisor } from '../../support/people';
import { anEndedSession, aPresence, aSession, OTHER_TOWN } from '../../support/sessions';

const NIGHT = '2022-03-10T00:05';
const jobs = [
  ...[
    'bookings',
    'missed',
    'exceptions',
    'reminders',
    'records',
    'confirmations',
    'followUps',
    'publications',
    'monthRound',
  ],
  ...['recruitment', 'handOver', 'assignment', 'ratings', 'survey'],
  ...['purge', 'purgeApplications', 'uploads', 'roster', 'past', 'flags', 'seal'],
];

const yesterday = [
  aSession({ id: 'session0a1' }),
  aSession({ id: 'session0a2', stage: 'tentative' }),
  aSession({ id: 'session0a3', stage: 'inProgress', arrival: aPresence('08:50') }),
  anEndedSession({ id: 'session0a4' }),
  aSession({ id: 'session0a5', stage: 'cancelled' }),
  aSession({ id: 'session0a6', day: '2022-03-10' }),
];

const stagesOf = async (world: World) => (await world.all('sessions')).map(({ stage }) => stage);
const messagesTo = async (world: World, title: string) =>
  (await world.all('messages')).filter((message) => message.title === title);

test('a person cannot run the daily jobs, a timer can', async () => {
  const world = await given({ now: NIGHT });
  await expect(world.send('c1', 'daily', {})).rejects.toThrow('定时任务不能由用户调用');
  expect(await world.all('marks')).toEqual([]);
  expect(await world.daily()).toEqual(jobs);
});

test('sessions whose day went by without a check-in are missed, and their supervisor is told (R15.2)', async () => {
  const world = await given({ now: NIGHT, sessions: yesterday });
  await world.daily();
  expect(await stagesOf(world)).toEqual(['missed', 'missed', 'ended', 'ended', 'cancelled', 'agreed']);
  expect(await messagesTo(world, '督导未进行')).toMatchObject([
    { to: 's1', text: '3 月 9 日 周三的督导没有签到，已记为未进行；如已进行，请联系项目统筹' },
    { to: 's1' },
  ]);
  expect((await world.history('session0a1')).at(-1)).toMatchObject({
    ...{ action: 'miss', by: { role: 'coordinator', person: 'daily' }, facts: { stage: 'missed' } },
  });
});

test('on the evening of its own day a session is not missed yet', async () => {
  const world = await given({ now: '2022-03-09T23:50', sessions: yesterday });
  await world.daily();
  expect((await stagesOf(world))[0]).toBe('agreed');
});

test('tomorrow’s sessions are announced to their supervisors (R15.2)', async () => {
  const sessions = [
    aSession({ id: 'session0a1', day: '2022-03-11' }),
    aSession({ id: 'session0a2', day: '2022-03-11', supervisor: 's2', town: OTHER_TOWN, stage: 'tentative' }),
    aSession({ id: 'session0a3', day: '2022-03-11', stage: 'cancelled' }),
    aSession({ id: 'session0a4', day: '2022-03-12' }),
    aSession({ id: 'session0a5', day: '2022-03-10' }),
  ];
  const world = await given({ now: NIGHT, sessions });
  await world.daily();
  const announced = await messagesTo(world, '明天的督导');
  expect(announced.map(({ to, text, url }) => [to, text, url])).toEqual([
    [
      's1',
      '3 月 11 日 周五在石岐街道督导，到站后请扫码签到',
      '/packages/supervisor/session/index?id=session0a1',
    ],
    [
      's2',
      '3 月 11 日 周五在中山港街道督导，到站后请扫码签到',
      '/packages/supervisor/session/index?id=session0a2',
    ],
  ]);
});

test('each job runs once a day, however often the timer fires', async () => {
  const world = await given({ now: NIGHT, sessions: yesterday });
  expect(await world.daily()).toEqual(jobs);
  const before = await Promise.all([world.all('messages'), world.all('history')]);
  expect(await world.daily()).toEqual([]);
  expect(await Promise.all([world.all('messages'), world.all('history')])).toEqual(before);
  world.clock.set('2022-03-11T00:05');
  expect(await world.daily()).toEqual(jobs);
});

test('a job that runs again, its mark lost, tells nothing twice and leaves read what was read', async () => {
  const world = await given({
    now: NIGHT,
    sessions: [...yesterday, aSession({ id: 'session0a7', day: '2022-03-11' })],
  });
  await world.daily();
  for (const { id } of await world.all('messages')) await world.change('messages', id, { read: true });
  const before = await world.all('messages');
  for (const job of jobs) await world.remove('marks', job);
  world.clock.set('2022-03-10T03:05');
  expect(await world.daily()).toEqual(jobs);
  expect(await world.all('messages')).toEqual(before);
});

test('after a failure in the middle the next run goes on where it broke', async () => {
  const world = await given({ now: NIGHT, sessions: yesterday });
  await world.put('history', [{ id: 'session:session0a2:2', subject: 'broken' }]);
  await expect(world.daily()).rejects.toThrow(`the daily jobs failed for ${world.project}`);
  expect((await stagesOf(world)).slice(0, 2)).toEqual(['missed', 'tentative']);
  expect((await world.all('marks')).map(({ id }) => id)).toEqual(['bookings']);

  await world.remove('history', 'session:session0a2:2');
  expect(await world.daily()).toEqual(jobs.slice(1));
  expect((await stagesOf(world)).slice(0, 2)).toEqual(['missed', 'missed']);
  expect(await world.history('session0a1')).toHaveLength(2);
  expect(await messagesTo(world, '督导未进行')).toHaveLength(2);
});

test('a project that fails does not hold up another', async () => {
  const broken = await given({ now: NIGHT, sessions: yesterday, open: true });
  await broken.change('projects', '', { plans: [] });
  const world = await given({ now: NIGHT, sessions: yesterday });
  await expect(world.daily()).rejects.toThrow(`the daily jobs failed for ${broken.project}`);
  expect((await world.all('marks')).map(({ id }) => id)).toEqual(jobs.toSorted());
  expect(await broken.all('marks')).toEqual([]);
  await broken.change('projects', '', { open: false });
});

test('the seal sent to the commissioner is the domain’s over all histories at midnight (R16.2)', async () => {
  const world = await given({ sessions: yesterday });
  world.clock.set(NIGHT);
  await world.daily();
  const { messages } = await world.as(commissioner)('account', 'inbox', {});
  const seal = sealOf(headsBefore(await world.all('history'), instantAt('2022-03-10', '00:00')));
  expect(messages).toMatchObject([{ title: '每日存证' }]);
  expect(messages[0]?.text).toBe(
    `3 月 10 日 周四零点的存证码：2022-03-10:${seal}。请妥善保存，日后可据此核对历史是否被改动`,
  );
});

test('what happens after midnight is sealed the next night', async () => {
  const world = await given({ now: NIGHT, sessions: yesterday });
  await world.daily();
  world.clock.set('2022-03-11T00:05');
  await world.daily();
  const [first, second] = (await messagesTo(world, '每日存证')).map(
    ({ text }) => /[0-9a-f]{64}/.exec(text)?.[0],
  );
  expect(first).toBe(sealOf([]));
  expect(second).toBe(sealOf(headsBefore(await world.all('history'), instantAt('2022-03-11', '00:00'))));
  expect(second).not.toBe(first);
});

test('messages that were there before stay as they are', async () => {
  const message = aMessage({ to: supervisor.person, read: true });
  const world = await given({ now: NIGHT, messages: [message] });
  await world.daily();
  expect(await world.all('messages')).toContainEqual(expect.objectContaining({ ...message }));
});
