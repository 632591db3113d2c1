import { assign } from '../../../domain/planning/assignment';
import type { AssignmentInput, Pair } from '../../../domain/planning/assignment-input';
import { randomFrom } from '../../support/random';
import { cityOfWishes } from './support/cities';

function solved(city: AssignmentInput) {
  const found = assign(city);
  if (found.status === 'impossible') throw new Error(found.message);
  return found;
}

const city = { ...cityOfWishes(randomFrom(4), 4, 23), bans: [] };
const free = solved(city);
const holder = ({ pairs }: { pairs: readonly Pair[] }, town: string) =>
  pairs.find((pair) => pair.town === town)?.supervisor;
const towns = city.towns.map(({ id }) => id);
const another = (town: string) => city.supervisors.find(({ id }) => id !== holder(free, town))?.id ?? '';

test.each(towns.slice(0, 6))('%s goes to whom it is pinned, and that never costs less (R3.2)', (town) => {
  const pins = [{ town, supervisor: another(town) }];
  const found = solved({ ...city, pins });
  expect(holder(found, town)).toBe(another(town));
  expect(found.total).toBeGreaterThanOrEqual(free.total);
});

test.each(towns.slice(0, 6))('%s leaves whom it may not have, and that never costs less (R3.2)', (town) => {
  const bans = [{ town, supervisor: holder(free, town) ?? '', reason: '原工作单位' }];
  const found = solved({ ...city, bans });
  expect(holder(found, town)).not.toBe(holder(free, town));
  expect(found.total).toBeGreaterThanOrEqual(free.total);
});

test('pinning what is best anyway changes nothing', () => {
  expect(solved({ ...city, pins: free.pairs })).toEqual(free);
});

test('six towns may be pinned to one', () => {
  const supervisor = city.supervisors[0]?.id ?? '';
  const pins = towns.slice(0, 6).map((town) => ({ town, supervisor }));
  const rules = { ...city.rules, workload: 0.5 };
  const { loads } = solved({ ...city, pins, rules });
  expect(loads.find((load) => load.supervisor === supervisor)?.towns).toBe(6);
});
