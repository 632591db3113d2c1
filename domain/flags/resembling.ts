export interface Sketched {
  readonly shingles: ReadonlySet<string>;
}

export interface Match<T> {
  readonly later: T;
  readonly earlier: T;
  readonly share: number;
}

type Ranked = Int32Array;

/** Shingles as numbers, from the rarest to the most frequent, so that the first ones tell most. */
function ranked(texts: readonly Sketched[]): Ranked[] {
  const counts = new Map<string, number>();
  for (const { shingles } of texts)
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const rarestFirst = [...counts].sort(([, a], [, b]) => a - b);
  const rankOf = new Map(rarestFirst.map(([shingle], rank) => [shingle, rank]));
  return texts.map(({ shingles }) => Int32Array.from(shingles, (each) => rankOf.get(each) ?? 0).sort());
}

/** Two sets that resemble each other by `share` cannot miss each other in prefixes of this length. */
const prefixOf = (ranks: Ranked, share: number): Ranked =>
  ranks.subarray(0, ranks.length === 0 ? 0 : ranks.length - Math.ceil(ranks.length * share) + 1);

/** How many they have in common; gives up, with less, as soon as `least` cannot be reached. */
function overlap(one: Ranked, other: Ranked, least: number): number {
  let shared = 0;
  let [at, there] = [0, 0];
  while (at < one.length && there < other.length) {
    if (shared + Math.min(one.length - at, other.length - there) < least) return shared;
    const difference = (one[at] as number) - (other[there] as number);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) there += 1;
  }
  return shared;
}

function shareOf(one: Ranked, other: Ranked, least: number): number {
  const all = one.length + other.length;
  const shared = overlap(one, other, Math.floor((all * least) / (1 + least)));
  return shared / (all - shared);
}

/** Which of the candidates, in their order, is nearest to a text; the first of equals. */
function nearest(of: Ranked, candidates: readonly (readonly [number, Ranked])[], least: number) {
  let found: { readonly index: number; readonly share: number } | undefined;
  for (const [index, ranks] of candidates) {
    const share = shareOf(of, ranks, found?.share ?? least);
    if (share >= least && share > (found?.share ?? 0)) found = { index, share };
    if (share === 1) break;
  }
  return found;
}

/** The texts posted so far under the numbers of a prefix, in their order; then this one is posted too. */
function meet(index: Map<number, number[]>, prefix: Ranked, at: number): number[] {
  const near = new Set<number>();
  for (const rank of prefix) {
    const posted = index.get(rank);
    for (const each of posted ?? []) near.add(each);
    if (posted) posted.push(at);
    else index.set(rank, [at]);
  }
  return [...near].sort((a, b) => a - b);
}

/**
 * For each text that of those before it which it resembles most, by `share` at least. Exact, and fast by prefix
 * filtering (Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007): only texts that have one of
 * their rarest shingles in common are compared at all.
 */
export function resembling<T extends Sketched>(
  texts: readonly T[],
  share: number,
  mayCompare: (one: T, other: T) => boolean,
): Match<T>[] {
  const sets = ranked(texts);
  const index = new Map<number, number[]>();
  return sets.flatMap((set, at) => {
    const later = texts[at] as T;
    const candidates = meet(index, prefixOf(set, share), at)
      .filter((each) => mayCompare(later, texts[each] as T))
      .map((each) => [each, sets[each] as Ranked] as const);
    const found = nearest(set, candidates, share);
    return found ? [{ later, earlier: texts[found.index] as T, share: found.share }] : [];
  });
}
