import { alphaFromSums } from '../statistics/alpha';
import { type Counts, sumsOfCounts, topTwo } from '../statistics/counts';
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

const withInterval = (n: number, figures: Figures): Figures => {
  const { mean, deviation } = figures;
  const interval = deviation === undefined ? undefined : meanInterval({ n, mean, deviation });
  return interval ? { ...figures, interval } : figures;
};

/** Of one item, as hoped for or as it is. */
export function itemFigures({ items }: GroupSums, item: string, side: Side): Figures {
  const counts: Counts = items[item]?.[side] ?? [];
  const sums = sumsOfCounts(counts);
  const deviation = deviationOf(sums);
  const figures = { mean: meanOf(sums) ?? 0, topTwo: topTwo(counts) ?? 0 };
  return withInterval(sums.n, deviation === undefined ? figures : { ...figures, deviation });
}

const share = (parts: readonly number[]): number =>
  parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length;

/** Of a function: each person's scores of its items are one mean, so that persons vary and not items. */
export function functionFigures(sums: GroupSums, { id, items }: Scale, side: Side): Figures {
  const totals = sums.functions[id]?.[side];
  if (!totals) return emptyFigures;
  const deviation = deviationOf(totals);
  const figures = {
    mean: (meanOf(totals) ?? 0) / items.length,
    topTwo: share(items.map((item) => itemFigures(sums, item.id, side).topTwo)),
  };
  return withInterval(
    totals.n,
    deviation === undefined ? figures : { ...figures, deviation: deviation / items.length },
  );
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
