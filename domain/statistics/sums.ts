/** All that mean and deviation need of a list of numbers, so that the numbers themselves need not be kept. */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export const noSums: Sums = { n: 0, sum: 0, squares: 0 };

export const sumsOf = (values: readonly number[]): Sums =>
  values.reduce(({ n, sum, squares }, value) => addTo({ n, sum, squares }, value), noSums);

const addTo = ({ n, sum, squares }: Sums, value: number): Sums => ({
  n: n + 1,
  sum: sum + value,
  squares: squares + value * value,
});

export const meanOf = ({ n, sum }: Sums): number | undefined => (n === 0 ? undefined : sum / n);

/** Of a sample, with n − 1; undefined for fewer than two values. Meant for scores: small whole numbers lose nothing here. */
export const varianceOf = ({ n, sum, squares }: Sums): number | undefined =>
  n < 2 ? undefined : Math.max(0, (squares - (sum * sum) / n) / (n - 1));

export function deviationOf(sums: Sums): number | undefined {
  const variance = varianceOf(sums);
  return variance === undefined ? undefined : Math.sqrt(variance);
}
