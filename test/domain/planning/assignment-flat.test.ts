import { type Assignment, assign } from '../../../domain/planning/assignment';
import { type AssignmentInput, usualWeights } from '../../../domain/planning/assignment-input';
import { whyPair } from '../../../domain/planning/assignment-why';
import world from '../../../local/world/towns.json';
import { integerFrom, randomFrom, times } from '../../support/random';
import { aFlatCity } from './support/cities';

type Found = Exclude<Assignment, { status: 'impossible' }>;

function found(input: AssignmentInput): Found {
  const assignment = assign(input);
  if (assignment.status === 'impossible') throw new Error(assignment.message);
  return assignment;
}

const random = randomFrom(3);
const workers = (count: number) => times(count, () => integerFrom(random, 7, 20));
const zhongshan = aFlatCity(
  world.towns.map((town) => town.workers),
  4,
);

test.each([
  ['the 23 towns of Zhongshan', zhongshan],
  ['24 towns for 4', aFlatCity(workers(24), 4)],
  ['23 towns for 4', aFlatCity(workers(23), 4)],
  ['30 towns for 5', aFlatCity(workers(30), 5)],
])('without a wish %s are split as evenly as whole workers can be, and that is proven (R3.2)', (_, city) => {
  const { status, loads, total } = found(city);
  const all = city.towns.reduce((sum, town) => sum + town.workers, 0);
  const least = Math.floor(all / city.supervisors.length);
  expect(status).toBe('optimal');
  for (const load of loads) expect([least, least + 1]).toContain(load.workers);
  const apart = loads.reduce((sum, load) => sum + Math.abs(load.workers - all / loads.length), 0);
  expect(total).toBeCloseTo((1000 * usualWeights.balance * apart * loads.length) / all, 6);
});

test('the split of 23 towns is 6-6-6-5 by itself', () => {
  const counts = found(zhongshan).loads.map(({ towns }) => towns);
  expect(counts.toSorted()).toEqual([5, 6, 6, 6]);
});

test('without a wish any town may as well go to another: every pair has an alternative that costs nothing', () => {
  const { pairs, total } = found(zhongshan);
  const [first] = pairs;
  if (!first) throw new Error('no pair');
  expect(whyPair(zhongshan, first, total).alternative?.extra).toBe(0);
});

test.each([
  [
    'nobody works anywhere',
    aFlatCity(
      times(10, () => 0),
      2,
    ),
  ],
  ['balance counts nothing', { ...zhongshan, weights: { ...usualWeights, balance: 0 } }],
])('when %s any split is best', (_, city) => {
  expect(found(city)).toMatchObject({ status: 'optimal', total: 0 });
});
