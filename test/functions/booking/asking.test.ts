import { chainFaults } from '../../../domain/history';
import { anAgenda, givenBookings, refusal } from '../../support/bookings';
import {
  coordinator,
  deputy,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aDoneSession, OTHER_TOWN, TOWN } from '../../support/sessions';

const agenda = anAgenda();
const day = '2022-03-16';

const toSupervisor = { waits: 'theirAnswer', tag: { text: '等对方回复' } };

test('a station asks, its supervisor accepts, and the day is agreed (R5.1)', async () => {
  const world = await givenBookings();
  const asked = await world.as(lead)('planning', 'askSession', { day, agenda });
  expect(asked).toMatchObject({
    ...toSupervisor,
    stage: 'tentative',
    station: '石岐街道社工站',
    supervisor: '何敏仪',
  });
  expect(asked.agenda?.needText).toBe('没有特别需求');
  expect(asked.steps.map(({ step }) => step)).toEqual(['withdraw', 'setAgenda', 'stateNeed']);

  const { ours } = await world.as(supervisor)('planning', 'waitingBookings', {});
  expect(ours.map(({ id }) => id)).toEqual([asked.id]);
  const accepted = await world.as(supervisor)('planning', 'acceptSession', { id: asked.id });
  expect(accepted).toMatchObject({ stage: 'agreed', waits: 'nothing', tag: { text: '已约定' } });

  const session = await world.session(asked.id);
  expect(session).toMatchObject({ post: 'p1', town: TOWN, station: 'st001', day });
  expect(session.asked).toBeUndefined();
  const history = await world.history(asked.id);
  expect(history.map(({ action }) => action)).toEqual(['ask', 'accept']);
  expect(chainFaults(history, session)).toEqual([]);
  const titles = (await world.all('messages')).map(({ to, title }) => `${to} ${title}`);
  expect(titles.toSorted()).toEqual(['s1 有新的督导预约', 'w001 预约已同意', 'w002 预约已同意']);
});

test('a supervisor asks, the station declines with a reason, and the day is free again (R5.1)', async () => {
  const world = await givenBookings();
  const input = { day, town: TOWN, station: 'st001', agenda };
  const asked = await world.as(supervisor)('planning', 'askSession', input);
  const declined = await world.as(deputy)('planning', 'declineSession', { id: asked.id, reason: '当天迎检' });
  expect(declined).toMatchObject({ stage: 'declined', lines: ['一线社工谢绝，理由：当天迎检'] });
  expect(await world.as(lead)('planning', 'askSession', { day, agenda })).toMatchObject({
    stage: 'tentative',
  });
});

test('a waiting request keeps its day from others until it is withdrawn, and they are told the next free one (R5.3)', async () => {
  const world = await givenBookings();
  const first = await world.as(lead)('planning', 'askSession', { day, agenda });
  const again = () => refusal(world.as(supervisor)('planning', 'askSession', { day, town: TOWN, agenda }));
  const words = '督导在 3 月 16 日 周三已有督导，请改选其他日期；最近可约的是 3 月 17 日 周四';
  expect(await again()).toEqual({
    ...{ code: 'CONFLICT', message: words },
    fields: { day: words, nextFree: '2022-03-17' },
  });
  const next = await world.as(supervisor)('planning', 'nextFree', { town: TOWN, from: day });
  expect(next.next).toEqual({ day: '2022-03-17', dayText: '3 月 17 日 周四' });
  await world.as(lead)('planning', 'withdrawSession', { id: first.id });
  expect(await again()).toBe('done');
});

test('a request sent twice is one booking, under its id or without one (R16.3)', async () => {
  const world = await givenBookings();
  const ask = () => world.as(lead)('planning', 'askSession', { day, agenda }, 'request-0001');
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(other.id).toBe(one.id);
  await refusal(world.as(lead)('planning', 'askSession', { day, agenda }));
  expect(await world.all('sessions')).toHaveLength(1);
});

// biome-ignore format: one line per refusal
const refused: readonly (readonly [string, Parameters<ReturnType<Awaited<ReturnType<typeof givenBookings>>['as']>>[2], typeof lead, string, RegExp])[] = [
  ['a day gone by',           { day: '2022-03-08', agenda }, lead, 'INVALID_INPUT', /^只能约明天以后的日期/],
  ['today',                   { day: '2022-03-09', agenda }, lead, 'INVALID_INPUT', /最近可约的是 3 月 10 日/],
  ['a Sunday',                { day: '2022-03-13', agenda }, lead, 'INVALID_INPUT', /休息/],
  ['a public holiday',        { day: '2022-04-05', agenda }, lead, 'INVALID_INPUT', /清明休息/],
  ['a Saturday of a holiday', { day: '2022-10-01', agenda }, lead, 'INVALID_INPUT', /国庆节休息/],
  ['a day after the season',  { day: '2022-12-12', agenda }, lead, 'INVALID_INPUT', /督导期是/],
  ['no day at all',           { day: '2022-02-30', agenda }, lead, 'INVALID_INPUT', /请选择日期/],
  ['another’s town',          { day, town: OTHER_TOWN, agenda }, supervisor, 'INVALID_INPUT', /不是您固定督导的镇街/],
  ['no town',                 { day, agenda }, supervisor, 'INVALID_INPUT', /请选择镇街/],
  ['an unknown town',         { day, town: '999', agenda }, supervisor, 'INVALID_INPUT', /没有找到这个镇街/],
  ['another town’s station',  { day, station: 'st003', agenda }, lead, 'INVALID_INPUT', /不在所选的镇街/],
  ['a need of 5,000 letters', { day, agenda: anAgenda({ need: '长'.repeat(5000) }) }, lead, 'INVALID_INPUT', /最多 500 个字/],
  ['an unknown duty',         { day, agenda: anAgenda({ duties: ['x'] }) }, lead, 'INVALID_INPUT', /督导内容有误/],
  ['no duty',                 { day, agenda: anAgenda({ duties: [] }) }, lead, 'INVALID_INPUT', /至少选一项/],
  ['an unknown form',         { day, agenda: anAgenda({ form: 'x' }) }, lead, 'INVALID_INPUT', /督导形式有误/],
  ['nobody named',            { day, agenda: anAgenda({ audience: 'named' }) }, lead, 'INVALID_INPUT', /请选出/],
  ['another town’s worker',   { day, agenda: anAgenda({ audience: 'named', workers: ['w004'] }) }, lead, 'INVALID_INPUT', /不是这个镇街/],
  ['a member asking',         { day, agenda }, member, 'FORBIDDEN', /站长、副站长/],
  ['the coordinator asking',  { day, agenda }, coordinator, 'FORBIDDEN', /只有督导/],
];

