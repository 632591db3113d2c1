import { chainFaults } from '../../../domain/history';
import type { World } from '../../support/given';
import { aHiredRound, HIRED, putPeople, RESERVE, ROUND } from '../../support/hired-round';
import { call, examined } from '../../support/interviewed';
import { commissioner, coordinator } from '../../support/people';
import { guest } from '../../support/rounds';
import { accept, LAST, leave, noticed, offer, postsOf, supervisorsOf } from '../../support/succession';

const finished = { state: 'finished', finishedOn: '2022-03-02' } as const;

describe('a reserve moves up the whole way (R1.6–R1.8)', () => {
  let world: World;
  beforeAll(async () => {
    world = await aHiredRound();
    await leave(world, HIRED);
    await noticed(world);
  });

  test('with a notice of their own', async () => {
    const { people } = await world.as(guest('anyone'))('recruitment', 'publicNotice', { round: ROUND });
    expect(people.map(({ name }) => name)).toEqual(['李思琪']);
    const { line } = await postsOf(world);
    expect(line).toMatchObject([{ name: '李思琪', stage: 'notice' }]);
  });

  test('to the post; what passed meanwhile stays with it, what is ahead goes over', async () => {
    await offer(world);
    world.clock.set('2022-03-18T00:05');
    await world.daily();
    expect((await accept(world)).stage).toBe('hired');
    expect(
      await supervisorsOf(world, ['done000001', 'early00001', 'between001', 'later00001', 'later00002']),
    ).toEqual({
      ...{ done000001: HIRED, early00001: HIRED, between001: HIRED },
      ...{ later00001: RESERVE, later00002: RESERVE },
    });
    expect((await world.session('between001')).stage).toBe('missed');
    const moved = await world.session('later00001');
    expect(chainFaults(await world.history('later00001'), moved)).toEqual([]);
    const months = Object.fromEntries(
      (await world.all('supervisorMonths')).map((each) => [each.id, each.days]),
    );
    expect(months[`${RESERVE}:2022-03`]).toEqual({ '2022-03-18': 'later00001' });
    expect(months[`${RESERVE}:2022-04`]).toEqual({ '2022-04-01': 'later00002' });
  });

  test('with all that remains of its quota, and both know of one another', async () => {
    const people = await world.all('supervisors');
    expect(people.find(({ id }) => id === HIRED)).toMatchObject({ to: LAST, successor: RESERVE });
    expect(people.find(({ id }) => id === RESERVE)).toMatchObject({
      ...{ post: 'p1', from: '2022-03-18', predecessor: HIRED },
    });
    expect(await world.all('departures')).toMatchObject([{ successor: RESERVE }]);
    const { posts: all, line } = await postsOf(world);
    expect(all[0]).toMatchObject({ holder: '李思琪', remaining: 179, leaver: { id: RESERVE } });
    expect(line).toEqual([]);
    const mine = await world.as({ role: 'supervisor', person: 'b1' })('supervision', 'mine', {});
    expect(mine.quota).toMatchObject({ done: 1, booked: 2 });
    const board = await world.as(coordinator)('reporting', 'board', {});
    expect(board.supervisors.map(({ name }) => name)).not.toContain('王晓明');
  });
});

test('who accepts before the leaver has gone takes the post on that very day', async () => {
  const world = await aHiredRound();
  await leave(world, HIRED, { from: '2022-04-01' });
  await noticed(world);
  await offer(world);
  await accept(world);
  expect(await supervisorsOf(world, ['later00001', 'later00002'])).toEqual({
    ...{ later00001: HIRED, later00002: RESERVE },
  });
  const { posts: all } = await postsOf(world);
  expect(all[0]).toMatchObject({ holder: '王晓明', when: '到 3 月 31 日 周四为止，之后由李思琪接任' });
  await expect(leave(world, RESERVE, { from: '2022-03-20' })).rejects.toMatchObject({
    fields: { from: '李思琪从 4 月 1 日 周五才到岗，离任日期不能早于这一天' },
  });
});

test('a handover that broke is gone on with at night', async () => {
  const world = await aHiredRound();
  await world.change('supervisors', HIRED, { to: LAST, successor: RESERVE });
  await world.put('supervisors', [{ id: RESERVE, name: '李思琪', post: 'p1', from: '2022-03-18' }]);
  expect(await world.daily()).toContain('handOver');
  expect(await supervisorsOf(world, ['between001', 'later00001', 'later00002'])).toEqual({
    ...{ between001: HIRED, later00001: RESERVE, later00002: RESERVE },
  });
});

test('after the round a further notice is up for its days, and objections to it hold the offer (R1.7)', async () => {
  const world = await aHiredRound(finished);
  const seen = () => world.as(guest('anyone'))('recruitment', 'publicNotice', { round: ROUND });
  const object = async () =>
    (
      await world.as(guest('o1'))('recruitment', 'object', {
        ...{ round: ROUND, text: '请核对工作年限是否属实，谢谢。', contact: '13800000099' },
      })
    ).id;
  await leave(world, HIRED);
  await expect(seen()).rejects.toThrow('公示已结束并撤下');
  await expect(object()).rejects.toThrow('现在没有公示');
  await call(world, ROUND);
  await examined(world, 'b1', RESERVE, 1);
  await world.as(coordinator)('recruitment', 'publishNotice', { round: ROUND });
  expect((await seen()).people.map(({ name }) => name)).toEqual(['李思琪']);
  const objection = await object();
  world.clock.set('2022-03-17T09:00');
  await expect(seen()).rejects.toThrow('公示已结束并撤下');
  await expect(offer(world)).rejects.toThrow('还有 1 件异议没有处理完');
  const { objections } = await world.as(commissioner)('recruitment', 'objections', { round: ROUND });
  expect(objections).toMatchObject([{ about: '从 3 月 5 日 周六起的公示' }]);
  const settled = { id: objection, upheld: false, reason: '年限属实' };
  await world.as(commissioner)('recruitment', 'settleObjection', settled);
  expect((await offer(world)).stage).toBe('offered');
});

test('an objection to an earlier notice holds up nobody of a later one', async () => {
  const world = await aHiredRound();
  const earlier = { id: 'objection1', round: ROUND, application: '', notice: '2022-02-20', text: '请核对' };
  await world.put('objections', [{ ...earlier, at: 1, state: 'open', seq: 0, head: '' }]);
  await leave(world, HIRED);
  await noticed(world);
  expect((await offer(world)).stage).toBe('offered');
});

test('an expired reserve calls nobody and says what to do; whoever is under way is not purged (R1.10)', async () => {
  const world = await aHiredRound(finished);
  await putPeople(world, [{ id: 'underway01', name: '陈婉婷', owner: 'd1', changes: { stage: 'medical' } }]);
  world.clock.set('2022-06-01T00:05');
  await world.daily();
  await leave(world, HIRED, { from: '2022-06-10' });
  await expect(call(world, ROUND)).rejects.toThrow(/候补名单到 5 月 31 日 周二为止.*请新发一轮招聘/);
  const { lineObstacle, line } = await postsOf(world);
  expect(line).toMatchObject([{ name: '陈婉婷' }]);
  expect(lineObstacle).toMatch(/请新发一轮招聘/);
});

test('when the reserve withdraws there is nobody to call, and the posts say so', async () => {
  const world = await aHiredRound();
  await leave(world, HIRED);
  await world.as(guest('b1'))('recruitment', 'withdraw', { id: RESERVE });
  await expect(call(world, ROUND)).rejects.toThrow('排名中没有等待通知的人了');
  expect((await postsOf(world)).lineObstacle).toMatch(/没有可以递补的人了/);
});
