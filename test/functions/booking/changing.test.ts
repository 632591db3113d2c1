import { aBooked, anAgenda, daysHeld, givenBookings, refusal } from '../../support/bookings';
import { lead, member, otherTownsLead, supervisor } from '../../support/people';
import { aDoneSession } from '../../support/sessions';

const id = 'booked0001';
const day = '2022-03-16';
const reason = '站里迎检';

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
