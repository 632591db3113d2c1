import { aBooked, anAgenda, givenBookings, refusal } from '../../support/bookings';
import { coordinator, lead, member, otherSupervisor, otherTownsLead, supervisor } from '../../support/people';
import { aDoneSession, OTHER_TOWN } from '../../support/sessions';

const id = 'booked0001';
const day = '2022-03-16';
const reason = '站里迎检';

const daysHeld = async (world: Awaited<ReturnType<typeof givenBookings>>, owner: string) => {
  const months = [...(await world.all('supervisorMonths')), ...(await world.all('stationMonths'))];
  return months
    .filter((month) => month.id.startsWith(`${owner}:`))
    .flatMap(({ days }) => Object.keys(days))
    .toSorted();
};

test('a day that is proposed is taken besides the old one, until the other side agrees (R5.2)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const moved = await world.as(lead)('planning', 'proposeMove', { id, day: '2022-03-18', reason });
  expect(moved).toMatchObject({
    day,
    waits: 'theirAnswerToMove',
    move: { day: '2022-03-18', reason },
    marks: [],
  });
  expect(await daysHeld(world, 's1')).toEqual([day, '2022-03-18']);
  expect(await daysHeld(world, 'st001')).toEqual([day, '2022-03-18']);

  const accepted = await world.as(supervisor)('planning', 'acceptMove', { id });
  expect(accepted).toMatchObject({ day: '2022-03-18', stage: 'agreed', move: null });
  expect(accepted.lines).toEqual(['原定 3 月 16 日 周三，由一线社工改期，理由：站里迎检']);
  expect(await daysHeld(world, 's1')).toEqual(['2022-03-18']);
  expect((await world.session(id)).id).toBe(id);
});

test.each([
  ['declined', 'declineMove', supervisor, { id, reason }],
  ['withdrawn', 'withdrawMove', lead, { id }],
] as const)(
  'a proposal that is %s leaves the old day and frees the new one',
  async (_, action, who, input) => {
    const world = await givenBookings({ sessions: [aBooked()] });
    await world.as(lead)('planning', 'proposeMove', { id, day: '2022-03-18', reason });
    expect(await world.as(who)('planning', action, input as never)).toMatchObject({ day, waits: 'nothing' });
    expect(await daysHeld(world, 's1')).toEqual([day]);
  },
);

test('a change within two workdays is marked 临时 and the office hears of it (R5.2)', async () => {
  const near = aBooked({ day: '2022-03-10' });
  const world = await givenBookings({ sessions: [near] });
  const cancelled = await world.as(supervisor)('planning', 'cancelSession', { id, reason: '发烧' });
  expect(cancelled).toMatchObject({
    stage: 'cancelled',
    marks: ['临时'],
    warnings: ['这次取消不足 2 个工作日，记为临时'],
  });
  expect((await world.all('messages')).map(({ to }) => to).toSorted()).toEqual([
    'role:coordinator',
    'w001',
    'w002',
  ]);
  expect(await daysHeld(world, 's1')).toEqual([]);
});

test('of two proposals by two sides at once only one stands (R5.3)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const answers = await Promise.all([
    refusal(world.as(lead)('planning', 'proposeMove', { id, day: '2022-03-18', reason })),
    refusal(world.as(supervisor)('planning', 'proposeMove', { id, day: '2022-03-17', reason })),
  ]);
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(answers.find((answer) => answer !== 'done')).toMatchObject({ code: 'INVALID_STATE' });
  expect(await daysHeld(world, 's1')).toHaveLength(2);
});

test('a station agrees to a day of the plan before silence does (R4.3)', async () => {
  const world = await givenBookings({ sessions: [aBooked({ stage: 'tentative' })] });
  expect(await world.as(lead)('planning', 'agreeSession', { id })).toMatchObject({ stage: 'agreed' });
});

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

test('a station states its need, and none is a need too (R5.1, R5.4)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const said = await world.as(lead)('planning', 'stateNeed', { id, need: '讨论独居长者个案' });
  expect(said.agenda?.needText).toBe('讨论独居长者个案');
  expect((await world.as(lead)('planning', 'stateNeed', { id, need: '' })).agenda?.needText).toBe(
    '没有特别需求',
  );
  const named = anAgenda({ audience: 'named', workers: ['w003'] });
  const set = await world.as(supervisor)('planning', 'setAgenda', { id, agenda: named });
  expect(set.agenda).toMatchObject({
    audienceText: '点名：黄晓彤',
    dutiesText: '疑难案例',
    formText: '小组督导',
  });
});

