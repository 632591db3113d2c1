import { type ApplicationStage, applicationStages } from '../../../domain/recruitment/application';
import {
  callObstacle,
  finishObstacle,
  inLine,
  nextToCall,
  placesIn,
  placesLeft,
  reserveObstacle,
  tieAtTheEdge,
} from '../../../domain/recruitment/places';
import type { Round } from '../../../domain/recruitment/round';
import { aRound, TODAY } from '../../support/applications';
import { theTerms } from '../../support/recruitment';

interface At {
  readonly id: string;
  readonly stage: ApplicationStage;
  readonly rank: number;
  readonly post?: string;
}

const at = (id: string, stage: ApplicationStage, rank = 0, post?: string): At => ({
  ...{ id, stage, rank },
  ...(post && { post }),
});
const ranked = (...ranks: number[]) =>
  ranks.map((rank, index) => at(String.fromCharCode(97 + index), 'ranked', rank));
const names = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');
const full = { today: TODAY, unfilled: 0 };
const left = (unfilled: number, today = TODAY) => ({ today, unfilled });

const holds: Record<ApplicationStage, boolean> = {
  ...{ draft: false, submitted: false, returned: false, interview: false, ranked: false },
  ...{ medical: true, cleared: true, notice: true, offered: true, hired: true },
  ...{ left: false, declined: false, rejected: false, withdrawn: false },
};

test.each(applicationStages)('%s: holds a place between the call and the leaving, and only then', (stage) => {
  expect(placesLeft([at('a', stage)], 6)).toBe(holds[stage] ? 5 : 6);
});

// biome-ignore format: read as a table
const calls: readonly [sentence: string, applications: At[], places: number, called: string, tied: string][] = [
  ['one for each place, by rank',            ranked(3, 1, 2),                                    2, 'bc',  ''],
  ['no more than there are',                 ranked(1),                                          4, 'a',   ''],
  ['none when all places are held',          [at('x', 'medical'), ...ranked(1)],                 1, '',    ''],
  ['the next moves up after a failure',      [at('x', 'rejected', 1), ...ranked(2, 3)],          1, 'a',   ''],
  ['the next moves up after a refusal',      [at('x', 'declined', 1), ...ranked(2, 3)],          1, 'a',   ''],
  ['the next moves up after a withdrawal',   [at('x', 'withdrawn', 1), at('y', 'hired', 2), ...ranked(3)], 2, 'a', ''],
  ['the next moves up after a leaving',      [at('x', 'left', 1, 'p1'), at('y', 'hired', 2, 'p2'), ...ranked(3)], 2, 'a', ''],
  ['a reserve who withdrew is passed over',  [at('x', 'left', 1, 'p1'), at('y', 'withdrawn', 2), ...ranked(3)],   1, 'a', ''],
  ['equals that all fit',                    ranked(1, 1),                                       2, 'ab',  ''],
  ['equals of which one does not fit',       ranked(1, 2, 2),                                    2, 'ab',  'bc'],
];

test.each(calls)('called: %s', (_sentence, applications, places, called, tied) => {
  expect(names(nextToCall(applications, places))).toBe(called);
  expect((tieAtTheEdge(applications, places)?.ids ?? []).join('')).toBe(tied);
});

const round = (places: number, changes: Partial<Round> = {}) =>
  aRound({ terms: theTerms({ places }), ranking: [], ...changes });
const tie = ranked(1, 2, 2, 2);

test('between equals at the edge people choose, exactly as many as fit', () => {
  const words = '第 2 名有 3 人并列，只剩 2 个名额，请商定后选出 2 人';
  expect(callObstacle(round(3), tie, full)).toBe(words);
  expect(callObstacle(round(3), tie, full, ['d'])).toBe(words);
  expect(callObstacle(round(3), tie, full, ['b', 'c', 'd'])).toBe(words);
  expect(callObstacle(round(3), tie, full, ['b', 'd'])).toBeUndefined();
  expect(names(nextToCall(tie, 3, ['b', 'd']))).toBe('abd');
});

test('a choice never lifts anyone over a better rank', () => {
  expect(names(nextToCall(ranked(1, 2, 3), 2, ['c']))).toBe('ab');
});

const { ranking: _, ...unranked } = round(2);
const over = (purgeDays: number) =>
  aRound({
    ...{ state: 'finished', finishedOn: '2022-02-01', ranking: [] },
    terms: theTerms({ places: 1, purgeDays }),
  });

