import type { RankedRow, RoundTerms } from './round';

/** What one panel member gave one applicant: points from 0 to 100 by dimension, or a declared conflict (回避). */
export interface Score {
  readonly application: string;
  readonly person: string;
  readonly conflict: boolean;
  readonly points: Readonly<Record<string, number>>;
  /** Why the member does not judge this one. */
  readonly reason?: string;
}

const HUNDREDTHS = 100;

/** Rounds half up on hundredths, free of binary fractions: 87.125 is 87.13. */
const toHundredths = (value: number): number => Math.round(value * HUNDREDTHS + 1e-6) / HUNDREDTHS;

/** A member's weighted total, 0 to 100. */
export const weighted = (
  { points }: Pick<Score, 'points'>,
  { dimensions }: Pick<RoundTerms, 'dimensions'>,
): number => dimensions.reduce((sum, { id, weight }) => sum + (points[id] ?? 0) * weight, 0) / 100;

/** The mean of the members who scored, to two decimals, those with a conflict left out; undefined when nobody scored. */
export function resultOf(
  scores: readonly Score[],
  terms: Pick<RoundTerms, 'dimensions'>,
): number | undefined {
  const counted = scores.filter(({ conflict }) => !conflict);
  if (counted.length === 0) return undefined;
  return toHundredths(counted.reduce((sum, score) => sum + weighted(score, terms), 0) / counted.length);
}

/** How the result came about, the highest first, so that nobody sees whose is which: '（90.2 + 88.4 + 86.1）÷ 3 = 88.23' */
export function resultText(scores: readonly Score[], terms: Pick<RoundTerms, 'dimensions'>): string {
  const totals = scores
    .filter(({ conflict }) => !conflict)
    .map((score) => toHundredths(weighted(score, terms)))
    .sort((a, b) => b - a);
  const result = resultOf(scores, terms);
  return result === undefined
    ? '还没有评分'
    : `（${totals.join(' + ')}）÷ ${totals.length} = ${result.toFixed(2)}`;
}

/** The members whose score or declared conflict is still missing for an applicant. */
export const missingMembers = <T extends { readonly person: string }>(
  panel: readonly T[],
  scores: readonly Score[],
): T[] => panel.filter(({ person }) => !scores.some((score) => score.person === person));

export interface Candidate {
  readonly application: string;
  readonly result: number;
  /** How many preference grounds were accepted; they count only between equal results (同等条件下优先). */
  readonly grounds: number;
}

/** Those at or above the pass line by result, then by grounds; equal in both share a rank and a person decides. */
export function rankingOf(candidates: readonly Candidate[], passLine: number): RankedRow[] {
  const passed = candidates.filter(({ result }) => result >= passLine);
  const sorted = [...passed].sort(
    (a, b) => b.result - a.result || b.grounds - a.grounds || (a.application < b.application ? -1 : 1),
  );
  const isEqual = (a: Candidate, b: Candidate | undefined) =>
    a.result === b?.result && a.grounds === b.grounds;
  return sorted.map((candidate) => ({
    ...candidate,
    rank: sorted.findIndex((each) => isEqual(candidate, each)) + 1,
  }));
}
