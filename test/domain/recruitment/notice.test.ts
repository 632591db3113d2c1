import type { ApplicationStage } from '../../../domain/recruitment/application';
import {
  concerns,
  isNoticeUp,
  noticeHeading,
  noticeOn,
  objectObstacle,
  publishObstacle,
  shownInNotice,
} from '../../../domain/recruitment/notice';
import { applyObstacle, isOpen, noticeDaysLeft, noticeEnd } from '../../../domain/recruitment/round';
import { anApplication, aRound, TODAY } from '../../support/applications';
import { theTerms } from '../../support/recruitment';

const NONE = { workdays: [], holidays: [] };

// biome-ignore format: read as a table
const ends: readonly [sentence: string, from: string, workdays: number, end: string, overrides?: { workdays: string[]; holidays: string[] }][] = [
  ['one workday is the next day',                          '2022-02-08', 1, '2022-02-09'],
  ['the day it goes up does not count',                    '2022-02-08', 7, '2022-02-17'],
  ['a weekend does not count',                             '2022-02-11', 1, '2022-02-14'],
  ['from a Saturday',                                      '2022-02-12', 1, '2022-02-14'],
  ['over National Day, whose make-up weekend counts',      '2022-09-28', 7, '2022-10-12'],
  ['up on the last day before National Day',               '2022-09-30', 1, '2022-10-08'],
  ['over Spring Festival, after its make-up weekend',      '2022-01-28', 3, '2022-02-07'],
  ['over New Year',                                        '2022-12-30', 1, '2023-01-03'],
  ['a local holiday of the Plan',                          '2022-02-08', 1, '2022-02-10', { workdays: [], holidays: ['2022-02-09'] }],
  ['a local workday of the Plan',                          '2022-02-11', 1, '2022-02-12', { workdays: ['2022-02-12'], holidays: [] }],
];

test.each(ends)('notice: %s', (_sentence, from, workdays, end, overrides = NONE) => {
  expect(noticeEnd(from, workdays, overrides)).toBe(end);
});

test.each([
  ['2022-02-09', 7],
  ['2022-02-17', 1],
  ['2022-02-18', 0],
  ['2022-02-12', 4],
])('on %s %i workdays of it are left', (today, left) => {
  expect(noticeDaysLeft('2022-02-17', today, NONE)).toBe(left);
});

test.each([
  ['2022-02-06', false],
  ['2022-02-07', true],
  ['2022-02-16', true],
  ['2022-02-17', false],
])('on %s the round is open: %s', (today, open) => {
  expect(isOpen(aRound(), today)).toBe(open);
  expect(applyObstacle(aRound(), today) === undefined).toBe(open);
});

const at = (stage: ApplicationStage, id = 'a', changes = {}) => ({
  id,
  ...anApplication({ stage, rank: 1, ...changes }),
});
const { notice: _, ...unnoticed } = aRound({ terms: theTerms({ places: 2 }) });

// biome-ignore format: read as a table
const publishing: readonly [sentence: string, applications: ReturnType<typeof at>[], words: RegExp | undefined, round?: typeof unnoticed | ReturnType<typeof aRound>][] = [
  ['everyone cleared',                   [at('cleared')],                                   undefined],
  ['nobody cleared',                     [],                                                /还没有体检合格/],
  ['someone without consent',            [at('cleared', 'a', { consents: [] })],            /陈试没有同意公示/],
  ['a health check without conclusion',  [at('cleared'), at('medical', 'b')],               /待体检/],
  ['those of the last one not offered',  [at('cleared'), at('notice', 'b')],                /公示中/],
  ['the next could still be called',     [at('cleared'), at('ranked', 'b')],                /还有 1 个名额可以递补/, aRound({ ranking: [], terms: theTerms({ places: 2 }) })],
  ['all places cleared, one in reserve', [at('cleared'), at('cleared', 'b'), at('ranked', 'c')], undefined],
  ['while one runs',                     [at('cleared')],                                   /正在公示/, aRound({ notice: { from: TODAY, to: TODAY, applications: [] } })],
  ['again after it ended, for those moved up', [at('cleared'), at('hired', 'b')],           undefined, aRound()],
  ['after the round, for a successor',   [at('cleared'), at('hired', 'b')],                 undefined, aRound({ state: 'finished', finishedOn: TODAY })],
  ['after its reserve has expired',      [at('cleared'), at('ranked', 'b', { purgedOn: TODAY })], undefined, aRound({ state: 'finished', finishedOn: '2021-01-01', ranking: [] })],
  ['before the round',                   [at('cleared')],                                   /还没有发布/, aRound({ state: 'draft' })],
];

