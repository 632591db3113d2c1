import type { World } from '../../support/given';
import { aHiredRound, HIRED, putPeople, RESERVE, ROUND } from '../../support/hired-round';
import { call } from '../../support/interviewed';
import { commissioner, coordinator } from '../../support/people';
import { guest } from '../../support/rounds';
import { accept, leave, postsOf } from '../../support/succession';

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
    const { line } = await postsOf(world);
    expect(line).toMatchObject([{ id: waiting?.id, next: '已录用，等岗位空出来再安排' }]);
    const take = () => world.as(coordinator)('recruitment', 'takePost', { id: waiting?.id ?? '' });
    await expect(take()).rejects.toThrow('现在没有空缺的岗位，有人离任后再安排');
  });

  test('once another leaves, whoever waits takes that post and nobody is called past them', async () => {
    const waiting = (await postsOf(world)).line[0]?.id ?? '';
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
