import { type Cell, groupsOf, LEAST_ANSWERS } from '../../../domain/survey/grouping';
import { integerFrom, randomFrom, times } from '../../support/random';

const cell = (town: string, supervisor: string, answers: number): Cell => ({ town, supervisor, answers });

type Groups = ReturnType<typeof groupsOf>;

/** Every published figure as the towns that it sums up. */
const published = (cells: readonly Cell[], { total, supervisors, towns, pool }: Groups): string[][] => [
  ...(total ? [cells.map(({ town }) => town)] : []),
  ...supervisors.map((id) => cells.filter(({ supervisor }) => supervisor === id).map(({ town }) => town)),
  ...towns.map((town) => [town]),
  ...(pool.length > 0 ? [[...pool]] : []),
];

/** The rank of a matrix, by elimination. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = left[at];
    if (!pivot) continue;
    [left[at], left[found]] = [left[found] as number[], pivot];
    for (const row of left.slice(found + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let each = column; each < row.length; each += 1)
        row[each] = (row[each] ?? 0) - factor * (pivot[each] ?? 0);
    }
    found += 1;
  }
  return found;
}

const subsets = <T>(list: readonly T[]): T[][] =>
  times(2 ** list.length, (bits) => list.filter((_, index) => (bits >> index) % 2 === 1));

/** Sets of towns whose sum follows from the published ones by any adding and subtracting, and that are too small. */
function leaks(cells: readonly Cell[], groups: Groups): string[][] {
  const given = cells.filter(({ answers }) => answers > 0);
  const row = (towns: readonly string[]) => given.map(({ town }) => (towns.includes(town) ? 1 : 0));
  const rows = published(cells, groups).map(row);
  const full = rank(rows);
  return subsets(given)
    .filter((set) => set.length > 0)
    .filter((set) => set.reduce((sum, { answers }) => sum + answers, 0) < LEAST_ANSWERS)
    .map((set) => set.map(({ town }) => town))
    .filter((towns) => rank([...rows, row(towns)]) === full);
}

const world = (random: () => number): Cell[] =>
  times(integerFrom(random, 1, 8), (index) =>
    cell(`t${index}`, ['s1', 's2', 's3', ''][integerFrom(random, 0, 3)] ?? '', integerFrom(random, 0, 8)),
  );

const worlds = (() => {
  const random = randomFrom(2022);
  return times(400, () => world(random));
})();

/** What hiding just the small ones would publish. */
const naive = (cells: readonly Cell[]): Groups => ({
  ...groupsOf(cells),
  total: true,
  towns: cells.filter(({ answers }) => answers >= LEAST_ANSWERS).map(({ town }) => town),
});

describe('which groups of answers have figures of their own', () => {
  test('nothing smaller than 5 follows from what is published, in 400 worlds, whatever is added and subtracted (R8.1, R8.3)', () => {
    expect(worlds.flatMap((cells) => leaks(cells, groupsOf(cells)))).toEqual([]);
  });

  test('the search finds what hiding the small ones alone would give away', () => {
    const cells = [cell('t1', 's1', 9), cell('t2', 's1', 2), cell('t3', 's1', 8)];
    expect(leaks(cells, naive(cells))).toEqual([['t2']]);
    expect(worlds.filter((each) => leaks(each, naive(each)).length > 0).length).toBeGreaterThan(100);
  });

  test('every answer is in the total, and in a town’s figure or the pool', () => {
    for (const cells of worlds) {
      const { total, towns, pool } = groupsOf(cells);
      const given = cells.filter(({ answers }) => answers > 0).map(({ town }) => town);
      expect([...towns, ...pool].toSorted()).toEqual(total ? given.toSorted() : []);
    }
  });

  // biome-ignore format: read as a table
  test.each<[fact: string, cells: Cell[], groups: Groups]>([
    ['no answer gives nothing', [cell('t1', 's1', 0)], { total: false, supervisors: [], towns: [], pool: [] }],
    ['four answers give nothing', [cell('t1', 's1', 4)], { total: false, supervisors: [], towns: [], pool: [] }],
    ['five in one town stand for all', [cell('t1', 's1', 5)], { total: true, supervisors: ['s1'], towns: ['t1'], pool: [] }],
    ['towns with enough stand alone', [cell('t1', 's1', 5), cell('t2', 's1', 6)], { total: true, supervisors: ['s1'], towns: ['t1', 't2'], pool: [] }],
    ['small towns that are enough together are pooled', [cell('t1', 's1', 9), cell('t2', 's1', 3), cell('t3', 's1', 2)], { total: true, supervisors: ['s1'], towns: ['t1'], pool: ['t2', 't3'] }],
    ['one small town takes the smallest other one with it', [cell('t1', 's1', 9), cell('t2', 's1', 6), cell('t3', 's1', 1)], { total: true, supervisors: ['s1'], towns: ['t1'], pool: ['t2', 't3'] }],
    ['it takes one of its own supervisor’s, for their sum is published too', [cell('t1', 's1', 9), cell('t2', 's1', 1), cell('t3', 's2', 5)], { total: true, supervisors: ['s1', 's2'], towns: ['t3'], pool: ['t1', 't2'] }],
    ['a supervisor with too few takes the smallest other one along', [cell('t1', 's1', 3), cell('t2', 's2', 7), cell('t3', 's3', 8)], { total: true, supervisors: ['s3'], towns: ['t3'], pool: ['t1', 't2'] }],
    ['towns without a supervisor have no supervisor’s figure', [cell('t1', '', 6), cell('t2', 's2', 7)], { total: true, supervisors: ['s2'], towns: ['t1', 't2'], pool: [] }],
    ['a town where nobody answered is in no figure', [cell('t1', 's1', 5), cell('t2', 's1', 0)], { total: true, supervisors: ['s1'], towns: ['t1'], pool: [] }],
  ])('%s', (_, cells, groups) => {
    expect(groupsOf(cells)).toEqual(groups);
  });
});
