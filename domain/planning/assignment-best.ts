import { solve } from 'yalps';
import type { AssignmentInput, Pair } from './assignment-input';
import { assignmentModel, leastDifference, totalOf } from './assignment-model';
import { swappedPairs } from './assignment-swaps';

export interface Best {
  readonly proven: boolean;
  readonly total: number;
  readonly pairs: readonly Pair[];
}

/** Steps of the library's branch and cut times the size of each: counted, not timed, so that every machine answers alike. */
const MOST_WORK = 4e7;

const limits = { timeout: Number.POSITIVE_INFINITY, tolerance: 0 };

/**
 * The cheapest assignment. The linear relaxation bounds it from below, a search by swaps from above; where the two do
 * not meet, the library is asked for anything cheaper than what is known, and proves it best when there is nothing.
 */
export function bestPairs(input: AssignmentInput): Best | 'infeasible' | 'unfinished' {
  const { model } = assignmentModel(input);
  const relaxed = solve({ ...model, integers: [] });
  if (relaxed.status !== 'optimal') return 'infeasible';
  const known = priced(input, swappedPairs(input, relaxed.result));
  if (!known) return searched(input);
  if (known.total < relaxed.result + leastDifference(input) / 2) return { ...known, proven: true };
  const cheaper = searched(input, known.total - leastDifference(input) / 2);
  if (cheaper === 'infeasible') return { ...known, proven: true };
  return cheaper === 'unfinished' ? { ...known, proven: false } : cheaper;
}

const priced = (input: AssignmentInput, pairs: readonly Pair[] | undefined) =>
  pairs && { pairs, total: totalOf(input, pairs) };

function searched(input: AssignmentInput, below?: number): Best | 'infeasible' | 'unfinished' {
  const { model, pairs } = assignmentModel(input, below);
  const { status, result, variables } = solve(model, {
    ...limits,
    maxIterations: Math.round(MOST_WORK / pairs.size ** 2),
  });
  if (status === 'infeasible') return 'infeasible';
  if (Number.isNaN(result)) return 'unfinished';
  const chosen = variables.flatMap(([key, value]) => (value > 0.5 ? (pairs.get(key) ?? []) : []));
  return { proven: status === 'optimal', total: totalOf(input, chosen), pairs: chosen };
}
