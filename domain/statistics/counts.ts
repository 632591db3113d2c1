import { mean, sampleStandardDeviation } from 'simple-statistics';
import { type Interval, meanInterval } from './interval';
import type { Sums } from './sums';

/** How often each score from 1 on was given: `[0, 1, 0, 4, 2]` is one 2, four 4s and two 5s. */
export type Counts = readonly number[];

export const SCORES = 5;
export const noCounts: Counts = Array.from({ length: SCORES }, () => 0);

export const countsOf = (scores: readonly number[], highest = SCORES): Counts =>
  Array.from({ length: highest }, (_, index) => scores.filter((score) => score === index + 1).length);

export const scoresOf = (counts: Counts): number[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));

export const total = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** The share of those who gave one of the two best scores (top-2-box). */
export const topTwo = (counts: Counts): number | undefined =>
  total(counts) === 0 ? undefined : total(counts.slice(-2)) / total(counts);

export const sumsOfCounts = (counts: Counts): Sums => ({
  n: total(counts),
  sum: counts.reduce((sum, count, index) => sum + count * (index + 1), 0),
  squares: counts.reduce((sum, count, index) => sum + count * (index + 1) ** 2, 0),
});

export interface Summary {
  readonly n: number;
  readonly mean?: number;
  /** Of a sample; only from two scores on, like the interval. */
  readonly deviation?: number;
  readonly topTwo?: number;
  /** Where the mean lies with 95 % confidence. */
  readonly interval?: Interval;
}

/** What pages and reports say of the scores of one item (R8.3). */
export function fromCounts(counts: Counts): Summary {
  const scores = scoresOf(counts);
  const share = topTwo(counts);
  if (share === undefined) return { n: 0 };
  const known = { n: scores.length, mean: mean(scores), topTwo: share };
  if (scores.length < 2) return known;
  const measured = { ...known, deviation: sampleStandardDeviation(scores) };
  const interval = meanInterval(measured);
  return interval ? { ...measured, interval } : measured;
}
