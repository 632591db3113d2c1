import type { Batch } from '../../../domain/feedback/batch';
import { closeBatches, type OpenRating } from '../../../domain/feedback/batch-closing';
import { releaseComments } from '../../../domain/feedback/comment-release';
import { figuresOf } from '../../../domain/feedback/figures';
import { alphaFromSums } from '../../../domain/statistics/alpha';
import { sumsOfCounts } from '../../../domain/statistics/counts';
import { some } from '../../support/open-ratings';
import { aPlan } from '../../support/plan';

const plan = aPlan();

const sizes = (open: readonly OpenRating[], today: string) =>
  closeBatches(open, today, plan).map(({ batch: { closed, supervisor, town, answers } }) =>
    [closed, supervisor, town, answers].filter((each) => each !== undefined).join(' '),
  );

const t2 = { town: 't2' };
const s2 = { supervisor: 's2', town: 't3' };
const april = { month: '2022-04' };
const december = { month: '2022-12' };
const two = { scores: { clear: 1, useful: 2 } };

// biome-ignore format: one line per case
test.each<[why: string, open: OpenRating[], today: string, closed: readonly string[]]>([
  ['nothing of nothing', [], '2022-12-31', []],
  ['a town with five, once its month is complete', some(5), '2022-04-06', ['2022-03 s1 t1 5']],
  ['not on the last day of the month’s ratings', some(5), '2022-04-05', []],
  ['a town with four never by itself', some(4), '2022-04-06', []],
  ['what is left at the end of a quarter over towns', [...some(6), ...some(3), ...some(2, t2)].slice(6), '2022-04-06', ['2022-03 s1 5']],
  ['a full town apart, its small neighbours together', [...some(5), ...some(4, t2), ...some(1, { town: 't4' })], '2022-04-06', ['2022-03 s1 t1 5', '2022-03 s1 5']],
  ['no town together with another in the middle of a quarter', [...some(4, april), ...some(4, { ...april, ...t2 })], '2022-05-06', []],
  ['a town’s months not by themselves, for they may be of the same few people', [...some(3, april), ...some(3, { month: '2022-05' })], '2022-06-06', []],
  ['but together with the quarter', [...some(3, april), ...some(3, { month: '2022-05' })], '2022-07-06', ['2022-06 s1 6']],
  ['less than five at the end of a quarter waits for the next', [...some(4), ...some(1, april)], '2022-07-06', ['2022-06 s1 5']],
  ['a supervisor not with another in a quarter', [...some(4), ...some(4, s2)], '2022-04-06', []],
  ['all of them at the end of the project', [...some(4), ...some(4, s2)], '2022-12-11', ['2022-12 8']],
  ['the project’s last month does not wait for a grace', some(5, december), '2022-12-11', ['2022-12 s1 t1 5']],
  ['less than five at the end of the project never', some(4, december), '2023-12-31', []],
  ['answers to other items apart', [...some(5), ...some(5, two)], '2022-04-06', ['2022-03 s1 t1 5', '2022-03 s1 t1 5']],
  ['answers to other items not to fill up', [...some(4), ...some(4, two)], '2023-01-01', []],
  ['months that the job slept through, each as it would have been', [...some(5), ...some(5, april)], '2022-06-20', ['2022-03 s1 t1 5', '2022-04 s1 t1 5']],
])('%s (R8.1)', (_why, open, today, closed) => {
  expect(sizes(open, today)).toEqual(closed);
});

test('a batch keeps counts, and the sums from which the scale’s reliability follows (R8.3)', () => {
  const rows = [
    [5, 4, 5, 4],
    [4, 4, 4, 4],
    [2, 1, 2, 3],
    [5, 5, 4, 5],
    [3, 3, 3, 2],
  ];
  const open = rows.map(([clear = 0, useful = 0, heard = 0, again = 0], index) => ({
    ...(some(1)[0] as OpenRating),
    ...{ id: String(index), scores: { clear, useful, heard, again } },
  }));
  const [closing] = closeBatches(open, '2022-04-06', plan);
  const batch = closing?.batch as Batch;
  expect(batch.items.map(({ id, counts }) => [id, ...counts])).toEqual([
    ['clear', 0, 1, 1, 1, 2],
    ['useful', 1, 0, 1, 2, 1],
    ['heard', 0, 1, 1, 2, 1],
    ['again', 0, 1, 1, 2, 1],
  ]);
  expect([batch.total, batch.squares]).toEqual([72, 1126]);
  expect(batch.items.every(({ text }) => text.length > 4)).toBe(true);
  const totals = { n: batch.answers, sum: batch.total, squares: batch.squares };
  expect(
    alphaFromSums(
      batch.items.map(({ counts }) => sumsOfCounts(counts)),
      totals,
    ),
  ).toBeCloseTo(0.9387, 4);
});

test('figures of several batches are those of all their answers; of none there are none (R8.3)', () => {
  const batches = closeBatches([...some(5), ...some(10, t2)], '2022-04-06', plan).map(({ batch }) => batch);
  expect(figuresOf(batches)).toMatchObject({
    answers: 15,
    mean: '3.0',
    deviation: '1.4',
    topTwo: 40,
    width: 60,
  });
  expect(figuresOf([])).toBeUndefined();
});

const published = (months: Record<string, number>, supervisor = 's1') => ({
  supervisor,
  closed: '2022-03',
  months,
});
const comment = (id: string, month: string, supervisor = 's1') => ({
  id,
  month,
  supervisor,
  text: `话${id}`,
});
const known = {
  batches: [] as ReturnType<typeof published>[],
  releases: [] as { supervisor: string; closed: string }[],
  closed: '2022-03',
};

// biome-ignore format: one line per case
test.each<[why: string, comments: ReturnType<typeof comment>[], changes: Partial<typeof known>, texts: readonly string[]]>([
  ['with five published answers of the same months they come out', [comment('b', '2022-03'), comment('a', '2022-02')], { batches: [published({ '2022-02': 2, '2022-03': 3 })] }, ['话a', '话b']],
  ['with four they wait', [comment('a', '2022-03')], { batches: [published({ '2022-03': 4 })] }, []],
  ['another supervisor’s answers are not counted', [comment('a', '2022-03')], { batches: [published({ '2022-03': 5 }, 's2')] }, []],
  ['those of a month that is still open wait', [comment('a', '2022-04')], { batches: [published({ '2022-03': 5 })] }, []],
  ['answers of months given out before are not counted again', [comment('a', '2022-03')], { batches: [published({ '2022-02': 5, '2022-03': 4 })], releases: [{ supervisor: 's1', closed: '2022-02' }] }, []],
])('of comments: %s (R8.1)', (_why, comments, changes, texts) => {
  const made = releaseComments(comments, { ...known, ...changes });
  expect(made.flatMap(({ release }) => release.texts)).toEqual(texts);
});
