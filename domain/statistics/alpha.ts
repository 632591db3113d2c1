import { type Sums, varianceOf } from './sums';

/** Cronbach's alpha (Psychometrika 1951) from the variances of the items and of the persons' totals over them. */
export function alpha(items: readonly number[], total: number): number | undefined {
  if (items.length < 2 || total <= 0) return undefined;
  const share = items.reduce((sum, variance) => sum + variance, 0) / total;
  return (items.length / (items.length - 1)) * (1 - share);
}

/** Undefined for one item, one person, or when all totals are the same: then nothing can be said. */
export function alphaFromSums(items: readonly Sums[], totals: Sums): number | undefined {
  const variances = items.map(varianceOf);
  const total = varianceOf(totals);
  if (total === undefined || variances.includes(undefined)) return undefined;
  return alpha(variances as number[], total);
}
