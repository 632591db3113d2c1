import { chainFaults } from '../../../domain/history';
import type { Who, World } from '../../support/given';
import { aHiredRound, HIRED, RESERVE, ROUND } from '../../support/hired-round';
import { call } from '../../support/interviewed';
import { commissioner, coordinator } from '../../support/people';
import { times } from '../../support/random';
import { documentsOf } from '../../support/shared';
import { accept, LAST, leave, noticed, offer, postsOf, reason, told } from '../../support/succession';

const leaver: Who = { role: 'supervisor', person: 'a1' };

describe('a supervisor leaves', () => {
  let world: World;
  beforeAll(async () => {
    world = await aHiredRound();
  });

  test('the coordinator is told what happens before it is recorded (R1.8)', async () => {
    expect(await world.as(coordinator)('recruitment', 'leaving', { person: HIRED })).toEqual({
      ...{ name: '王晓明', post: '岗位 1', from: '2022-03-05', to: '2022-12-10' },
      effect:
        '从这一天起还没有做的督导等接任的人来做（现在已排 4 次）；岗位 1 还剩 179 次，随岗位转给接任的人。本人会收到消息。',
    });
  });

  test.each([
    ['in the past', { from: '2022-03-04' }, { from: '离任日期不能早于今天' }],
    ['after the project', { from: '2022-12-11' }, { from: expect.stringMatching(/项目到 12 月 10 日/) }],
    ['on no day', { from: '' }, { from: '请选择从哪一天起' }],
    ['without a reason', { reason: ' ' }, { reason: '请写明原因（至少 2 个字）' }],
    ['for 5,000 characters', { reason: '😀因'.repeat(2500) }, { reason: '原因最多 200 个字' }],
  ])('nobody leaves %s', async (_sentence, changes, fields) => {
    await expect(leave(world, HIRED, changes)).rejects.toMatchObject({ code: 'INVALID_INPUT', fields });
  });

  test('nobody else records it', async () => {
    for (const who of [commissioner, leaver])
      await expect(
        world.as(who)('recruitment', 'leavePost', { person: HIRED, from: LAST, reason }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('nor of anyone who is no supervisor of this project', async () => {
    const elsewhere = { _id: 'elsewhere:s7', project: 'elsewhere', id: 's7', name: '郑在外', post: 'p1' };
    await documentsOf(world.cloud).put('supervisors', [elsewhere]);
    for (const person of [RESERVE, 's7', 'nosuch'])
      await expect(leave(world, person)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.all('departures')).toEqual([]);
  });

  test('of two coordinators at once one records it; the leaver, the post and the history know', async () => {
    const both = await Promise.allSettled(times(2, () => leave(world, HIRED)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(leave(world, HIRED, { from: '2022-04-01' })).rejects.toThrow(
      '已登记王晓明从 3 月 10 日 周四起离任，不用再登记',
    );
    const [departure] = await world.all('departures');
    expect(departure).toMatchObject({ id: HIRED, post: 'p1', from: LAST, reason });
    const chain = (await world.all('history')).filter(({ subject }) => subject === `departure:${HIRED}`);
    expect(chainFaults(chain, departure ?? { seq: 0, head: '' })).toEqual([]);
    const own = (await world.all('applications')).find(({ id }) => id === HIRED);
    expect(own).toMatchObject({ stage: 'left', leftOn: LAST, reason });
    expect(await told(world, '离任已登记')).toMatchObject([{ to: `openid:${world.openid('a1')}` }]);
  });

  test('the posts say until when, what remains and who comes next', async () => {
    const { posts: all, line } = await world.as(commissioner)('recruitment', 'posts', {});
    expect(all[0]).toEqual({
      ...{ id: 'p1', text: '岗位 1', holder: '王晓明', remaining: 179 },
      ...{ tag: { text: '将空缺', tone: 'wrong' }, when: '到 3 月 9 日 周三为止，还没有人接任' },
    });
    expect(line).toMatchObject([{ name: '李思琪', rank: 2, stage: 'ranked', round: ROUND }]);
  });

  test('whoever leaves keeps the role, and begins nothing from that day on', async () => {
    world.clock.set(`${LAST}T08:00`);
    const as = world.as(leaver);
    expect((await as('supervision', 'mine', {})).quota).toMatchObject({ done: 1 });
    const words = '您已从 3 月 10 日 周四起离任，这次督导由接任的督导进行';
    const { steps } = await as('supervision', 'session', { id: 'between001' });
    expect(steps.find(({ step }) => step === 'checkIn')?.reason).toBe(words);
    await expect(as('supervision', 'checkIn', { id: 'between001', code: 'x' })).rejects.toThrow(words);
  });

  test('on the first vacant day the coordinator hears of it, once', async () => {
    await world.daily();
    await world.remove('marks', 'recruitment');
    await world.daily();
    expect(await told(world, '岗位空缺')).toMatchObject([
      { to: 'role:coordinator', text: /王晓明今天起离任，岗位 1 还没有人接任/ },
    ]);
  });
});

test('a supervisor whom the project was set up with leaves as well, and the reserve of a round follows', async () => {
  const world = await aHiredRound();
  await world.put('supervisors', [{ id: 's9', name: '郑在先', post: 'p2' }]);
  await expect(call(world, ROUND)).rejects.toThrow('名额都有人了');
  await leave(world, 's9', { from: '2022-03-05' });
  expect(await told(world, '离任已登记')).toMatchObject([{ to: 's9' }]);
  await noticed(world);
  await offer(world);
  await accept(world);
  const { posts: all } = await postsOf(world);
  expect(all.slice(0, 2).map(({ holder }) => holder)).toEqual(['王晓明', '李思琪']);
  await expect(call(world, ROUND)).rejects.toThrow('名额都有人了');
});