test.each(publishing)('the notice goes up: %s', (_sentence, applications, words, round = unnoticed) => {
  const found = publishObstacle(round, applications, { today: TODAY, unfilled: 0 });
  if (words) expect(found).toMatch(words);
  else expect(found).toBeUndefined();
});

test('it names those cleared and no other', () => {
  const all = [at('cleared', 'a'), at('rejected', 'b'), at('cleared', 'c'), at('ranked', 'd')];
  expect(noticeOn(unnoticed, all, TODAY, NONE)).toEqual({
    ...{ from: '2022-02-08', to: '2022-02-17', applications: ['a', 'c'] },
  });
});

test('it shows by rank those who did not drop out', () => {
  const round = aRound({ notice: { from: TODAY, to: TODAY, applications: ['a', 'b', 'c', 'd'] } });
  const all = [
    ...[at('hired', 'a', { rank: 3 }), at('notice', 'b'), at('withdrawn', 'c'), at('rejected', 'd')],
    at('hired', 'e'),
  ];
  expect(shownInNotice(round, all).map(({ id }) => id)).toEqual(['b', 'a']);
});

// biome-ignore format: read as a table
const showing: readonly [sentence: string, round: Parameters<typeof isNoticeUp>[0], today: string, isUp: boolean][] = [
  ['before there is one',                          unnoticed,                                                                   TODAY,        false],
  ['while it runs',                                aRound(),                                                                    '2022-02-07', true],
  ['until the round ends',                         aRound(),                                                                    '2022-03-01', true],
  ['no longer once it has ended',                  aRound({ state: 'finished', finishedOn: '2022-02-08' }),                     '2022-02-08', false],
  ['again for a successor after the round',        aRound({ state: 'finished', finishedOn: '2022-01-10' }),                     '2022-02-07', true],
  ['for its days only',                            aRound({ state: 'finished', finishedOn: '2022-01-10' }),                     '2022-02-08', false],
];

test.each(showing)('anyone may read the notice: %s (R1.7)', (_sentence, round, today, isUp) => {
  expect(isNoticeUp(round, today)).toBe(isUp);
});

// biome-ignore format: read as a table
const headings: readonly [sentence: string, round: Parameters<typeof noticeHeading>[0], today: string, isAwaited: boolean, words: string][] = [
  ['none yet',              unnoticed,                      TODAY,        false, '今天公示，到 2 月 17 日 周四 结束'],
  ['a further one awaited', aRound(),                       TODAY,        true,  '今天公示，到 2 月 17 日 周四 结束'],
  ['one that runs',         aRound(),                       '2022-02-07', false, '公示到 2 月 7 日 周一'],
  ['one that is over',      aRound(),                       TODAY,        false, '公示已于 2 月 7 日 周一结束'],
  ['one taken down',        aRound({ state: 'finished' }),  TODAY,        false, '公示已于 2 月 7 日 周一结束，页面已撤下'],
];

test.each(headings)('above the notice: %s', (_sentence, round, today, isAwaited, words) => {
  expect(noticeHeading(round, today, '2022-02-17', isAwaited)).toBe(words);
});

test.each([
  ['against the person', { application: 'a' }, true],
  ['against another', { application: 'b' }, false],
  ['against the notice they are in', { application: '', notice: '2022-01-20' }, true],
  ['against an earlier notice', { application: '', notice: '2022-01-01' }, false],
  ['against the notice, from before notices were told apart', { application: '' }, true],
])('an objection %s stands in the way: %s', (_sentence, objection, does) => {
  expect(concerns(objection, 'a', aRound())).toBe(does);
});

const running = aRound({ notice: { from: TODAY, to: '2022-02-17', applications: [] } });

test.each([
  ['on its first day', running, TODAY, undefined],
  ['on its last day', running, '2022-02-17', undefined],
  ['on the day after', running, '2022-02-18', /已于 2 月 17 日 周四结束/],
  ['without one', unnoticed, TODAY, /现在没有公示/],
  [
    'after the round',
    { ...running, state: 'finished' as const, finishedOn: '2022-02-09' },
    TODAY,
    /现在没有公示/,
  ],
])('objecting %s', (_sentence, round, today, words) => {
  const found = objectObstacle(round, today);
  if (words) expect(found).toMatch(words);
  else expect(found).toBeUndefined();
});
