import { addDays } from '../../../domain/calendar';
import type { Batch } from '../../../domain/feedback/batch';
import { closeBatches, type OpenRating } from '../../../domain/feedback/batch-closing';
import { same, some } from '../../support/open-ratings';
import { aPlan } from '../../support/plan';
import { integerFrom, oneOf, randomFrom, times } from '../../support/random';

const plan = aPlan();
const t2 = { town: 't2' };
const s2 = { supervisor: 's2', town: 't3' };

/** Answers as they come over a year, the daily job at work on every day; what each batch was made of. */
function aYear(seed: number, count: number) {
  const random = randomFrom(seed);
  const all = times(count, (index): OpenRating & { day: string } => {
    const day = addDays('2022-03-01', integerFrom(random, 0, 280));
    const town = integerFrom(random, 1, 6);
    return {
      ...{ id: `a${String(index).padStart(4, '0')}`, day, month: day.slice(0, 7) },
      ...{
        supervisor: town > 4 ? 's2' : 's1',
        town: `t${town}`,
        scores: same(oneOf(random, [1, 2, 3, 4, 5])),
      },
    };
  });
  const closings: ReturnType<typeof closeBatches> = [];
  let gone = new Set<string>();
  for (let today = '2022-03-01'; today <= '2022-12-20'; today = addDays(today, integerFrom(random, 1, 9))) {
    const open = all.filter(({ id, day }) => day < today && !gone.has(id));
    closings.push(...closeBatches(open, today, plan));
    gone = new Set(closings.flatMap(({ from }) => from));
  }
  return { all, closings };
}

const readers: readonly ((batch: Batch) => string | undefined)[] = [
  () => 'all',
  ({ supervisor }) => supervisor,
  ({ supervisor, town }) => supervisor && `${supervisor} in ${town ?? 'several towns'}`,
  ({ closed }) => closed,
];

/** Every set of answers whose figures somebody can read, at every time: all, a supervisor's, a town's, what was pooled. */
function scopesOf(closings: ReturnType<typeof closeBatches>): Set<string>[] {
  const states = closings.map((_, index) => closings.slice(0, index + 1));
  return states.flatMap((known) =>
    readers.flatMap((read) => {
      const names = new Set(known.map(({ batch }) => read(batch)));
      return [...names].map(
        (name) => new Set(known.filter(({ batch }) => read(batch) === name).flatMap(({ from }) => from)),
      );
    }),
  );
}

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot] as number[], left[found] as number[]];
    const top = left[found] as number[];
    for (let index = found + 1; index < left.length; index += 1) {
      const row = left[index] as number[];
      const factor = (row[column] ?? 0) / (top[column] as number);
      left[index] = row.map((value, at) => value - factor * (top[at] ?? 0));
    }
    found += 1;
  }
  return found;
}

test.each([1, 2, 3, 4, 5])(
  'each answer of year %i is in one batch of five or more, at most (R8.1)',
  (seed) => {
    const { closings } = aYear(seed, 60 * seed);
    const members = closings.flatMap(({ from }) => from);
    expect(closings.length).toBeGreaterThan(2);
    expect(new Set(members).size).toBe(members.length);
    for (const { batch, from } of closings)
      expect([batch.answers, from.length >= 5]).toEqual([from.length, true]);
  },
);

test.each([11, 12, 13])(
  'no reckoning with the published figures of year %i isolates fewer than five (R8.1)',
  (seed) => {
    const { all, closings } = aYear(seed, 150);
    const vectors = scopesOf(closings).map((scope) => all.map(({ id }) => (scope.has(id) ? 1 : 0)));
    const columns = all.map((_, at) => vectors.map((vector) => vector[at]).join(''));
    const classes = new Map<string, number>();
    for (const column of columns.filter((each) => each.includes('1')))
      classes.set(column, (classes.get(column) ?? 0) + 1);
    expect(classes.size).toBeGreaterThan(3);
    expect(Math.min(...classes.values())).toBeGreaterThanOrEqual(5);
  },
);

const vectorOf = (members: readonly number[], length: number) =>
  times(length, (index) => (members.includes(index) ? 1 : 0));
const smallSets = (length: number): number[][] =>
  times(2 ** length, (bits) => times(length, (index) => index).filter((index) => (bits >> index) & 1)).filter(
    ({ length: size }) => size > 0 && size < 5,
  );

test('among all sets of fewer than five of twelve answers none follows from what is published (R8.1)', () => {
  const all = [...some(5), ...some(4, t2), ...some(2, { ...t2, month: '2022-04' }), ...some(1, s2)];
  const ids = all.map(({ id }) => id);
  const closings = closeBatches(all, '2022-12-11', plan);
  const vectors = scopesOf(closings).map((scope) =>
    vectorOf(
      ids.flatMap((id, at) => (scope.has(id) ? [at] : [])),
      12,
    ),
  );
  const known = rank(vectors);
  const followed = (set: number[]) => rank([...vectors, vectorOf(set, 12)]) === known;
  expect(followed([0, 1, 2, 3, 4])).toBe(true);
  expect(smallSets(12).filter(followed)).toEqual([]);
});
