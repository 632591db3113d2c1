import { chainFaults } from '../../../domain/history';
import { documentsOf } from '../../support/documents';
import type { Who, World } from '../../support/given';
import { aHiredRound, HIRED, putPeople, RESERVE, ROUND } from '../../support/hired-round';
import { call, examined } from '../../support/interviewed';
import { commissioner, coordinator } from '../../support/people';
import { times } from '../../support/random';
import { guest } from '../../support/rounds';

const LAST = '2022-03-10';
const reason = '因个人原因辞去督导';
const leaver: Who = { role: 'supervisor', person: 'a1' };
const finished = { state: 'finished', finishedOn: '2022-03-02' } as const;

const leave = (world: World, person: string, changes: object = {}) =>
  world.as(coordinator)('recruitment', 'leavePost', { person, from: LAST, reason, ...changes });

const posts = (world: World) => world.as(coordinator)('recruitment', 'posts', {});

/** Health check and a notice of their own; the clock stands on the day after it. */
async function noticed(world: World, id = RESERVE, person = 'b1') {
  await call(world, ROUND);
  await examined(world, person, id, 1);
  await world.as(coordinator)('recruitment', 'publishNotice', { round: ROUND });
  world.clock.set('2022-03-17T09:00');
}

const offer = (world: World, id = RESERVE) => world.as(coordinator)('recruitment', 'offer', { id });
const accept = (world: World, id = RESERVE, person = 'b1') =>
  world.as(guest(person))('recruitment', 'answerOffer', { id, accepts: true });

const supervisorsOf = async (world: World, ids: readonly string[]) =>
  Object.fromEntries(
    (await world.all('sessions'))
      .filter(({ id }) => ids.includes(id))
      .map((each) => [each.id, each.supervisor]),
  );

const told = async (world: World, title: string) =>
  (await world.all('messages')).filter((message) => message.title === title);

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
    const { line } = await posts(world);
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
    const { posts: all, line } = await posts(world);
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
  const { posts: all } = await posts(world);
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
  const { lineObstacle, line } = await posts(world);
  expect(line).toMatchObject([{ name: '陈婉婷' }]);
  expect(lineObstacle).toMatch(/请新发一轮招聘/);
});

test('when the reserve withdraws there is nobody to call, and the posts say so', async () => {
  const world = await aHiredRound();
  await leave(world, HIRED);
  await world.as(guest('b1'))('recruitment', 'withdraw', { id: RESERVE });
  await expect(call(world, ROUND)).rejects.toThrow('排名中没有等待通知的人了');
  expect((await posts(world)).lineObstacle).toMatch(/没有可以递补的人了/);
});

