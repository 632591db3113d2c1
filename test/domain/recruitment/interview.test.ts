import { instantAt } from '../../../domain/calendar';
import { closeObstacle, type Interview } from '../../../domain/recruitment/close';
import {
  missingMembers,
  rankingOf,
  resultOf,
  resultText,
  type Score,
  weighted,
} from '../../../domain/recruitment/interview';
import { pointFaults, scoreObstacle } from '../../../domain/recruitment/scoring';
import { aRound } from '../../support/applications';
import { theTerms } from '../../support/recruitment';

const halves = {
  dimensions: [
    { id: 'a', text: '甲', weight: 50 },
    { id: 'b', text: '乙', weight: 50 },
  ],
};
const score = (person: string, a: number, b: number, conflict = false): Score => ({
  ...{ application: 'x', person, conflict, points: { a, b } },
});

// biome-ignore format: read as a table
const results: readonly [sentence: string, scores: Score[], result: number | undefined, text: string][] = [
  ['nobody scored',                          [],                                                          undefined, '还没有评分'],
  ['one member',                             [score('1', 88, 89)],                                        88.5,  '（88.5）÷ 1 = 88.50'],
  ['the mean of the members',                [score('1', 88, 88), score('2', 90, 91), score('3', 86, 86)], 88.17, '（90.5 + 88 + 86）÷ 3 = 88.17'],
  ['half a hundredth goes up',               [score('1', 87.125, 87.125)],                                87.13, '（87.13）÷ 1 = 87.13'],
  ['also where binary fractions fall short', [score('1', 1.005, 1.005)],                                  1.01,  '（1.01）÷ 1 = 1.01'],
  ['a conflict is left out',                 [score('1', 80, 80), score('2', 0, 0, true)],                80,    '（80）÷ 1 = 80.00'],
  ['conflicts alone give no result',         [score('1', 0, 0, true)],                                    undefined, '还没有评分'],
  ['nothing and everything',                 [score('1', 0, 0), score('2', 100, 100)],                    50,    '（100 + 0）÷ 2 = 50.00'],
];

test.each(results)('result: %s', (_sentence, scores, result, text) => {
  expect(resultOf(scores, halves)).toBe(result);
  expect(resultText(scores, halves)).toBe(text);
});

test('dimensions count by their weight', () => {
  const { dimensions } = theTerms();
  expect(
    weighted({ points: { knowledge: 100, practice: 50, expression: 0, commitment: 20 } }, { dimensions }),
  ).toBe(53);
});

test('who is missing is named', () => {
  const panel = ['1', '2', '3'].map((person) => ({ person }));
  expect(missingMembers(panel, [score('1', 1, 1), score('3', 0, 0, true)])).toEqual([{ person: '2' }]);
});

const candidate = (application: string, result: number, grounds = 0) => ({ application, result, grounds });
const ranks = (...candidates: ReturnType<typeof candidate>[]) =>
  rankingOf(candidates, 60).map(({ application, rank }) => `${application}${rank}`);

// biome-ignore format: read as a table
const rankings: readonly [sentence: string, candidates: ReturnType<typeof candidate>[], expected: string[]][] = [
  ['nobody',                                       [],                                                                      []],
  ['by result',                                    [candidate('a', 70), candidate('b', 90)],                                ['b1', 'a2']],
  ['the pass line itself passes',                  [candidate('a', 60), candidate('b', 59.99)],                             ['a1']],
  ['grounds do not outweigh a hundredth',          [candidate('a', 80, 5), candidate('b', 80.01)],                          ['b1', 'a2']],
  ['grounds decide between equals',                [candidate('a', 80), candidate('b', 80, 1)],                             ['b1', 'a2']],
  ['equal in both share a rank, the next is left out', [candidate('a', 80, 1), candidate('b', 80, 1), candidate('c', 70)],  ['a1', 'b1', 'c3']],
  ['all equal',                                    [candidate('c', 80), candidate('a', 80), candidate('b', 80)],            ['a1', 'b1', 'c1']],
];

test.each(rankings)('ranking: %s', (_sentence, candidates, expected) => {
  expect(ranks(...candidates)).toEqual(expected);
  expect(ranks(...[...candidates].reverse())).toEqual(expected);
});

