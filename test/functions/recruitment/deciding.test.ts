import { call, examined, hired, inNotice, interviewed, MEDICAL } from '../../support/interviewed';
import { coordinator, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { guest } from '../../support/rounds';

const a = guest('a1');
const ID_NUMBER = '442000198001110018';
const three = [
  { person: 'a1', points: 90 },
  { person: 'b1', points: 80 },
  { person: 'd1', points: 70 },
];

test('the ranking spells out its rule and calls by rank, one for each place; twice at once calls nobody twice (R1.6)', async () => {
  const { world, round } = await interviewed(three, { places: 2 });
  const as = world.as(coordinator);
  const ranking = await as('recruitment', 'ranking', { round });
  expect(ranking.rule).toMatch(/同等条件下优先/);
  expect(ranking.rows.map(({ name, rank, result }) => [name, rank, result])).toEqual([
    ...[
      ['陈a1', 1, '90.00'],
      ['陈b1', 2, '80.00'],
      ['陈d1', 3, '70.00'],
    ],
  ]);
  expect(ranking).toMatchObject({ placesLeft: 2, callable: 2 });
  expect(ranking.tie).toBeUndefined();
  const calls = await Promise.allSettled(times(4, () => call(world, round)));
  expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const stages = (await world.all('applications')).map(({ stage }) => stage).sort();
  expect(stages).toEqual(['medical', 'medical', 'ranked']);
  await expect(call(world, round)).rejects.toThrow('名额都有人了');
});

test('grounds decide only between equals; equal in both, people choose', async () => {
  const { world, round, idOf } = await interviewed(
    [
      { person: 'a1', points: 80 },
      { person: 'b1', points: 80 },
    ],
    { places: 1 },
  );
  const { tie } = await world.as(coordinator)('recruitment', 'ranking', { round });
  expect(tie).toEqual({ ids: expect.arrayContaining([idOf('a1'), idOf('b1')]), fit: 1 });
  await expect(call(world, round)).rejects.toThrow('第 1 名有 2 人并列，只剩 1 个名额，请商定后选出 1 人');
  expect(await call(world, round, [idOf('b1')])).toEqual({ called: 1 });
  const called = (await world.all('applications')).find(({ stage }) => stage === 'medical');
  expect(called?.id).toBe(idOf('b1'));
});

test('a failure, a withdrawal and a refusal each let the next move up (递补)', async () => {
  const { world, round, idOf } = await interviewed(three, { places: 1 });
  await call(world, round);
  const failed = await examined(world, 'a1', idOf('a1'), 0, 'failed');
  expect(failed).toMatchObject({ stage: 'rejected', next: '体检结论为不合格' });
  await call(world, round);
  await world.as(guest('b1'))('recruitment', 'withdraw', { id: idOf('b1') });
  expect(await call(world, round)).toEqual({ called: 1 });
  expect((await world.as(guest('d1'))('recruitment', 'mine', { round })).application?.stage).toBe('medical');
});

test('an ID number is checked digit by digit, sealed, and used once in a round', async () => {
  const { world, round, idOf } = await interviewed(three, { places: 2 });
  const give = (person: string, idNumber: string) =>
    world.as(guest(person))('recruitment', 'giveIdNumber', { id: idOf(person), idNumber });
  await expect(give('a1', ID_NUMBER)).rejects.toThrow('通知体检以后才填写');
  await call(world, round);
  await expect(give('a1', '442000198001110017')).rejects.toMatchObject({
    ...{ code: 'INVALID_INPUT', fields: { idNumber: '身份证号校验不对，请逐位核对' } },
  });
  expect((await give('a1', ID_NUMBER)).needsIdNumber).toBe(false);
  await expect(give('b1', ID_NUMBER)).rejects.toMatchObject({
    code: 'CONFLICT',
    fields: { idNumber: /另一份报名/ },
  });
  await give('a1', '442000198102120020');
  await give('b1', ID_NUMBER);
  const answers = await Promise.all([
    world.as(a)('recruitment', 'mine', { round }),
    world.as(coordinator)('recruitment', 'application', { id: idOf('a1') }),
  ]);
  const stored = [...(await world.all('applications')), ...(await world.all('history'))];
  expect(JSON.stringify([answers, stored])).not.toMatch(/4420001980|4420001981/);
});

test('only the conclusion is recorded, with the number and the consent, never dated tomorrow (R1.6)', async () => {
  const { world, round, idOf } = await interviewed(three, { places: 1 });
  const id = idOf('a1');
  const record = (changes = {}) =>
    world.as(coordinator)('recruitment', 'recordMedical', { id, ...MEDICAL, ...changes });
  await call(world, round);
  await expect(record()).rejects.toThrow('体检前要由本人先填写身份证号');
  await world.as(a)('recruitment', 'giveIdNumber', { id, idNumber: ID_NUMBER });
  await world.as(a)('recruitment', 'consent', { id, kind: 'health', version: 1, given: false });
  await expect(record()).rejects.toThrow('本人还没有同意登记体检结论');
  await world.as(a)('recruitment', 'consent', { id, kind: 'health', version: 1, given: true });
  await expect(record({ day: '2022-02-21' })).rejects.toMatchObject({
    fields: { day: '体检日期不能晚于今天' },
  });
  expect(await record({ conclusion: 'recheck' })).toMatchObject({
    ...{ stage: 'medical', medical: '复检 · 2 月 20 日 周日 · 市人民医院' },
  });
  expect((await record()).stage).toBe('cleared');
});

test('who accepts becomes a supervisor with a post, who declines frees the place (R1.8)', async () => {
  const { world, round, idOf } = await hired();
  const [home] = (await world.as(a)('account', 'me', {})).projects;
  expect(home?.roles).toMatchObject([{ role: 'supervisor' }]);
  const posts = (await world.as(coordinator)('recruitment', 'posts', {})).posts;
  expect(posts[0]).toMatchObject({
    text: '岗位 1',
    holder: '陈a1',
    remaining: 180,
    when: '3 月 5 日 周六起在岗',
  });
  expect(posts.slice(1).map(({ holder }) => holder)).toEqual(['空缺', '空缺', '空缺']);
  const ranking = await world.as(coordinator)('recruitment', 'ranking', { round });
  expect(ranking.callObstacle).toMatch(/名额都有人了/);
  await expect(
    world.as(guest('b1'))('recruitment', 'answerOffer', { id: idOf('b1'), accepts: true }),
  ).rejects.toThrow('现在是“已排名”');
});

test('a declined offer is final and lets the next be called', async () => {
  const { world, round, id } = await inNotice();
  world.clock.set('2022-03-05T09:00');
  await world.as(coordinator)('recruitment', 'offer', { id });
  const answer = (accepts: boolean) => world.as(a)('recruitment', 'answerOffer', { id, accepts });
  expect((await answer(false)).stage).toBe('declined');
  await expect(answer(true)).rejects.toThrow('现在是“已放弃聘用”');
  expect(await call(world, round)).toEqual({ called: 1 });
});

test('a round ends when everyone knows where they stand', async () => {
  const { world, round } = await inNotice();
  const finish = () => world.as(coordinator)('recruitment', 'finishRound', { round });
  await expect(finish()).rejects.toThrow('还有 1 份报名没有结果');
  expect((await world.as(supervisor)('recruitment', 'round', { round })).state).toBe('published');
});
