import { alphaFromSums } from '../statistics/alpha';
import { fromCounts, noCounts, sumsOfCounts, topTwo } from '../statistics/counts';
import { type Interval, meanInterval } from '../statistics/interval';
import { deviationOf, meanOf } from '../statistics/sums';
import type { Side } from './kinds';
import type { QuestionSet } from './questions';
import type { GroupSums } from './results';

type Scale = QuestionSet['functions'][number];

export interface Figures {
  readonly mean: number;
  readonly deviation?: number;
  readonly topTwo: number;
  readonly interval?: Interval;
}

const emptyFigures: Figures = { mean: 0, topTwo: 0 };

/** Of one item, as hoped for or as it is. */
export function itemFigures({ items }: GroupSums, item: string, side: Side): Figures {
  const { n: _, ...figures } = fromCounts(items[item]?.[side] ?? noCounts);
  return { ...emptyFigures, ...figures };
}

const share = (parts: readonly number[]): number =>
  parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length;

/** Of a function: each person's scores of its items are one mean, so that persons vary and not items. */
export function functionFigures(sums: GroupSums, { id, items }: Scale, side: Side): Figures {
  const totals = sums.functions[id]?.[side];
  if (!totals) return emptyFigures;
  const best = share(items.map((item) => topTwo(sums.items[item.id]?.[side] ?? noCounts) ?? 0));
  const mean = (meanOf(totals) ?? 0) / items.length;
  const whole = deviationOf(totals);
  if (whole === undefined) return { mean, topTwo: best };
  const deviation = whole / items.length;
  const interval = meanInterval({ n: totals.n, mean, deviation });
  return { mean, topTwo: best, deviation, ...(interval && { interval }) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** How far what is falls short of what is hoped for, as a reader would reckon it from the two means shown. */
export const gapOf = (expected: Figures, actual: Figures): number =>
  rounded(rounded(actual.mean) - rounded(expected.mean));

/** How well the items of a function go together; undefined where that cannot be said. */
export function functionAlpha(sums: GroupSums, { id, items }: Scale, side: Side): number | undefined {
  const totals = sums.functions[id]?.[side];
  if (!totals) return undefined;
  return alphaFromSums(
    items.map((item) => sumsOfCounts(sums.items[item.id]?.[side] ?? [])),
    totals,
  );
}
