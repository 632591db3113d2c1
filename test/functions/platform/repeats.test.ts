import { codeShown, digitsShown } from '../../support/codes';
import { given, type World } from '../../support/given';
import { coordinator, lead, member, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { anEndedSession, aRecordText, aSession } from '../../support/sessions';

const id = 'session001';
const requestId = 'request-0001';
const host = { worker: 'w001', station: 'st001' };
const conflict = { code: 'CONFLICT', message: '这次提交与上一次不同，请返回后重新操作' };

const scan = (world: World) => ({ id, code: codeShown({ now: world.clock.now() }) });

test('a repeated request is answered as the first one and done once (R16.3)', async () => {
  const world = await given({ sessions: [aSession({ hosts: [host] })] });
  const input = scan(world);
  const first = await world.as(supervisor)('supervision', 'checkIn', input, requestId);
  const second = await world.as(supervisor)('supervision', 'checkIn', input, requestId);
  expect(second).toEqual(first);
  expect(await world.history(id)).toHaveLength(2);
});

test('a repeat after its code has long expired is answered still', async () => {
  const world = await given({ sessions: [aSession({ hosts: [host] })] });
  const input = scan(world);
  await world.as(supervisor)('supervision', 'checkIn', input, requestId);
  world.clock.set('12:00');
  const late = await world.as(supervisor)('supervision', 'checkIn', input, requestId);
  expect(late).toMatchObject({ stage: 'inProgress', arrival: { time: '08:50' } });
});

test('a repeat tells how things stand now', async () => {
  const world = await given({ sessions: [anEndedSession()] });
  const record = { id, ...aRecordText() };
  const input = { ...record, duties: [...record.duties] };
  await world.as(supervisor)('supervision', 'submitRecord', input, requestId);
  await world.as(lead)('supervision', 'confirmRecord', { id });
  const again = await world.as(supervisor)('supervision', 'submitRecord', input, requestId);
  expect(again).toMatchObject({ recordState: 'confirmed', counted: true });
  expect((await world.all('messages')).filter(({ title }) => title === '请确认督导记录')).toHaveLength(1);
});

test.each<[string, (world: World) => Promise<unknown>]>([
  ['another input', (world) => world.as(lead)('supervision', 'showCode', { id: 'session002' }, requestId)],
  [
    'another action with the same input',
    (world) => world.as(lead)('supervision', 'confirmRecord', { id }, requestId),
  ],
])('%s under the same request id is refused', async (_, ask) => {
  const world = await given({ sessions: [aSession(), aSession({ id: 'session002', day: '2022-03-10' })] });
  await world.as(lead)('supervision', 'showCode', { id }, requestId);
  await expect(ask(world)).rejects.toMatchObject(conflict);
});

test('two people may choose the same request id', async () => {
  const world = await given({ sessions: [aSession()] });
  await world.as(lead)('supervision', 'showCode', { id }, requestId);
  await world.as(member)('supervision', 'showCode', { id }, requestId);
  expect((await world.session(id)).hosts.map(({ worker }) => worker)).toEqual(['w001', 'w003']);
});

test('a refusal is not kept: the same request may succeed later', async () => {
  const world = await given({ sessions: [anEndedSession()] });
  const confirm = () => world.as(lead)('supervision', 'confirmRecord', { id }, requestId);
  await expect(confirm()).rejects.toMatchObject({ code: 'INVALID_STATE' });
  await world.as(supervisor)('supervision', 'submitRecord', { id, ...aRecordText(), duties: ['cases'] });
  expect(await confirm()).toMatchObject({ counted: true });
});

test('twenty of the same at once are all answered alike and done once (R16.3)', async () => {
  const world = await given({ sessions: [aSession({ hosts: [host] })] });
  const input = scan(world);
  const answers = await Promise.all(
    times(20, () => world.as(supervisor)('supervision', 'checkIn', input, requestId)),
  );
  expect(new Set(answers.map(({ arrival }) => JSON.stringify(arrival))).size).toBe(1);
  expect(await world.history(id)).toHaveLength(2);
});

test('repeating a success with six digits is no guess, however often', async () => {
  const world = await given({ sessions: [aSession({ hosts: [host] })] });
  const input = { id, digits: digitsShown({ now: world.clock.now() }) };
  for (const _ of times(8, () => undefined)) {
    expect(await world.as(supervisor)('supervision', 'checkIn', input, requestId)).toMatchObject({
      stage: 'inProgress',
    });
  }
  expect(await world.all('guesses')).toEqual([]);
});

test('without a request id the state itself refuses a second time', async () => {
  const world = await given({
    sessions: [anEndedSession({ record: { state: 'submitted', text: aRecordText() } })],
  });
  const send = () => world.as(coordinator)('supervision', 'returnRecord', { id, comment: '请补充建议' });
  await send();
  await expect(send()).rejects.toMatchObject({ code: 'INVALID_STATE' });
});

test('answers are kept for seven days and then purged (R16.3)', async () => {
  const replies = ['2022-02-01', '2022-03-01', '2022-03-02', '2022-03-09'].map((day) => ({
    ...{ id: day, day, input: 'x', subject: 'y' },
  }));
  const world = await given({ replies });
  await world.daily();
  expect((await world.all('replies')).map(({ day }) => day)).toEqual(['2022-03-02', '2022-03-09']);
});
