import {
  type AssignedSupervisor,
  type AssignedTown,
  type AssignmentInput,
  type Term,
  terms,
} from './assignment-input';

/** From 0, just as wished, to 1, as far from the wish as can be. */
type Measure = (input: AssignmentInput, supervisor: AssignedSupervisor, town: AssignedTown) => number;

const rankOf = (ranking: readonly string[], id: string, count: number): number => {
  if (ranking.length === 0) return 0;
  const place = ranking.indexOf(id);
  return (place < 0 ? count - 1 : place) / Math.max(1, count - 1);
};

const measures: Record<Term, Measure> = {
  townRank: ({ supervisors }, { id }, { ranking }) => rankOf(ranking, id, supervisors.length),
  supervisorRank: ({ towns }, { ranking }, { id }) => rankOf(ranking, id, towns.length),
  field: (_, supervisor, { fields }) => {
    const missing = fields.filter((field) => !supervisor.fields.includes(field)).length;
    return missing / Math.max(1, fields.length);
  },
  distance: ({ distances }, supervisor, town) => {
    const farthest = Math.max(1, ...distances.map(({ kilometres }) => kilometres));
    const of = distances.find((pair) => pair.supervisor === supervisor.id && pair.town === town.id);
    return (of?.kilometres ?? 0) / farthest;
  },
};

/** Costs are whole thousandths of a weight, so that sums compare exactly. */
export const UNIT = 1000;

export type Terms = Readonly<Record<Term, number>>;

/** What each wish costs when this supervisor takes this town. */
export const termsOf = (
  input: AssignmentInput,
  supervisor: AssignedSupervisor,
  town: AssignedTown,
): Terms => {
  const cost = (term: Term) =>
    Math.round(UNIT * input.weights[term] * measures[term](input, supervisor, town));
  return Object.fromEntries(terms.map((term) => [term, cost(term)])) as Record<Term, number>;
};

export const costOfTerms = (each: Terms): number => terms.reduce((sum, term) => sum + each[term], 0);
