import { call, examined, hired, inNotice, interviewed, MEDICAL } from '../../support/interviewed';
import { commissioner, coordinator, supervisor } from '../../support/people';
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
  expect(ranking).toMatchObject({ placesLeft: 2, callable: 2, tiedAtTheEdge: false });
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
  expect((await world.as(coordinator)('recruitment', 'ranking', { round })).tiedAtTheEdge).toBe(true);
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

test('the notice shows name, work unit, qualification and rank, and nothing else (R1.7)', async () => {
  const { world, round, id } = await inNotice();
  const notice = await world.as(guest('anyone'))('recruitment', 'publicNotice', { round });
  expect(notice).toMatchObject({ from: '2 月 20 日 周日', to: '3 月 1 日 周二', daysLeft: 7 });
  expect(notice.people).toEqual([
    { id, name: '陈a1', workUnit: '中山某社工机构', qualification: '社会工作师（中级）', rank: 1 },
  ]);
  await world.as(a)('recruitment', 'withdraw', { id });
  expect((await world.as(a)('recruitment', 'publicNotice', { round })).people).toEqual([]);
});

test('there is no notice before it goes up and none after the round', async () => {
  const { world, round } = await interviewed(three, { places: 1 });
  const read = () => world.as(a)('recruitment', 'publicNotice', { round });
  await expect(read()).rejects.toThrow('还没有公示');
  await expect(world.as(coordinator)('recruitment', 'publishNotice', { round })).rejects.toThrow(
    '还没有体检合格',
  );

  const over = await hired();
  await over.world.as(coordinator)('recruitment', 'finishRound', { round: over.round });
  await expect(over.world.as(a)('recruitment', 'publicNotice', { round: over.round })).rejects.toThrow(
    '公示已结束并撤下',
  );
});

const objection = { text: '请核对工作年限是否属实，谢谢。', contact: '13800000099' };

test('an objection is confidential: officials read the text, the judge alone the contact, which is logged', async () => {
  const { world, round, id } = await inNotice();
  const objector = world.as(guest('o1'));
  const { id: objectionId, receipt } = await objector('recruitment', 'object', {
    round,
    application: id,
    ...objection,
  });
  expect(receipt).toContain(objectionId);
  const list = await world.as(coordinator)('recruitment', 'objections', { round });
  expect(list.objections).toMatchObject([{ text: objection.text, state: 'open', about: '陈a1（公示中）' }]);
  const everything = [
    list,
    ...(await Promise.all((['objections', 'history', 'messages'] as const).map(world.all))),
  ];
  expect(JSON.stringify(everything)).not.toMatch(/13800000099/);
  expect(JSON.stringify(everything)).not.toContain(world.openid('o1'));
  await expect(
    world.as(coordinator)('recruitment', 'readContact', { id: objectionId } as never),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await world.as(commissioner)('recruitment', 'readContact', { id: objectionId })).toEqual({
    contact: objection.contact,
  });
  expect((await world.all('history')).map(({ action }) => action)).toContain('readContact');
});

test('hiring waits for the end of the notice and for every objection (R1.7)', async () => {
  const { world, round, id } = await inNotice();
  const offer = () => world.as(coordinator)('recruitment', 'offer', { id });
  const { id: objectionId } = await world.as(a)('recruitment', 'object', { round, ...objection });
  await expect(offer()).rejects.toThrow('公示到 3 月 1 日 周二结束，之后才能录用');
  world.clock.set('2022-03-02T00:00');
  await expect(world.as(a)('recruitment', 'object', { round, ...objection })).rejects.toThrow(
    '公示已于 3 月 1 日 周二结束',
  );
  await expect(offer()).rejects.toThrow('还有 1 件异议没有处理完');
  const settle = { id: objectionId, upheld: false, reason: '年限属实' };
  await world.as(commissioner)('recruitment', 'settleObjection', settle);
  await expect(world.as(commissioner)('recruitment', 'settleObjection', settle)).rejects.toThrow('已经处理');
  expect((await offer()).stage).toBe('offered');
});

test('an objection that holds ends the application, with the reason', async () => {
  const { world, round, id } = await inNotice();
  const { id: objectionId } = await world.as(a)('recruitment', 'object', {
    round,
    application: id,
    ...objection,
  });
  const settle = { id: objectionId, upheld: true, reason: '年限不实' };
  await expect(
    world.as(coordinator)('recruitment', 'settleObjection', settle as never),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await world.as(commissioner)('recruitment', 'settleObjection', settle);
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own).toMatchObject({ stage: 'rejected', next: '未录用：公示异议成立：年限不实' });
  expect(own?.timeline.at(-1)).toMatchObject({ title: '异议成立', by: '民政局' });
});

test('five objections a day are the most, from whoever', async () => {
  const { world, round } = await inNotice();
  const object = () => world.as(guest('o1'))('recruitment', 'object', { round, ...objection });
  const taken = await Promise.allSettled(times(8, object));
  expect(taken.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(5);
  for (let left = 5 - (await world.all('objections')).length; left > 0; left -= 1) await object();
  await expect(object()).rejects.toThrow('一天最多提交 5 件');
  await expect(
    world.as(a)('recruitment', 'object', { round, application: 'nosuchappl', ...objection }),
  ).rejects.toThrow('公示名单里没有这个人');
});

test('who accepts becomes a supervisor with a post, who declines frees the place (R1.8)', async () => {
  const { world, round, idOf } = await hired();
  const [home] = (await world.as(a)('account', 'me', {})).projects;
  expect(home?.roles).toMatchObject([{ role: 'supervisor' }]);
  const posts = (await world.as(coordinator)('recruitment', 'posts', {})).posts;
  expect(posts[0]).toEqual({ id: 'p1', text: '岗位 1', holder: '陈a1', remaining: 180 });
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