test.each<[string, Round, readonly At[], string, RegExp | undefined]>([
  ['before the ranking', unranked, tie, TODAY, /排名公布后/],
  ['with all places held', round(1), [at('x', 'hired', 1), ...tie], TODAY, /名额都有人了/],
  ['with nobody left', round(2), [], TODAY, /没有等待通知的人/],
  ['after the round, with its places held', over(7), [at('x', 'hired', 1), ...tie], TODAY, /名额都有人了/],
  ['after the round, until its reserve expires', over(7), ranked(2), '2022-02-08', undefined],
  ['on the day after that', over(7), ranked(2), '2022-02-09', /候补名单到 2 月 8 日 周二为止.*请新发一轮/],
])('nobody is called %s (R1.8)', (_sentence, asked, applications, today, words) => {
  const found = callObstacle(asked, applications, left(0, today));
  if (words) expect(found).toMatch(words);
  else expect(found).toBeUndefined();
});

// biome-ignore format: read as a table
const successions: readonly [sentence: string, applications: At[], unfilled: number, places: number, callable: string][] = [
  ['nobody has left',                                [at('x', 'hired', 1, 'p1'), ...ranked(2)],                                  0, 1, ''],
  ['someone hired through the round has left',       [at('x', 'left', 1, 'p1'), ...ranked(2)],                                   1, 1, 'a'],
  ['the next is under way already',                  [at('x', 'left', 1, 'p1'), at('y', 'medical', 2), ...ranked(3)],            1, 1, ''],
  ['the successor sits',                             [at('x', 'left', 1, 'p1'), at('y', 'hired', 2, 'p1'), ...ranked(3)],        0, 1, ''],
  ['the successor has left in turn',                 [at('x', 'left', 1, 'p1'), at('y', 'left', 2, 'p1'), ...ranked(3)],         1, 1, 'a'],
  ['someone who never applied has left',             [at('x', 'hired', 1, 'p1'), ...ranked(2)],                                  1, 2, 'a'],
  ['theirs is taken up from the reserve',            [at('x', 'hired', 1, 'p1'), at('y', 'hired', 2, 'p2'), ...ranked(3)],       0, 2, ''],
  ['someone hired waits for a post',                 [at('x', 'hired', 1), ...ranked(2)],                                        1, 1, ''],
  ['two have left at once',                          [at('x', 'left', 1, 'p1'), at('y', 'hired', 2, 'p2'), ...ranked(3, 4, 5)],  2, 3, 'ab'],
];

test.each(successions)(
  'a place for a successor when %s (R1.8)',
  (_sentence, applications, unfilled, places, callable) => {
    const vacancies = left(unfilled);
    expect(placesIn(round(1), applications, vacancies)).toBe(places);
    expect(names(nextToCall(applications, places))).toBe(callable);
  },
);

test('in line: hired without a post, then whoever is furthest, then who can be called, by rank', () => {
  const applications = [
    ...[at('a', 'medical', 2), at('b', 'offered', 4), at('c', 'hired', 1), at('d', 'cleared', 3)],
    ...[at('e', 'hired', 5, 'p1'), at('f', 'ranked', 7), at('g', 'ranked', 6), at('h', 'left', 8, 'p2')],
  ];
  expect(names(inLine(round(6), applications, full))).toBe('cbdag');
  expect(names(inLine(over(1), applications, left(9)))).toBe('cbda');
});

test('a reserve is good as long as its round runs, and for the set days after it', () => {
  expect(reserveObstacle(round(1), '2030-01-01')).toBeUndefined();
  expect(reserveObstacle(over(30), '2022-03-03')).toBeUndefined();
  expect(reserveObstacle(over(30), '2022-03-04')).toMatch(/3 月 3 日/);
});

const settled: Record<ApplicationStage, boolean> = {
  ...{ draft: true, submitted: false, returned: false, interview: false, ranked: true },
  ...{ medical: false, cleared: false, notice: false, offered: false, hired: true },
  ...{ left: true, declined: true, rejected: true, withdrawn: true },
};

test.each(applicationStages)('%s: a round may end with someone there or not', (stage) => {
  expect(finishObstacle(aRound(), [{ stage }])).toBe(
    settled[stage] ? undefined : '还有 1 份报名没有结果，处理完再结束这一轮',
  );
});

test('a round that is none or over does not end again', () => {
  expect(finishObstacle(aRound({ state: 'draft' }), [])).toMatch(/只有已发布/);
  expect(finishObstacle(aRound({ state: 'finished' }), [])).toMatch(/只有已发布/);
});
