/**
 * Webster's apportionment (Sainte-Laguë): whole shares of `total` in proportion to `weights`, the same for the same
 * input; equal quotients go to the earlier one.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const shares = weights.map(() => 0);
  if (weights.every((weight) => weight <= 0)) throw new Error('apportion needs a positive weight');
  for (let seat = 0; seat < total; seat += 1) {
    const quotients = weights.map((weight, index) => weight / (2 * (shares[index] ?? 0) + 1));
    const winner = quotients.indexOf(Math.max(...quotients));
    shares[winner] = (shares[winner] ?? 0) + 1;
  }
  return shares;
}
