import { aGrant, given } from '../../support/given';
import {
  commissioner,
  coordinator,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import {
  aDoneSession,
  anEndedSession,
  aPresence,
  aRecordText,
  aSession,
  OTHER_TOWN,
} from '../../support/sessions';

const recorded = (id: string, day: string) =>
  anEndedSession({ id, day, record: { state: 'submitted', text: aRecordText() } });

const season = [
  aDoneSession({ id: 'session0a1', day: '2022-03-01' }),
  anEndedSession({ id: 'session0a2', day: '2022-03-02' }),
  recorded('session0a3', '2022-03-03'),
  anEndedSession({ id: 'session0a4', day: '2022-03-04', departure: aPresence('10:00') }),
  aSession({ id: 'session0a5', day: '2022-03-07', stage: 'missed' }),
  aSession({ id: 'session0a6', day: '2022-03-09' }),
  aSession({ id: 'session0a7', day: '2022-03-11', stage: 'cancelled' }),
  aSession({ id: 'session0a8', day: '2022-03-14' }),
  aSession({ id: 'session0a9', day: '2022-04-01', town: '442000002' }),
  aSession({ id: 'session0b1', day: '2022-03-09', supervisor: 's2', town: OTHER_TOWN }),
];

const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id.slice(-2));

test('a supervisor’s home is today’s session, the next, what is to record, the month and the quota (R12.1)', async () => {
  const world = await given({ sessions: season });
  const home = await world.as(supervisor)('supervision', 'mine', {});
  expect(home).toMatchObject({
    name: '何敏仪',
    today: { id: 'session0a6', town: '石岐街道', tag: { text: '已约定' } },
    upcoming: { id: 'session0a8', dayText: '3 月 14 日 周一' },
    month: { text: '2022 年 3 月', done: 1, planned: 5, guide: 16 },
    quota: { target: 180, done: 1, waiting: 2, short: 1, booked: 3, remaining: 179 },
  });
  expect(ids(home.toRecord)).toEqual(['a2', 'a4']);
});

test('a home on a day without sessions is empty, not an error', async () => {
  const world = await given();
  expect(await world.as(supervisor)('supervision', 'mine', {})).toMatchObject({
    ...{ today: null, upcoming: null, toRecord: [], month: { done: 0, planned: 0 } },
    quota: { done: 0, remaining: 180 },
  });
  expect(await world.as(lead)('supervision', 'hosting', {})).toMatchObject({
    today: [],
    toConfirm: [],
    upcoming: [],
  });
});

test('a worker’s home is who comes to the town today, what is to confirm, and who comes next', async () => {
  const world = await given({ sessions: season });
  const home = await world.as(lead)('supervision', 'hosting', {});
  expect(home).toMatchObject({ name: '陈嘉欣', place: '石岐街道' });
  expect(ids(home.today)).toEqual(['a6']);
  expect(ids(home.toConfirm)).toEqual(['a3']);
  expect(ids(home.upcoming)).toEqual(['a7', 'a8']);
  expect(ids((await world.as(otherTownsLead)('supervision', 'hosting', {})).today)).toEqual(['b1']);
});

test('today’s session on a home shows its record as the session’s own page does', async () => {
  const written = anEndedSession({ record: { state: 'submitted', text: aRecordText() } });
  const world = await given({ now: '2022-03-09T18:00', sessions: [written] });
  const { record } = await world.as(supervisor)('supervision', 'session', { id: 'session001' });
  expect(record.matters).toBe(aRecordText().matters);
  expect((await world.as(supervisor)('supervision', 'mine', {})).today?.record).toEqual(record);
  expect((await world.as(lead)('supervision', 'hosting', {})).today[0]?.record).toEqual(record);
});

test.each([
  ['a supervisor their own', supervisor, ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']],
  ['another supervisor theirs', otherSupervisor, ['b1']],
  ['a worker their town’s', member, ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']],
  ['the coordinator all', coordinator, ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'a7', 'a8']],
  ['the commissioner all', commissioner, ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'a7', 'a8']],
])('a month’s list shows %s, by day (R16.1)', async (_, actor, expected) => {
  const world = await given({ sessions: season });
  const list = await world.as(actor)('supervision', 'sessions', { month: '2022-03' });
  expect(ids(list.sessions)).toEqual(expected);
});

test.each([
  ['of one supervisor', { supervisor: 's2' }, ['b1']],
  ['of one town', { town: OTHER_TOWN }, ['b1']],
  ['done', { standing: 'done' }, ['a1']],
  ['short', { standing: 'short' }, ['a4']],
  ['lost', { standing: 'lost' }, ['a5', 'a7']],
  ['of a supervisor in a standing', { supervisor: 's1', standing: 'waiting' }, ['a2', 'a3']],
  ['of nobody', { supervisor: 's9' }, []],
] as const)('a month’s list can be narrowed to those %s', async (_, wanted, expected) => {
  const world = await given({ sessions: season });
  const list = await world.as(coordinator)('supervision', 'sessions', { month: '2022-03', ...wanted });
  expect(ids(list.sessions)).toEqual(expected);
});

