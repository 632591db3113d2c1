import { quantile } from './student';

const LEVEL = 0.95;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

interface Measured {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
}

/** Where the mean lies with this confidence, by Student's t, for small samples too; undefined below two values. */
export function meanInterval({ n, mean, deviation }: Measured, level = LEVEL): Interval | undefined {
  if (n < 2) return undefined;
  const half = (quantile(level, n - 1) * deviation) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}
