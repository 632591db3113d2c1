import { assignmentProgram } from '../../test/domain/planning/support/assignment-program';
import { cbc } from '../../test/domain/planning/support/cbc';
import { aFlatCity, cityOfWishes } from '../../test/domain/planning/support/cities';
import { highs, type Program } from '../../test/domain/planning/support/highs';
import { median, timeOf } from '../../test/domain/planning/support/timing';
import { integerFrom, randomFrom, times } from '../../test/support/random';
import { assign } from './assignment';
import type { AssignmentInput } from './assignment-input';
import { whyPair } from './assignment-why';

// The assignment: time against `highs` and CBC on the same model, with wishes and without any, and the reasons of all its pairs.

const random = randomFrom(17);
const other = cbc();
const solvers: readonly (readonly [name: string, solve: (program: Program) => number])[] = [
  ['highs', await highs()],
  ...(other ? [['cbc', other] as const] : []),
];

const told =
  (cities: readonly AssignmentInput[], ours: number) =>
  ([name, solve]: (typeof solvers)[number]): string => {
    const reference = median(cities.map((city) => timeOf(() => solve(assignmentProgram(city)))));
    return `   ${name} ${reference.toFixed(0)} ms, ratio ${(ours / reference).toFixed(3)}`;
  };

function compare(name: string, cities: readonly AssignmentInput[]): void {
  const ours = median(cities.map((city) => timeOf(() => assign(city))));
  const proven = cities.filter((city) => assign(city).status === 'optimal').length;
  console.log(
    `  ${name.padEnd(26)} ${ours.toFixed(1)} ms${solvers.map(told(cities, ours)).join('')}   proven ${proven} of ${cities.length}`,
  );
}

function whys(name: string, city: AssignmentInput): void {
  const found = assign(city);
  if (found.status === 'impossible') throw new Error(found.message);
  const time = timeOf(() => found.pairs.map((pair) => whyPair(city, pair, found.total)));
  console.log(
    `  ${name.padEnd(26)} ${time.toFixed(0)} ms   ${(time / found.pairs.length).toFixed(1)} ms each`,
  );
}

const flat = (towns: number, supervisors: number) =>
  aFlatCity(
    times(towns, () => integerFrom(random, 7, 20)),
    supervisors,
  );

compare(
  '20 cities with wishes',
  times(20, () => cityOfWishes(random, 4, integerFrom(random, 20, 24))),
);
for (const [towns, supervisors] of [
  [24, 4],
  [23, 4],
  [30, 5],
] as const)
  compare(
    `${towns} × ${supervisors} without wishes`,
    times(3, () => flat(towns, supervisors)),
  );
whys('all reasons of 23 × 4', cityOfWishes(random, 4, 23));
whys('all reasons, no wishes', flat(23, 4));