test('the month shows each side its sessions and its free days with reasons', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const month = await world.as(lead)('planning', 'bookingMonth', {});
  const on = (which: string) => month.days.find((each) => each.day === which);
  expect(month).toMatchObject({
    monthText: '2022 年 3 月',
    following: '2022-04',
    title: '石岐街道',
    text: '本月 1 场',
  });
  expect(on(day)).toMatchObject({ state: 'mine', count: 1, free: false, word: '1 场' });
  expect(on('2022-03-17')).toMatchObject({ state: 'free', free: true });
  expect(on('2022-03-13')).toMatchObject({
    state: 'rest',
    free: false,
    reason: expect.stringContaining('休息'),
  });
  const foreign = await world.as(otherTownsLead)('planning', 'bookingMonth', { month: '2022-03' });
  expect(foreign.days.every(({ count }) => count === 0)).toBe(true);
  const all = await world.as(coordinator)('planning', 'bookingMonth', { month: '2022-03' });
  expect(all.days.find((each) => each.day === day)).toMatchObject({ state: 'busy', count: 1 });
  expect((await world.as(member)('planning', 'bookingMonth', {})).ask.reason).toContain('站长');
});

test('the calendar file holds one’s own sessions ahead, each under a lasting id (R5.4)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const { text, count } = await world.as(supervisor)('planning', 'calendarFile', {});
  expect(count).toBe(1);
  expect(text).toContain(`UID:${id}@${world.project}.shuangbai\r\n`);
  expect(text).toContain('DTSTART;VALUE=DATE:20220316\r\nDTEND;VALUE=DATE:20220317\r\n');
  expect((await world.as(otherSupervisor)('planning', 'calendarFile', {})).count).toBe(0);
});

const steps = [
  ['acceptSession', {}],
  ['declineSession', { reason }],
  ['withdrawSession', {}],
  ['agreeSession', {}],
  ['proposeMove', { day: '2022-03-18', reason }],
  ['acceptMove', {}],
  ['declineMove', { reason }],
  ['withdrawMove', {}],
  ['cancelSession', { reason }],
  ['stateNeed', { need: '' }],
  ['setAgenda', { agenda: anAgenda() }],
] as const;

describe('whatever people try at bookings that are not theirs or not at that stage', () => {
  let world: Awaited<ReturnType<typeof givenBookings>>;
  beforeAll(async () => {
    world = await givenBookings({
      sessions: [aBooked(), aDoneSession({ id: 'ended00001', day: '2022-03-08' })],
    });
  });

  test.each(steps)(
    '%s by another town’s lead, by a member and at an ended session is refused in words',
    async (action, input) => {
      const attempts = [
        [otherTownsLead, id],
        [member, id],
        [lead, 'ended00001'],
        [lead, 'nosuchbook'],
      ] as const;
      for (const [who, which] of attempts) {
        const answer = await refusal(world.as(who)('planning', action, { id: which, ...input } as never));
        expect(answer).toMatchObject({
          code: expect.stringMatching(/INVALID_STATE|NOT_FOUND/),
          message: expect.stringMatching(/^[\u4e00-\u9fa5]/),
        });
      }
      expect(await world.history(id)).toHaveLength(1);
    },
  );

  // biome-ignore format: one line per refusal
  test.each([
    ['a day gone by',         'proposeMove',   { day: '2022-03-08', reason }, /只能约明天以后/],
    ['the same day',          'proposeMove',   { day, reason },               /已经是这一天/],
    ['no reason',             'cancelSession', { reason: ' ' },               /理由至少写 2 个字/],
    ['a reason without end',  'cancelSession', { reason: '长'.repeat(5000) }, /理由最多 200 个字/],
    ['a need without end',    'stateNeed',     { need: '长'.repeat(5000) },   /需求最多 500 个字/],
    ['an unasked acceptance', 'acceptSession', {},                            /不能同意|没有等待回复/],
  ] as const)('%s is refused', async (_, action, input, words) => {
    const answer = await refusal(world.as(lead)('planning', action, { id, ...input } as never));
    expect(answer).toMatchObject({ message: expect.stringMatching(words) });
  });
});

test('at midnight in Shanghai the day of a session begins, and it can be moved no longer', async () => {
  const world = await givenBookings({ now: '2022-03-15T23:58', sessions: [aBooked()] });
  const propose = () => refusal(world.as(lead)('planning', 'proposeMove', { id, day: '2022-03-18', reason }));
  world.clock.set('2022-03-16T00:00');
  expect(await propose()).toMatchObject({
    code: 'INVALID_STATE',
    message: expect.stringContaining('督导当天不能再改期'),
  });
});
