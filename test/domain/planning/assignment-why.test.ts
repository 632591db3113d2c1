import { type AssignedPair, assign } from '../../../domain/planning/assignment';
import type { AssignmentInput } from '../../../domain/planning/assignment-input';
import { whyPair } from '../../../domain/planning/assignment-why';
import { integerFrom, randomFrom, times } from '../../support/random';
import { assignmentProgram } from './support/assignment-program';
import { cityOfWishes } from './support/cities';
import { highs } from './support/highs';

const random = randomFrom(31);
const cities = times(
  5,
  (index) => [index + 1, cityOfWishes(random, 3, integerFrom(random, 15, 18))] as const,
);

function solved(city: AssignmentInput) {
  const found = assign(city);
  if (found.status === 'impossible') throw new Error(found.message);
  return found;
}

const [, city] = cities[0] as (typeof cities)[number];
const { pairs, total } = solved(city);
const [one] = pairs as [AssignedPair];

test.each(cities)('city %d: the extra cost is the difference of the two optima (R3.2)', async (_, each) => {
  const solve = await highs();
  const best = solved(each);
  const least = solve(assignmentProgram(each));
  for (const pair of best.pairs.filter((_pair, index) => index % 5 === 0)) {
    const without = { ...each, bans: [...each.bans, { ...pair, reason: '' }] };
    const { alternative } = whyPair(each, pair, best.total);
    if (alternative) expect(alternative.extra).toBeCloseTo(solve(assignmentProgram(without)) - least, 3);
    else expect(() => solve(assignmentProgram(without))).toThrow('Infeasible');
    expect(alternative?.supervisor).not.toBe(pair.supervisor);
  }
});

test('the reason tells what every wish costs, who else it could be and how much more that is', () => {
  const { text, alternative } = whyPair(city, one, total);
  const name = city.supervisors.find(({ id }) => id === alternative?.supervisor)?.name;
  expect(text).toMatch(
    /^镇街意愿 \d\.\d\d、督导意愿 \d\.\d\d、领域匹配 \d\.\d\d、路程 \d\.\d\d（越小越合意）；/,
  );
  expect(text).toContain(
    `最好的方案改由${name}负责，总费用多 ${((alternative?.extra ?? 0) / 1000).toFixed(2)}`,
  );
});

test('the terms of a pair add up to its cost', () => {
  for (const { terms, cost } of pairs)
    expect(Object.values(terms).reduce((sum, term) => sum + term, 0)).toBe(cost);
});

test('a pinned pair stands because it was asked for', () => {
  const pinned = { ...city, pins: [{ supervisor: one.supervisor, town: one.town }] };
  const reason = whyPair(pinned, one, solved(pinned).total);
  expect(reason.alternative).toBeUndefined();
  expect(reason.text).toMatch(/^按指定分配；镇街意愿/);
});

test('where nobody else may take the town, that is the reason', () => {
  const others = city.supervisors.filter(({ id }) => id !== one.supervisor);
  const bans = others.map(({ id }) => ({ supervisor: id, town: one.town, reason: '回避' }));
  const reason = whyPair({ ...city, bans }, one, total);
  expect(reason).toMatchObject({
    alternative: undefined,
    text: expect.stringContaining('换成其他督导没有可行方案'),
  });
});
