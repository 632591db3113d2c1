import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { times } from '../../support/random';
import { theTerms } from '../../support/recruitment';
import {
  anOpenRound,
  aSlot,
  fullMarks,
  guest,
  inviteCode,
  invited,
  panelist,
  passed,
  seated,
} from '../../support/rounds';

const a = guest('a1');
const MORNING = '2022-02-20T09:30';

test('a code seats one member once, in the form people type it', async () => {
  const { world, round } = await anOpenRound();
  const code = await inviteCode(world, round);
  const join = (person: string, typed: string) =>
    world.as(guest(person))('recruitment', 'joinPanel', { code: typed });
  expect(await join('j1', ` ${code.toLowerCase()} `)).toEqual({ round: theTerms().title });
  await expect(join('j2', code)).rejects.toMatchObject({ fields: { code: /已用过/ } });
  const second = await inviteCode(world, round);
  await expect(join('j1', second)).rejects.toThrow('您已是这一轮的评委');
  expect((await world.as(panelist('j1'))('recruitment', 'panel', {})).interviews).toEqual([]);
});

test('codes guessed at once are locked for a while', async () => {
  const { world, round } = await anOpenRound();
  const code = await inviteCode(world, round);
  const join = (typed: string) => world.as(a)('recruitment', 'joinPanel', { code: typed });
  const guesses = await Promise.allSettled(times(9, (index) => join(`ACDEFGH${'346789ACD'[index]}`)));
  expect(guesses.every(({ status }) => status === 'rejected')).toBe(true);
  await expect(join(code)).rejects.toThrow(/^输错次数太多，请 10 分钟后再输入/);
  world.clock.set('09:12');
  await join(code);
});

test('an applicant does not sit on the panel of the round', async () => {
  const { world, round } = await anOpenRound();
  await passed(world, round, 'a1');
  const code = await inviteCode(world, round);
  await expect(world.as(a)('recruitment', 'joinPanel', { code })).rejects.toThrow('不能担任评委');
});

async function anInterview() {
  const { world, round } = await anOpenRound({ panelSize: 2 });
  const slot = await aSlot(world, round);
  const id = await invited(world, round, 'a1', slot);
  for (const person of ['j1', 'j2']) await seated(world, round, person);
  return { world, round, id, slot };
}

const score = (world: World, person: string, id: string, points: Record<string, number> = fullMarks) =>
  world.as(panelist(person))('recruitment', 'score', { id, points });

test('each member scores on their own phone, once it has begun, every dimension', async () => {
  const { world, id } = await anInterview();
  await expect(score(world, 'j1', id)).rejects.toThrow('开始后再评分');
  world.clock.set(MORNING);
  const { commitment: _, ...three } = fullMarks;
  await expect(score(world, 'j1', id, three)).rejects.toMatchObject({
    fields: { 'points.commitment': '请给“职业认同与投入”评分' },
  });
  await expect(score(world, 'j1', id, { ...fullMarks, practice: 101 })).rejects.toMatchObject({
    fields: { 'points.practice': '最高 100 分' },
  });
  expect(await score(world, 'j1', id)).toMatchObject({ state: 'scored', total: '85.50' });
  const form = await world.as(panelist('j1'))('recruitment', 'panelApplication', { id });
  expect(form.points).toEqual(fullMarks);
  expect(JSON.stringify(form)).not.toContain('13800000001');
  expect((await world.as(panelist('j2'))('recruitment', 'panel', {})).interviews).toMatchObject([
    { state: 'open' },
  ]);
});

test('the same score twice is one, another is a correction on record, and a conflict stands', async () => {
  const { world, id } = await anInterview();
  world.clock.set(MORNING);
  await Promise.all(times(5, () => score(world, 'j1', id)));
  await score(world, 'j1', id, { ...fullMarks, practice: 60 });
  const actions = (await world.all('history'))
    .filter(({ subject }) => subject === `application:${id}`)
    .sort((a, b) => a.seq - b.seq)
    .map(({ action }) => action);
  expect(actions.slice(-2)).toEqual(['score', 'changeScore']);
  const member = world.as(panelist('j2'));
  expect(await member('recruitment', 'declareConflict', { id, reason: '同一单位' })).toMatchObject({
    ...{ state: 'conflict', total: '' },
  });
  await expect(score(world, 'j2', id)).rejects.toThrow('您已声明回避，不能评分');
});

test('the interviews close when every score is there; results stand and are explained', async () => {
  const { world, round, id } = await anInterview();
  const as = world.as(coordinator);
  const close = () => as('recruitment', 'closeInterviews', { round });
  world.clock.set(MORNING);
  await score(world, 'j1', id);
  const open = await as('recruitment', 'interviews', { round });
  expect(open.rows).toMatchObject([{ name: '陈试', missing: ['李评委'], conflicts: [], result: '85.50' }]);
  expect(open.closeObstacle).toBe('陈试还缺评委评分；没有到场的请不予录用');
  await expect(close()).rejects.toThrow(open.closeObstacle);
  await score(world, 'j2', id, { knowledge: 70, practice: 71, expression: 72, commitment: 73 });
  expect(await close()).toEqual({ ranked: 1, failed: 0 });
  await expect(close()).rejects.toThrow('面试已经结束');
  await expect(score(world, 'j1', id)).rejects.toThrow('不能再改');
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own?.score).toEqual({ result: '78.33', rank: 1, of: 1, how: '（85.5 + 71.15）÷ 2 = 78.33' });
});

test('below the pass line it ends with the reason, and nobody is ranked', async () => {
  const { world, round, id } = await anInterview();
  world.clock.set(MORNING);
  const points = { knowledge: 58, practice: 58, expression: 58, commitment: 59 };
  for (const person of ['j1', 'j2']) await score(world, person, id, points);
  expect(await world.as(coordinator)('recruitment', 'closeInterviews', { round })).toEqual({
    ranked: 0,
    failed: 1,
  });
  const own = (await world.as(a)('recruitment', 'mine', { round })).application;
  expect(own).toMatchObject({ stage: 'rejected', next: '未录用：面试 58.15 分，未达到 60 分' });
});

test('a score that comes while the interviews close is in the result or refused, never lost', async () => {
  const { world, round, id } = await anInterview();
  world.clock.set(MORNING);
  for (const person of ['j1', 'j2']) await score(world, person, id);
  const lower = { knowledge: 60, practice: 60, expression: 60, commitment: 60 };
  await Promise.allSettled([
    world.as(coordinator)('recruitment', 'closeInterviews', { round }),
    ...times(4, (index) => score(world, 'j1', id, { ...lower, knowledge: 60 + index })),
  ]);
  const [application] = await world.all('applications');
  const { rows } = await world.as(coordinator)('recruitment', 'interviews', { round });
  if (application?.stage === 'ranked') expect(rows[0]?.result).toBe(application.result?.toFixed(2));
  else expect(application?.result).toBeUndefined();
});

test('the interviews do not end before the registration does', async () => {
  const { world, round } = await anOpenRound();
  const { closeObstacle } = await world.as(coordinator)('recruitment', 'interviews', { round });
  expect(closeObstacle).toBe('报名到 2 月 16 日 周三才截止，截止后才能结束面试');
  await expect(world.as(coordinator)('recruitment', 'closeInterviews', { round })).rejects.toThrow(
    closeObstacle,
  );
});
