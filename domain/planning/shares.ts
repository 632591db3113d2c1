import { apportion } from '../apportion';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Each town's share of its supervisor's quota by weight (Webster). A town that already holds more than its share keeps
 * what it holds, and the others share the rest.
 */
export function sharesOf(quota: number, weights: readonly number[], held: readonly number[]): number[] {
  const over = new Set<number>();
  for (;;) {
    const shares = sharesBeside(over, quota, weights, held);
    const found = shares.flatMap((share, town) => ((held[town] ?? 0) > share ? [town] : []));
    if (found.length === 0) return shares;
    for (const town of found) over.add(town);
  }
}

function sharesBeside(
  over: ReadonlySet<number>,
  quota: number,
  weights: readonly number[],
  held: readonly number[],
): number[] {
  const rest = quota - sum(held.filter((_, town) => over.has(town)));
  const known = sum(weights) > 0 ? weights : weights.map(() => 1);
  const open = known.map((weight, town) => (over.has(town) ? 0 : weight));
  const split = rest > 0 && sum(open) > 0 ? apportion(rest, open) : open.map(() => 0);
  return split.map((share, town) => (over.has(town) ? (held[town] ?? 0) : share));
}