test('a town’s contact has the sessions of that town (R16.1)', async () => {
  const held = { role: 'contact', person: 'k1', town: OTHER_TOWN } as const;
  const world = await given({ sessions: season, grants: [aGrant('k1', held)] });
  const list = await world.as(held)('supervision', 'sessions', { month: '2022-03' });
  expect(list.sessions.map(({ townCode }) => townCode)).toEqual(
    season.filter(({ town }) => town === OTHER_TOWN).map(() => OTHER_TOWN),
  );
  expect(list.sessions).not.toEqual([]);
});

test('without a month the list is of the whole project, and a number opens exactly what it counts', async () => {
  const world = await given({ sessions: season });
  const all = await world.as(coordinator)('supervision', 'sessions', {});
  expect(all).toMatchObject({ month: '', monthText: '全部月份' });
  expect(all.sessions).toHaveLength(season.length);
  const { waits } = await world.as(coordinator)('reporting', 'board', {});
  expect(waits).toHaveLength(3);
  for (const { count, exception, standing, recordState } of waits) {
    const opened = await world.as(coordinator)('supervision', 'sessions', {
      exception,
      standing,
      recordState,
    });
    expect(opened.sessions).toHaveLength(count);
  }
});

test.each([
  ['2022-01', undefined, '2022-02'],
  ['2022-02', undefined, '2022-03'],
  ['2022-03', '2022-02', '2022-04'],
  ['2022-12', '2022-11', undefined],
])('from %s one turns to the months of the project', async (month, previous, following) => {
  const world = await given();
  const list = await world.as(coordinator)('supervision', 'sessions', { month });
  expect([list.previous, list.following]).toEqual([previous, following]);
});

test.each(['2022-13', '2022-00', '2022-3', 'März'])('the month %s is refused at its field', async (month) => {
  const world = await given();
  await expect(world.as(coordinator)('supervision', 'sessions', { month })).rejects.toMatchObject({
    ...{ code: 'INVALID_INPUT', message: '月份有误，请重新选择', fields: { month: '月份有误，请重新选择' } },
  });
});

const id = 'session001';

test.each([
  ['another supervisor', otherSupervisor],
  ['a worker of another town', otherTownsLead],
])('%s cannot see a session (R16.1)', async (_, actor) => {
  const world = await given({ sessions: [aSession()] });
  await expect(world.as(actor)('supervision', 'session', { id })).rejects.toMatchObject({
    ...{ code: 'FORBIDDEN', message: '这次督导与您当前的身份无关，请从“日程”选择' },
  });
});

test('a session offers each viewer the steps of their role, with the reason against', async () => {
  const world = await given({ sessions: [aSession()] });
  const stepsOf = async (actor: typeof lead) =>
    (await world.as(actor)('supervision', 'session', { id })).steps;
  expect(await stepsOf(supervisor)).toEqual([
    { step: 'checkIn', text: '扫码签到' },
    { step: 'checkOut', text: '扫码签退', reason: '还没有签到，请先扫码签到' },
    { step: 'addStop', text: '到了下一个站点', minor: true, reason: '还没有签到，请先扫码签到' },
    { step: 'moveHere', text: '今天改到本站', minor: true },
    { step: 'submitRecord', text: '写督导记录', reason: '督导还没有进行，签退后再写记录' },
  ]);
  expect((await stepsOf(lead)).map(({ step }) => step)).toEqual(['showCode', 'confirmRecord']);
  expect((await stepsOf(coordinator)).map(({ step }) => step)).toEqual(['confirmInPlace', 'returnRecord']);
  expect(await stepsOf(commissioner)).toEqual([]);
});

const individual = anEndedSession({
  record: { state: 'submitted', text: aRecordText({ form: 'individual' }) },
});
const withheld = '个别督导的内容只有督导和当天的社工可以看';

test.each([
  ['its supervisor', supervisor, aRecordText().matters],
  ['the worker who hosted', lead, aRecordText().matters],
  ['a worker of the town who did not', member, withheld],
  ['the coordinator', coordinator, withheld],
  ['the commissioner', commissioner, withheld],
])('the words of an individual session reach %s as R7.8 says', async (_, actor, matters) => {
  const world = await given({ sessions: [individual] });
  const { record } = await world.as(actor)('supervision', 'session', { id });
  expect(record).toMatchObject({
    form: '个别督导',
    matters,
    advice: matters === withheld ? '' : aRecordText().advice,
  });
});

test('a worker without a town sees no session at all', async () => {
  const world = await given({ sessions: season, grants: [aGrant('x1', { role: 'worker', person: 'x1' })] });
  const nowhere = { role: 'worker', person: 'x1' } as const;
  expect((await world.as(nowhere)('supervision', 'sessions', { month: '2022-03' })).sessions).toEqual([]);
});
