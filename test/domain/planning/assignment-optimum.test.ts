import { assign } from '../../../domain/planning/assignment';
import { integerFrom, randomFrom, times } from '../../support/random';
import { assignmentProgram } from './support/assignment-program';
import { cityOfWishes } from './support/cities';
import { highs } from './support/highs';

const random = randomFrom(17);
const cities = times(20, (index) => {
  const supervisors = integerFrom(random, 3, 4);
  const towns = integerFrom(random, 5 * supervisors, 6 * supervisors);
  return [index + 1, cityOfWishes(random, supervisors, towns)] as const;
});

const solved = cities.map(([, city]) => {
  const found = assign(city);
  if (found.status === 'impossible') throw new Error(found.message);
  return found;
});

test.each(cities)('city %d: the assignment costs what highs proves to be the least', async (index, city) => {
  const found = solved[index - 1] as (typeof solved)[number];
  expect(found.status).toBe('optimal');
  expect(found.total).toBeCloseTo((await highs())(assignmentProgram(city)), 3);
});

test('every town has one supervisor, everyone five or six towns, and no banned pair is used', () => {
  for (const [index, city] of cities) {
    const found = solved[index - 1] as (typeof solved)[number];
    expect(found.pairs.map(({ town }) => town)).toEqual(city.towns.map(({ id }) => id));
    for (const { towns } of found.loads) expect([5, 6]).toContain(towns);
    for (const ban of city.bans) {
      expect(found.pairs.find(({ town }) => town === ban.town)?.supervisor).not.toBe(ban.supervisor);
    }
  }
});