describe('a request is refused in words and changes nothing', () => {
  let world: Awaited<ReturnType<typeof givenBookings>>;
  beforeAll(async () => {
    world = await givenBookings();
  });

  test.each(refused)('for %s', async (_, input, who, code, message) => {
    const answer = await refusal(world.as(who)('planning', 'askSession', input as never));
    expect(answer).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await world.all('sessions')).toEqual([]);
  });
});

test('a station’s side asks for its own town whatever it names', async () => {
  const world = await givenBookings();
  const asked = await world.as(otherTownsLead)('planning', 'askSession', {
    day,
    town: TOWN,
    station: 'st003',
    agenda,
  });
  expect(asked).toMatchObject({ townCode: OTHER_TOWN, supervisor: '陈国华' });
});

test('Saturdays are for both sides to agree on, at most two a month (R4.1)', async () => {
  const world = await givenBookings();
  const ask = (on: string) => refusal(world.as(lead)('planning', 'askSession', { day: on, agenda }));
  expect(await ask('2022-03-12')).toBe('done');
  expect(await ask('2022-03-19')).toBe('done');
  expect(await ask('2022-03-26')).toMatchObject({
    message: '星期六的督导每月最多 2 次，本月已满，请改选工作日；最近可约的是 3 月 28 日 周一',
  });
});

test('beyond the quota of the post nothing is booked, whoever came; what came to nothing leaves room (R5.2)', async () => {
  const done = (index: number) =>
    aDoneSession({
      id: `done${String(index).padStart(6, '0')}`,
      day: '2022-03-08',
      ...(index === 0 && { supervisor: 's2', substituteFor: 's1' }),
    });
  const sessions = Array.from({ length: 180 }, (_, index) => done(index));
  const world = await givenBookings({ sessions });
  const ask = () => refusal(world.as(lead)('planning', 'askSession', { day, agenda }));
  expect(await ask()).toMatchObject({
    code: 'INVALID_STATE',
    message: expect.stringContaining('岗位 1的 180 次已排满'),
  });
  await world.change('sessions', 'done000005', { stage: 'voided' });
  expect(await ask()).toBe('done');
});

test('the form is filled in from the last session of the station (R5.4)', async () => {
  const world = await givenBookings({ sessions: [aDoneSession({ day: '2022-03-08' })] });
  const form = await world.as(lead)('planning', 'askForm', { day: '2022-03-13' });
  expect(form).toMatchObject({
    ...{ town: TOWN, station: 'st001', day: '2022-03-14', from: '按 3 月 8 日 周二的督导填好，可以直接提交' },
    note: '3 月 13 日 周日不能约，最近可约 3 月 14 日 周一',
    agenda: { duties: ['cases'], form: 'group', need: '' },
  });
  const { agenda: filled, day: on, station } = form;
  const { audience, workers, duties, form: how, need } = filled;
  const input = { day: on, station, agenda: { audience, workers, duties, form: how, need } };
  expect(await refusal(world.as(lead)('planning', 'askSession', input))).toBe('done');
});

test('a request that nobody answered lapses after five workdays and its day is free (R5.1)', async () => {
  const world = await givenBookings();
  const { id } = await world.as(lead)('planning', 'askSession', { day: '2022-03-30', agenda });
  world.clock.set('2022-03-16T09:00');
  await world.daily();
  expect((await world.session(id)).stage).toBe('tentative');
  world.clock.set('2022-03-17T00:00');
  await world.daily();
  expect(await world.session(id)).toMatchObject({ stage: 'cancelled', closed: { how: 'lapsed' } });
  expect(await refusal(world.as(lead)('planning', 'askSession', { day: '2022-03-30', agenda }))).toBe('done');
});

test('a request whose day has come unanswered lapses and is not missed', async () => {
  const world = await givenBookings();
  const { id } = await world.as(otherSupervisor)('planning', 'askSession', {
    day: '2022-03-10',
    town: OTHER_TOWN,
    agenda,
  });
  world.clock.set('2022-03-11T00:00');
  await world.daily();
  expect(await world.session(id)).toMatchObject({ stage: 'cancelled', closed: { how: 'lapsed' } });
});