describe('two who want the last vacant post', () => {
  const THIRD = 'third00001';
  let world: World;
  beforeAll(async () => {
    const ranking = [HIRED, RESERVE, THIRD].map((application, index) => ({
      ...{ application, result: 90 - index, rank: index + 1, grounds: 0 },
    }));
    world = await aHiredRound({ ranking });
    const taken = ['p2', 'p3', 'p4'].map((post) => ({ id: `held${post}`, name: '在岗', post }));
    await world.put('supervisors', taken);
    await leave(world, HIRED, { from: '2022-03-05' });
    await world.change('applications', RESERVE, { stage: 'offered' });
    await putPeople(world, [
      { id: THIRD, name: '陈婉婷', owner: 'd1', changes: { stage: 'offered', rank: 3 } },
    ]);
  });

  test('and accept at once: one takes it, the other is hired and first in line (R1.8)', async () => {
    const answers = await Promise.all([accept(world), accept(world, THIRD, 'd1')]);
    expect(answers.map(({ stage }) => stage)).toEqual(['hired', 'hired']);
    const hired = (await world.all('applications')).filter(({ stage }) => stage === 'hired');
    expect(hired.filter(({ post }) => post === 'p1')).toHaveLength(1);
    const waiting = hired.find(({ post }) => post === undefined);
    const { line } = await posts(world);
    expect(line).toMatchObject([{ id: waiting?.id, next: '已录用，等岗位空出来再安排' }]);
    const take = () => world.as(coordinator)('recruitment', 'takePost', { id: waiting?.id ?? '' });
    await expect(take()).rejects.toThrow('现在没有空缺的岗位，有人离任后再安排');
  });

  test('once another leaves, whoever waits takes that post and nobody is called past them', async () => {
    const waiting = (await posts(world)).line[0]?.id ?? '';
    await leave(world, 'heldp3', { from: '2022-03-20' });
    await expect(call(world, ROUND)).rejects.toThrow('名额都有人了');
    const review = await world.as(coordinator)('recruitment', 'takePost', { id: waiting });
    expect(review.next).toBe('已录用，在岗位 3');
    expect((await world.all('supervisors')).find(({ id }) => id === waiting)).toMatchObject({
      ...{ post: 'p3', from: '2022-03-20', predecessor: 'heldp3' },
    });
    await expect(world.as(coordinator)('recruitment', 'takePost', { id: waiting })).rejects.toThrow(
      '已在岗位 3，不用再安排',
    );
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
  const { posts: all } = await posts(world);
  expect(all.slice(0, 2).map(({ holder }) => holder)).toEqual(['王晓明', '李思琪']);
  await expect(call(world, ROUND)).rejects.toThrow('名额都有人了');
});

test('who comes back as a supervisor acts as who they are now', async () => {
  const world = await aHiredRound();
  const former = { role: 'supervisor' as const, person: 's0' };
  const own = { id: world.openid('b1'), openid: world.openid('b1'), name: '李思琪', roles: [former] };
  await world.put('grants', [own]);
  await world.change('applications', RESERVE, { stage: 'offered' });
  await accept(world);
  const grant = (await world.all('grants')).find(({ id }) => id === own.id);
  expect(grant?.roles).toEqual([{ role: 'supervisor', person: RESERVE }, former]);
});

describe('someone hired from paper', () => {
  const PAPER = 'paper00001';
  let world: World;
  const review = () => world.as(coordinator)('recruitment', 'application', { id: PAPER });
  const bind = (code: string, person = 'e1') => world.as(guest(person))('roster', 'bindByCode', { code });
  beforeAll(async () => {
    world = await aHiredRound();
    await putPeople(world, [
      { id: PAPER, name: '何纸表', owner: '', changes: { stage: 'offered', rank: 3 } },
    ]);
  });

  test('gets a code with the post, which the coordinator reads and may renew (R2.2)', async () => {
    expect((await review()).entry).toBeUndefined();
    await world.as(coordinator)('recruitment', 'answerOffer', { id: PAPER, accepts: true });
    const { entry } = await review();
    expect(entry).toMatchObject({ isBound: false, text: '4 月 4 日 周一前有效，只能用一次，请交给本人' });
    const renewed = (await world.as(coordinator)('recruitment', 'renewCode', { id: PAPER })).entry;
    expect(renewed?.code).toMatch(/^\w{4} \w{4}$/);
    expect(renewed?.code).not.toBe(entry?.code);
    await expect(bind(entry?.code ?? '')).rejects.toThrow('绑定码不对、已用过或已过期');
  });

  test('and becomes a supervisor on the phone that it is typed into, once', async () => {
    const { code = '' } = (await review()).entry ?? {};
    expect(await bind(code)).toMatchObject({ name: '何纸表', roleText: '督导' });
    const mine = await world.as({ role: 'supervisor', person: 'e1' })('supervision', 'mine', {});
    expect(mine.name).toBe('何纸表');
    expect((await review()).entry).toEqual({ isBound: true, code: '', text: '本人已绑定微信' });
    await expect(bind(code, 'thief')).rejects.toThrow('绑定码不对、已用过或已过期');
    await expect(world.as(coordinator)('recruitment', 'renewCode', { id: PAPER })).rejects.toThrow(
      '本人已绑定微信，不需要新的绑定码',
    );
  });

  test('stands in nobody’s list of appointments, and nobody else needs a code', async () => {
    const { appointments } = await world.as(commissioner)('roster', 'appointments', {});
    expect(appointments).toEqual([]);
    const dismissed = { id: PAPER, reason: '不再担任' };
    await expect(world.as(commissioner)('roster', 'dismiss', dismissed)).rejects.toThrow('由招聘录用');
    await expect(world.as(coordinator)('recruitment', 'renewCode', { id: HIRED })).rejects.toThrow(
      '只有纸质报名、已到岗的督导需要绑定码',
    );
  });
});