const NOON = instantAt('2022-02-20', '12:00');
const panel = ['1', '2', '3'].map((person) => ({ person, name: `评委${person}`, joined: true }));
const morning = { day: '2022-02-20', time: '09:00' };
const interview = (changes: Partial<Interview> = {}): Interview => ({
  ...{ id: 'x', stage: 'interview', form: { name: '陈试' }, at: morning },
  ...changes,
});
const full = panel.map(({ person }) => score(person, 80, 80));

// biome-ignore format: read as a table
const closing: readonly [sentence: string, round: Parameters<typeof aRound>[0], interviews: Interview[], scores: Score[], words: string | undefined][] = [
  ['all scored',                        { panel },                    [interview()],                                        full,              undefined],
  ['closed before',                     { panel, ranking: [] },       [interview()],                                        full,              '面试已经结束，成绩和排名已公布'],
  ['reviews are open',                  { panel },                    [interview(), interview({ stage: 'submitted' })],     full,              '还有 1 份报名没有审核完，请先审核'],
  ['a correction is awaited',           { panel },                    [interview({ stage: 'returned' })],                   full,              '还有 1 份报名没有审核完，请先审核'],
  ['the panel is not complete',         { panel: panel.slice(1) },    [interview()],                                        full,              '评委应有 3 名，现在 2 名，请先邀请评委'],
  ['who was only invited is no member', { panel: [...panel, { person: '4', name: '未到' }] }, [interview()],                full,              undefined],
  ['nobody was interviewed',            { panel },                    [interview({ stage: 'rejected' })],                   full,              '没有待面试的报名'],
  ['someone has no slot',               { panel },                    [interview({ at: undefined })],                       full,              '陈试还没有面试时间，请先安排或不予录用'],
  ['an interview is still to come',     { panel },                    [interview({ at: { day: '2022-02-20', time: '12:01' } })], full,         '陈试的面试在 2 月 20 日 周日 12:01，面试后再结束'],
  ['one begins this minute',            { panel },                    [interview({ at: { day: '2022-02-20', time: '12:00' } })], full,         undefined],
  ['a score is missing',                { panel },                    [interview()],                                        full.slice(1),     '陈试还缺评委评分；没有到场的请不予录用'],
  ['all declared a conflict',           { panel },                    [interview()],                                        full.map((each) => ({ ...each, conflict: true })), '陈试的评委都已回避，请另请评委评分'],
  ['one conflict does not stop it',     { panel },                    [interview()],                                        full.map((each, index) => ({ ...each, conflict: index === 0 })), undefined],
];

test.each(closing)('closing: %s', (_sentence, round, interviews, scores, words) => {
  expect(closeObstacle(aRound(round), interviews, scores, NOON)).toBe(words);
});

const seat = (changes = {}) => ({
  ...{ round: aRound({ panel }), application: { stage: 'interview' as const }, person: '1' },
  ...changes,
});

test.each([
  ['may, once the interview has begun', seat(), morning, undefined, undefined],
  ['not before it', seat(), { day: '2022-02-20', time: '12:01' }, undefined, /开始后再评分/],
  ['not without a time', seat(), undefined, undefined, /没有面试时间/],
  ['not after declaring a conflict', seat(), morning, score('1', 0, 0, true), /已声明回避/],
  ['may correct a score', seat(), morning, score('1', 80, 80), undefined],
  [
    'not after the interviews were closed',
    seat({ round: aRound({ panel, ranking: [] }) }),
    morning,
    undefined,
    /不能再改/,
  ],
  ['not from another panel', seat({ person: '9' }), morning, undefined, /不是这一轮的评委/],
  [
    'not for someone who dropped out',
    seat({ application: { stage: 'withdrawn' } }),
    morning,
    undefined,
    /不在面试阶段/,
  ],
])('a member scores: %s', (_sentence, scored, slot, before, words) => {
  const found = scoreObstacle(scored, slot, before, NOON);
  if (words) expect(found).toMatch(words);
  else expect(found).toBeUndefined();
});

test('every dimension needs its points, and no other has any', () => {
  expect(pointFaults({ a: 0, b: 100 }, halves.dimensions)).toEqual({});
  expect(pointFaults({ a: 1, c: 2 }, halves.dimensions)).toEqual({
    'points.b': '请给“乙”评分',
    'points.c': '没有这个评分项，请返回刷新',
  });
});
