import type { Month } from '../calendar';
import type { Facts } from '../facts';
import { type Rating, type RatingItem, scores } from './rating';

export interface ItemCounts extends RatingItem {
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
}

/**
 * At least five answers, closed together and for good: the only form in which ratings are published. Of a town, of a
 * supervisor over towns, or of the whole project; no answer is in two of them.
 */
export interface Batch {
  /** The month with whose end it was closed. */
  readonly closed: Month;
  readonly supervisor?: string;
  readonly town?: string;
  readonly answers: number;
  readonly items: readonly ItemCounts[];
  /** Sums over the answers of each one's total and of its square: what the reliability of the scale takes. */
  readonly total: number;
  readonly squares: number;
  /** How many of its answers are of which month; shown to nobody, for the comments alone. */
  readonly months: Readonly<Record<Month, number>>;
}

export type Scope = Pick<Batch, 'closed' | 'supervisor' | 'town'>;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const square = (number: number) => number * number;

function counted<T extends string>(values: readonly T[]): Record<T, number> {
  const counts = {} as Record<T, number>;
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const countsOf = (ratings: readonly Rating[], item: string) =>
  scores.map((score) => ratings.filter((rating) => rating.scores[item] === score).length);

/** What is kept of the answers of a batch, whose own documents go with the same unit of work. */
export function batchOf(scope: Scope, ratings: readonly Rating[], texts: ReadonlyMap<string, string>): Batch {
  const totals = ratings.map((rating) => sum(Object.values(rating.scores)));
  const order = [...texts.keys()];
  const items = Object.keys(ratings[0]?.scores ?? {}).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return {
    ...scope,
    answers: ratings.length,
    items: items.map((id) => ({ id, text: texts.get(id) ?? id, counts: countsOf(ratings, id) })),
    total: sum(totals),
    squares: sum(totals.map(square)),
    months: counted(ratings.map(({ month }) => month).sort()),
  };
}

export const batchId = ({ closed, supervisor = '', town = '', items }: Batch): string =>
  [
    closed,
    supervisor,
    town,
    items
      .map(({ id }) => id)
      .sort()
      .join('+'),
  ].join(':');

export const batchFacts = ({ months, ...facts }: Batch): Facts => ({ ...facts });
