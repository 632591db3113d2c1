import { ask, judged, names } from '../../support/asked';
import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import {
  anOpenRound,
  aSlot,
  fullMarks,
  guest,
  handedIn,
  invited,
  panelist,
  seated,
} from '../../support/rounds';
import { refused } from '../../support/unharmed';

const TOO_MUCH = '啊'.repeat(5000);
const me = guest('a1');
let world: World;
let round: string;
let id: string;
let waiting: string;

beforeAll(async () => {
  ({ world, round } = await anOpenRound({ panelSize: 1 }));
  id = await invited(world, round, 'a1', await aSlot(world, round));
  waiting = await handedIn(world, round, 'b1', { phone: '13800000002' });
  await seated(world, round, 'j1');
  const elsewhere = await world.as(coordinator)('recruitment', 'nextTerms', {});
  const { id: other } = await world.as(coordinator)('recruitment', 'saveRound', { terms: elsewhere.terms });
  await world.as(coordinator)('recruitment', 'publishRound', { round: other });
  await seated(world, other, 'j9');
});

const j1 = panelist('j1');

test.each(names(judged))('%s is refused to whoever is not of this panel', async (action) => {
  expect(await refused(world, () => ask(world, panelist('j9'), action, id))).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await refused(world, () => ask(world, panelist('a1'), action, id))).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await refused(world, () => ask(world, me, action, id))).toMatchObject({ code: 'FORBIDDEN' });
});

test.each(names(judged))(
  '%s is refused of who is not invited, of nobody, and of what is no id',
  async (action) => {
    expect(await refused(world, () => ask(world, j1, action, waiting))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refused(world, () => ask(world, j1, action, 'nosuchappl'))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refused(world, () => ask(world, j1, action, ''))).toMatchObject({
      fields: { id: '编号有误，请返回重新进入' },
    });
  },
);

test('nobody scores before the interview begins, nor with points that are none', async () => {
  expect((await refused(world, () => ask(world, j1, 'score', id))).message).toMatch(/开始后再评分/);
  world.clock.set('2022-02-20T10:00');
  const score = (given: Record<string, number>) => () =>
    world.as(j1)('recruitment', 'score', { id, points: given });
  expect(await refused(world, score({ ...fullMarks, practice: -1 }))).toMatchObject({
    fields: { 'points.practice': '最低 0 分' },
  });
  expect(await refused(world, score({ ...fullMarks, charm: 90 }))).toMatchObject({
    fields: { 'points.charm': '没有这个评分项，请返回刷新' },
  });
  expect(await refused(world, score({ ...fullMarks, practice: Number.NaN }))).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test.each([
  ['a reason', () => world.as(j1)('recruitment', 'declareConflict', { id, reason: TOO_MUCH }), 'reason'],
  ['a code', () => world.as(me)('recruitment', 'joinPanel', { code: TOO_MUCH }), 'code'],
  [
    'a file’s name',
    () => world.as(me)('recruitment', 'uploadPath', { id, kind: 'degree', name: TOO_MUCH }),
    'name',
  ],
  ['an ID number', () => world.as(me)('recruitment', 'giveIdNumber', { id, idNumber: TOO_MUCH }), 'idNumber'],
  [
    'an objection',
    () => world.as(me)('recruitment', 'object', { round, text: TOO_MUCH, contact: '13800000099' }),
    'text',
  ],
  [
    'a contact',
    () => world.as(me)('recruitment', 'object', { round, text: '请核对工作年限是否属实', contact: TOO_MUCH }),
    'contact',
  ],
])('5,000 characters of %s are refused there', async (_what, deed, field) => {
  const failure = await refused(world, deed);
  expect([failure.code, Object.keys(failure.fields ?? {})]).toEqual(['INVALID_INPUT', [field]]);
});

test('after the ranking no member scores or steps aside any more, and no applicant moves', async () => {
  await ask(world, j1, 'score', id);
  await world.as(coordinator)('recruitment', 'reject', { id: waiting, reason: '未到场' });
  await world.as(coordinator)('recruitment', 'closeInterviews', { round });
  for (const action of ['score', 'declareConflict'] as const)
    expect((await refused(world, () => ask(world, j1, action, id))).message).toMatch(/不能再改/);
  for (const action of ['submit', 'chooseSlot', 'giveIdNumber', 'answerOffer'] as const)
    await refused(world, () => ask(world, me, action, id));
});
