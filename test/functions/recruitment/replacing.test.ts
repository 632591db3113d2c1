import { chainFaults } from '../../../domain/history';
import { hired } from '../../support/interviewed';
import { coordinator } from '../../support/people';
import { guest } from '../../support/rounds';
import { aDoneSession, aSession, TOWN } from '../../support/sessions';

const FROM = '2022-03-10';

/** A supervisor with what is done and what is ahead, and the next of the ranking in reserve. */
async function aPostToHandOver() {
  const started = await hired();
  const { world, id } = started;
  const own = { supervisor: id, post: 'p1', town: TOWN };
  const sessions = [
    aDoneSession({ ...own, id: 'done000001', day: '2022-03-04' }),
    aSession({ ...own, id: 'early00001', day: '2022-03-09' }),
    aSession({ ...own, id: 'later00001', day: FROM }),
    aSession({ ...own, id: 'later00002', day: '2022-04-01', stage: 'tentative' }),
    aSession({ ...own, id: 'later00003', day: '2022-04-02', stage: 'cancelled' }),
  ];
  await world.put(
    'sessions',
    sessions.map((session) => ({ ...session, seq: 0, head: '' })),
  );
  const daysOf = (month: string) =>
    Object.fromEntries(
      sessions.filter(({ day }) => day.startsWith(month)).map((each) => [each.day, each.id]),
    );
  await world.put(
    'supervisorMonths',
    ['2022-03', '2022-04'].map((month) => ({ id: `${id}:${month}`, days: daysOf(month) })),
  );
  return { ...started, successor: started.idOf('b1') };
}

const replace = { post: 'p1', from: FROM };

test('a successor takes over the post and what is ahead; what is done stays (R1.8)', async () => {
  const { world, id, successor } = await aPostToHandOver();
  const review = await world.as(coordinator)('recruitment', 'replaceSupervisor', {
    id: successor,
    ...replace,
  });
  expect(review).toMatchObject({ stage: 'hired', next: '已录用，岗位 p1' });

  const sessions = await world.all('sessions');
  expect(Object.fromEntries(sessions.map((each) => [each.id, each.supervisor]))).toEqual({
    ...{ done000001: id, early00001: id, later00003: id },
    ...{ later00001: successor, later00002: successor },
  });
  const months = Object.fromEntries(
    (await world.all('supervisorMonths')).map((each) => [each.id, each.days]),
  );
  expect(months[`${id}:2022-03`]).toEqual({ '2022-03-04': 'done000001', '2022-03-09': 'early00001' });
  expect(months[`${successor}:2022-03`]).toEqual({ [FROM]: 'later00001' });
  expect(months[`${successor}:2022-04`]).toEqual({ '2022-04-01': 'later00002' });
  const moved = sessions.find((each) => each.id === 'later00001');
  expect(chainFaults(await world.history('later00001'), moved ?? { seq: 0, head: '' })).toEqual([]);

  const { posts } = await world.as(coordinator)('recruitment', 'posts', {});
  expect(posts[0]).toMatchObject({ holder: '陈b1', remaining: 179 });
  world.clock.set(`${FROM}T08:00`);
  const as = world.as({ role: 'supervisor', person: 'b1' });
  expect((await as('supervision', 'mine', {})).quota).toMatchObject({ done: 1, booked: 3 });
  expect((await world.as(coordinator)('reporting', 'board', {})).supervisors.map(({ name }) => name)).toEqual(
    expect.not.arrayContaining(['陈a1']),
  );
  const [home] = (await world.as(guest('b1'))('account', 'me', {})).projects;
  expect(home?.roles).toMatchObject([{ role: 'supervisor' }]);
});

test('nobody takes over twice, in the past, or a post that is none', async () => {
  const { world, id, successor } = await aPostToHandOver();
  const taking = (changes: object) =>
    world.as(coordinator)('recruitment', 'replaceSupervisor', { id: successor, ...replace, ...changes });
  await expect(taking({ from: '2022-03-04' })).rejects.toMatchObject({
    fields: { from: '接任日期不能早于今天' },
  });
  await expect(taking({ post: 'p9' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(taking({ id })).rejects.toThrow('已在岗位 p1');
  await taking({});
  await expect(taking({})).rejects.toThrow('已在岗位 p1');
});

test('a handover that broke is gone on with at night', async () => {
  const { world, id, successor } = await aPostToHandOver();
  await world.change('supervisors', id, { to: FROM, successor });
  expect(await world.daily()).toContain('handOver');
  const ahead = (await world.all('sessions')).filter(({ supervisor }) => supervisor === successor);
  expect(ahead.map((each) => each.id)).toEqual(['later00001', 'later00002']);
});
