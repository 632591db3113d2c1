import { canonical } from '../../../domain/history';
import { given, type World } from '../../support/given';
import {
  commissioner,
  coordinator,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { anEndedSession, aRecordText } from '../../support/sessions';

const first = anEndedSession({ id: 'session0a1' });
const next = anEndedSession({ id: 'session0a2', day: '2022-03-16' });
const elsewhere = anEndedSession({
  id: 'session0a3',
  day: '2022-03-16',
  town: '442000003',
  supervisor: 's2',
});
const secret = anEndedSession({ id: 'session0a4', day: '2022-03-08' });

const followUps = [
  { text: '两周内再访一次', owner: '', due: '2022-03-15' },
  { text: '改好个案计划', owner: 'w003', due: '2022-03-23' },
  { text: '整理探访台账', owner: 'w001', due: '2022-03-30' },
];
const individual = [{ text: '只给两个人看', owner: 'w001', due: '2022-03-20' }];

let world: World;

const submit = (session: string, changes: object) =>
  world.as(supervisor)('supervision', 'submitRecord', { id: session, ...aRecordText(), ...changes });
const openAt = async (session: string, who = supervisor) =>
  (await world.as(who)('supervision', 'sessionFollowUps', { id: session })).open.map(({ text }) => text);
const listed = async (who: typeof supervisor, state: 'open' | 'closed' = 'open') =>
  (await world.as(who)('supervision', 'followUps', { state })).items.map(({ text }) => text);
const historyOf = async (id: string) =>
  (await world.all('history')).filter(({ subject }) => subject === `followUp:${id}`);

const WITHHELD = '个别督导的跟进事项，只有督导和当天的社工可以看内容';

beforeAll(async () => {
  world = await given({ now: '2022-03-09T18:00', sessions: [first, next, elsewhere, secret] });
  await submit('session0a1', { followUps });
  await submit('session0a4', { form: 'individual', followUps: individual });
});

test('what a record leaves to be done waits at the next session of its station, and only there (R7.3)', async () => {
  expect(await openAt('session0a2')).toEqual([
    '两周内再访一次',
    '只给两个人看',
    '改好个案计划',
    '整理探访台账',
  ]);
  expect(await openAt('session0a1')).toEqual(['只给两个人看']);
  expect(await openAt('session0a3', otherSupervisor)).toEqual([]);
  const { open } = await world.as(supervisor)('supervision', 'recordForm', { id: 'session0a2' });
  expect(open[0]).toMatchObject({
    ...{ text: '两周内再访一次', owner: '督导何敏仪', place: '石岐街道社工站', mine: true },
    steps: [
      { step: 'close', text: '已完成' },
      { step: 'carry', text: '继续跟进' },
    ],
  });
});

test.each([
  ['its supervisor', supervisor, '只给两个人看'],
  ['the worker who hosted', lead, '只给两个人看'],
  ['a worker who did not', member, WITHHELD],
  ['the coordinator', coordinator, WITHHELD],
  ['the commissioner', commissioner, WITHHELD],
])('of an individual session its words are for %s as R7.8 says', async (_, actor, text) => {
  expect(await openAt('session0a1', actor)).toEqual([text]);
});

test.each([
  ['a supervisor, their own', supervisor, 4],
  ['another supervisor', otherSupervisor, 0],
  ['a worker, their own and those of the station', member, 4],
  ['a worker of another town', otherTownsLead, 0],
  ['the coordinator, all', coordinator, 4],
])('the list shows %s (R7.3)', async (_, actor, count) => {
  expect(await listed(actor)).toHaveLength(count);
});

test('a worker to whom something falls is told, without its words (R7.1)', async () => {
  const told = async (who: typeof lead) => {
    const { messages } = await world.as(who)('account', 'inbox', {});
    return messages.filter(({ title }) => title === '有一件要您跟进的事').map(({ text }) => text);
  };
  expect(await told(member)).toEqual(['3 月 9 日 周三的督导定下一件事由您负责，请在 3 月 23 日 周三前办好']);
  expect(await told(lead)).toHaveLength(2);
});

test('a booking of the station is needed for what is open there (R5.4)', async () => {
  const { agenda, from } = await world.as(lead)('planning', 'askForm', {});
  expect(agenda.need).toBe('跟进：两周内再访一次；改好个案计划；整理探访台账');
  expect(from).toContain('3 月 9 日 周三');
});

test('a record that came back rewrites what nobody has acted on', async () => {
  await world.as(coordinator)('supervision', 'returnRecord', { id: 'session0a1', comment: '请补充' });
  const { draft } = await world.as(supervisor)('supervision', 'recordForm', { id: 'session0a1' });
  expect(draft.followUps).toEqual(followUps);
  const kept = [followUps[0], { ...followUps[1], text: '改好个案计划，发给站长' }];
  await submit('session0a1', { followUps: kept });
  expect(await openAt('session0a2')).toEqual(['两周内再访一次', '只给两个人看', '改好个案计划，发给站长']);
  const written = async (place: number) => (await historyOf(`session0a1-${place}`)).length;
  expect([await written(0), await written(1), await written(2)]).toEqual([1, 2, 2]);
});

const chased = async (about: string) =>
  (await world.all('messages')).filter(({ title, to }) => title === about && to === 's1');

test('the morning after its day whoever is to do it is told once, without its words (R7.3, R15.2)', async () => {
  world.clock.set('2022-03-16T00:10');
  await world.daily();
  expect(await chased('跟进事项逾期')).toMatchObject([
    {
      ...{ to: 's1', url: '/packages/supervisor/follow-ups/index' },
      text: '源自 3 月 9 日 周三督导的一件事应在 3 月 15 日 周二前办好，请查看并处理',
    },
  ]);
  expect(await world.as(supervisor)('supervision', 'followUps', { state: 'open' })).toMatchObject({
    ...{ late: 1, items: [{ tag: { text: '已逾期', tone: 'wrong' } }, {}, {}] },
  });
  const home = await world.as(supervisor)('supervision', 'mine', {});
  expect(home.followUps).toEqual({ open: 3, late: 1 });
});

test('a record that is owed is marked on home and chased once (R7.1, R15.2)', async () => {
  const { toRecord } = await world.as(supervisor)('supervision', 'mine', {});
  expect(toRecord).toMatchObject([{ id: 'session0a2', tag: { text: '待写记录' } }]);
  for (const night of ['2022-03-20T00:10', '2022-03-21T00:10']) {
    world.clock.set(night);
    await world.daily();
  }
  expect((await world.as(supervisor)('supervision', 'mine', {})).toRecord).toMatchObject([
    {
      ...{ id: 'session0a2', tag: { text: '记录逾期', tone: 'wrong' } },
      next: '应在 3 月 19 日 周六前提交，已晚 2 天，请尽快补写',
    },
  ]);
  expect(await chased('跟进事项逾期')).toHaveLength(1);
  expect(await chased('督导记录逾期')).toMatchObject([
    { url: '/packages/supervisor/record/index?id=session0a2', text: expect.stringContaining('请尽快补写') },
  ]);
});

test('with the record of the next session they are closed with a result, or carried on (R7.3)', async () => {
  await submit('session0a2', {
    settled: [
      { id: 'session0a1-0', how: 'close', result: '已再访，情况稳定' },
      { id: 'session0a1-1', how: 'carry', due: '2022-04-06' },
    ],
  });
  const { open, settled } = await world.as(lead)('supervision', 'sessionFollowUps', { id: 'session0a2' });
  expect(settled).toMatchObject([{ text: '两周内再访一次', result: expect.stringContaining('情况稳定') }]);
  expect(open.map(({ dueText }) => dueText)).toContain(
    '4 月 6 日 周三前 · 源自 3 月 9 日 周三的督导，已延期 1 次',
  );
  expect(await listed(supervisor, 'closed')).toEqual(['两周内再访一次']);
  const told = canonical(await historyOf('session0a1-0'));
  expect(told).toContain('session0a2');
  for (const words of ['再访', '稳定']) expect(told).not.toContain(words);
});

test('a record whose settlement is refused is not submitted, and nothing is closed', async () => {
  await world.put('sessions', [
    { ...anEndedSession({ id: 'session0a5', day: '2022-03-21' }), seq: 0, head: '' },
  ]);
  const settled = [
    { id: 'session0a1-1', how: 'close', result: '改好了' },
    { id: 'session0a4-0', how: 'close', result: '' },
  ];
  await expect(submit('session0a5', { settled })).rejects.toMatchObject({
    fields: { 'settled.1.result': '请写一句结果，至少 2 个字' },
  });
  expect((await world.session('session0a5')).record.state).toBe('none');
  expect(await listed(supervisor)).toHaveLength(2);
});

test('between two sessions it is settled from the list, by its supervisor alone', async () => {
  const close = { id: 'session0a1-1', how: 'close', result: '改好了' } as const;
  await expect(world.as(otherSupervisor)('supervision', 'settleFollowUp', close)).rejects.toMatchObject({
    ...{ code: 'INVALID_STATE', message: '这是其他督导负责的跟进，请返回选择自己的跟进' },
  });
  expect(await world.as(supervisor)('supervision', 'settleFollowUp', close)).toMatchObject({
    tag: { text: '已完成' },
  });
  await expect(world.as(supervisor)('supervision', 'settleFollowUp', close)).rejects.toMatchObject({
    message: '这件事已经完成，不用再处理，请返回刷新',
  });
});

test('whoever has the town now settles what was left open there (R3.3)', async () => {
  await world.change('towns', '442000001', { supervisor: 's2' });
  const [text] = await listed(otherSupervisor);
  expect(text).toBe(WITHHELD);
  const carry = { id: 'session0a4-0', how: 'carry', due: '2022-04-01' } as const;
  expect(await world.as(otherSupervisor)('supervision', 'settleFollowUp', carry)).toMatchObject({
    due: '2022-04-01',
  });
});

test('a follow-up that is none is not found', async () => {
  const close = { id: 'session0a9-0', how: 'close', result: '改好了' } as const;
  await expect(world.as(supervisor)('supervision', 'settleFollowUp', close)).rejects.toMatchObject({
    ...{ code: 'NOT_FOUND', message: '没有找到这件跟进的事，请返回刷新' },
  });
});
