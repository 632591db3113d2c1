import type { ApplicationStage } from '../../../domain/recruitment/application';
import {
  callObstacle,
  finishObstacle,
  isTiedAtTheEdge,
  nextToCall,
  placesLeft,
} from '../../../domain/recruitment/places';
import { aRound } from '../../support/applications';
import { theTerms } from '../../support/recruitment';

const at = (id: string, stage: ApplicationStage, rank = 0) => ({ id, stage, rank });
const ranked = (...ranks: number[]) =>
  ranks.map((rank, index) => at(String.fromCharCode(97 + index), 'ranked', rank));
const names = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

test('whoever is under way to the health check or beyond holds a place, nobody else', () => {
  const holders: ApplicationStage[] = ['medical', 'cleared', 'notice', 'offered', 'hired'];
  const others: ApplicationStage[] = [
    'draft',
    'submitted',
    'interview',
    'ranked',
    'declined',
    'rejected',
    'withdrawn',
  ];
  expect(
    placesLeft(
      holders.map((stage) => at(stage, stage)),
      6,
    ),
  ).toBe(1);
  expect(
    placesLeft(
      others.map((stage) => at(stage, stage)),
      6,
    ),
  ).toBe(6);
});

// biome-ignore format: read as a table
const calls: readonly [sentence: string, applications: ReturnType<typeof at>[], places: number, called: string, tied: boolean][] = [
  ['one for each place, by rank',            ranked(3, 1, 2),                                    2, 'bc',  false],
  ['no more than there are',                 ranked(1),                                          4, 'a',   false],
  ['none when all places are held',          [at('x', 'medical'), ...ranked(1)],                 1, '',    false],
  ['the next moves up after a failure',      [at('x', 'rejected', 1), ...ranked(2, 3)],          1, 'a',   false],
  ['the next moves up after a refusal',      [at('x', 'declined', 1), ...ranked(2, 3)],          1, 'a',   false],
  ['the next moves up after a withdrawal',   [at('x', 'withdrawn', 1), at('y', 'hired', 2), ...ranked(3)], 2, 'a', false],
  ['equals that all fit',                    ranked(1, 1),                                       2, 'ab',  false],
  ['equals of which one does not fit',       ranked(1, 2, 2),                                    2, 'ab',  true],
];

test.each(calls)('called: %s', (_sentence, applications, places, called, tied) => {
  expect(names(nextToCall(applications, places))).toBe(called);
  expect(isTiedAtTheEdge(applications, places)).toBe(tied);
});

const round = (places: number, changes = {}) =>
  aRound({ terms: theTerms({ places }), ranking: [], ...changes });
const tie = ranked(1, 2, 2, 2);

test('between equals at the edge people choose, exactly as many as fit', () => {
  const words = '第 2 名有 3 人并列，只剩 2 个名额，请商定后选出 2 人';
  expect(callObstacle(round(3), tie)).toBe(words);
  expect(callObstacle(round(3), tie, ['d'])).toBe(words);
  expect(callObstacle(round(3), tie, ['b', 'c', 'd'])).toBe(words);
  expect(callObstacle(round(3), tie, ['b', 'd'])).toBeUndefined();
  expect(names(nextToCall(tie, 3, ['b', 'd']))).toBe('abd');
});

test('a choice never lifts anyone over a better rank', () => {
  expect(names(nextToCall(ranked(1, 2, 3), 2, ['c']))).toBe('ab');
});

const { ranking: _, ...unranked } = round(2);

test.each([
  ['before the ranking', unranked, tie, /排名公布后/],
  ['after the round', round(2, { state: 'finished' }), tie, /已经结束/],
  ['with all places held', round(1), [at('x', 'hired', 1), ...tie], /名额都有人了/],
  ['with nobody left', round(2), [], /没有等待通知的人/],
])('nobody is called %s', (_sentence, asked, applications, words) => {
  expect(callObstacle(asked, applications)).toMatch(words);
});

test.each<[ApplicationStage, boolean]>([
  ['draft', true],
  ['submitted', false],
  ['returned', false],
  ['interview', false],
  ['ranked', true],
  ['medical', false],
  ['cleared', false],
  ['notice', false],
  ['offered', false],
  ['hired', true],
  ['declined', true],
  ['rejected', true],
  ['withdrawn', true],
])('a round ends with someone at %s: %s', (stage, may) => {
  expect(finishObstacle(aRound(), [{ stage }])).toBe(
    may ? undefined : '还有 1 份报名没有结果，处理完再结束这一轮',
  );
});

test('a round that is none or over does not end again', () => {
  expect(finishObstacle(aRound({ state: 'draft' }), [])).toMatch(/只有已发布/);
  expect(finishObstacle(aRound({ state: 'finished' }), [])).toMatch(/只有已发布/);
});
