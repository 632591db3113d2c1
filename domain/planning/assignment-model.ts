import type { Coefficients, Constraint, Model } from 'yalps';
import { costOfTerms, termsOf, UNIT } from './assignment-cost';
import type { AssignmentInput, Pair } from './assignment-input';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const keyOf = ({ supervisor, town }: Pair) => `${supervisor} ${town}`;

export const averageLoad = ({ supervisors, towns }: AssignmentInput): number =>
  sum(towns.map(({ workers }) => workers)) / supervisors.length;

/** The price of one worker too many or too few. */
export const apartPrice = (input: AssignmentInput): number =>
  Math.round(UNIT * input.weights.balance) / Math.max(1, averageLoad(input));

/** By how much totals that differ must differ: wishes are whole, distances from the average whole shares of the workers. */
export const leastDifference = ({ supervisors, towns }: AssignmentInput): number =>
  1 / Math.max(supervisors.length, sum(towns.map(({ workers }) => workers)));

/** What an assignment costs in all. */
export function totalOf(input: AssignmentInput, pairs: readonly Pair[]): number {
  const chosen = new Set(pairs.map(keyOf));
  const own = input.supervisors.map((supervisor) => ({
    supervisor,
    towns: input.towns.filter((town) => chosen.has(keyOf({ supervisor: supervisor.id, town: town.id }))),
  }));
  const wishes = own.flatMap(({ supervisor, towns }) =>
    towns.map((town) => costOfTerms(termsOf(input, supervisor, town))),
  );
  const average = averageLoad(input);
  const apart = own.map(({ towns }) => Math.abs(sum(towns.map(({ workers }) => workers)) - average));
  return sum(wishes) + apartPrice(input) * sum(apart);
}

/** The pairs that pins and bans leave to decide about. */
export function openPairs({ supervisors, towns, pins, bans }: AssignmentInput): Pair[] {
  const banned = new Set(bans.map(keyOf));
  const pinned = new Map(pins.map(({ town, supervisor }) => [town, supervisor]));
  return supervisors.flatMap(({ id: supervisor }) =>
    towns.flatMap(({ id: town }) => {
      const pair = { supervisor, town };
      return banned.has(keyOf(pair)) || (pinned.get(town) ?? supervisor) !== supervisor ? [] : [pair];
    }),
  );
}

/**
 * Minimise Σ c·x + λ·Σ|W − W̄|/W̄ with every town exactly one supervisor, min to max towns for each, and W within the
 * workload's share of W̄. |W − W̄| is a variable of its own between two rows. `below` asks
 * for nothing dearer.
 */
export function assignmentModel(
  input: AssignmentInput,
  below?: number,
): { model: Model; pairs: ReadonlyMap<string, Pair> } {
  const pairs = new Map(openPairs(input).map((pair) => [keyOf(pair), pair]));
  const apart = input.supervisors.map(({ id }): [string, Coefficients] => [
    `apart ${id}`,
    { cost: apartPrice(input), [`over ${id}`]: -1, [`under ${id}`]: 1, apart: 1 },
  ]);
  const placed = [...pairs].map(([key, pair]): [string, Coefficients] => [key, columnOf(input, pair)]);
  return {
    pairs,
    model: {
      direction: 'minimize',
      objective: 'cost',
      constraints: [...rowsOf(input), ...(below === undefined ? [] : [mostCost(below)])],
      variables: [...placed, ...apart],
      integers: [...pairs.keys()],
    },
  };
}

function columnOf(input: AssignmentInput, pair: Pair): Coefficients {
  const supervisor = input.supervisors.find(({ id }) => id === pair.supervisor);
  const town = input.towns.find(({ id }) => id === pair.town);
  if (!supervisor || !town) throw new Error(`no such pair: ${keyOf(pair)}`);
  const { workers } = town;
  return {
    cost: costOfTerms(termsOf(input, supervisor, town)),
    [`town ${town.id}`]: 1,
    [`towns ${supervisor.id}`]: 1,
    [`load ${supervisor.id}`]: workers,
    [`over ${supervisor.id}`]: workers,
    [`under ${supervisor.id}`]: workers,
  };
}

function rowsOf(input: AssignmentInput): [string, Constraint][] {
  const { supervisors, towns, rules } = input;
  const average = averageLoad(input);
  const load = { min: average * (1 - rules.workload), max: average * (1 + rules.workload) };
  return [
    ...towns.map(({ id }): [string, Constraint] => [`town ${id}`, { equal: 1 }]),
    ...supervisors.flatMap(({ id }): [string, Constraint][] => [
      [`towns ${id}`, { min: rules.min, max: rules.max }],
      [`load ${id}`, load],
      [`over ${id}`, { max: average }],
      [`under ${id}`, { min: average }],
    ]),
    ['apart', { min: leastApart(input) }],
  ];
}

const mostCost = (max: number): [string, Constraint] => ['cost', { max }];

/**
 * Workers come in whole towns: every load is a multiple of what all towns have in common, and even the fairest split stands
 * apart from the average by this much, which bounds the search.
 */
function leastApart({ supervisors, towns }: AssignmentInput): number {
  const workers = towns.map((town) => town.workers);
  const unit = Math.max(1, workers.reduce(commonDivisor, 0));
  const over = (sum(workers) / unit) % supervisors.length;
  return (2 * unit * over * (supervisors.length - over)) / supervisors.length;
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other);
