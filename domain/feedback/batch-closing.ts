import type { Day, Month } from '../calendar';
import type { Plan } from '../plan';
import { type Batch, batchOf, type Scope } from './batch';
import { LEAST_ANSWERS, type Rating } from './rating';
import { closedMonths, isLastMonth, isQuarterEnd } from './rating-months';

export type OpenRating = Rating & { readonly id: string };

export interface Closing {
  readonly batch: Batch;
  /** The answers that it is made of. */
  readonly from: readonly string[];
}

interface Pool {
  readonly isDue: (month: Month, plan: Plan) => boolean;
  readonly takes: (rating: Rating, month: Month) => boolean;
  readonly scope: (rating: Rating) => Omit<Scope, 'closed'>;
}

/**
 * In this order at the end of a month. A town's batch is of one month, in which nobody rates twice, so that five answers
 * are five people; what is left waits for wider pools.
 */
const pools: readonly Pool[] = [
  {
    isDue: () => true,
    takes: (rating, month) => rating.month === month,
    scope: ({ supervisor, town }) => ({ supervisor, town }),
  },
  {
    isDue: (month, plan) => isQuarterEnd(month) || isLastMonth(month, plan),
    takes: (rating, month) => rating.month <= month,
    scope: ({ supervisor }) => ({ supervisor }),
  },
  { isDue: isLastMonth, takes: () => true, scope: () => ({}) },
];

/** Answers to different items are never added up. */
const kindOf = ({ scores }: Rating) => Object.keys(scores).sort().join();

function grouped<T>(list: readonly T[], key: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups.keys()].sort().map((each) => groups.get(each) as T[]);
}

function closePool(
  open: readonly OpenRating[],
  { takes, scope }: Pool,
  closed: Month,
  texts: Texts,
): Closing[] {
  const taken = open.filter((rating) => takes(rating, closed));
  return grouped(taken, (rating) => JSON.stringify([scope(rating), kindOf(rating)]))
    .filter((group) => group.length >= LEAST_ANSWERS)
    .map((group) => ({
      batch: batchOf({ closed, ...scope(group[0] as OpenRating) }, group, texts),
      from: group.map(({ id }) => id).sort(),
    }));
}

type Texts = ReadonlyMap<string, string>;

/**
 * The batches that can be closed on `today`. It asks nothing but the open answers: run again, or only after months, it
 * makes the same ones, for what is too little at the end of a month stays so.
 */
export function closeBatches(open: readonly OpenRating[], today: Day, plan: Plan): Closing[] {
  const [first] = open.map(({ month }) => month).sort();
  const texts = new Map(plan.rating.items.map(({ id, text }) => [id, text]));
  const closings: Closing[] = [];
  let left = open;
  for (const month of first ? closedMonths(first, today, plan) : []) {
    for (const pool of pools.filter(({ isDue }) => isDue(month, plan))) {
      const made = closePool(left, pool, month, texts);
      const gone = new Set(made.flatMap(({ from }) => from));
      left = left.filter(({ id }) => !gone.has(id));
      closings.push(...made);
    }
  }
  return closings;
}
