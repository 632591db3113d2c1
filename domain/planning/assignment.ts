import { type Best, bestPairs } from './assignment-best';
import { costOfTerms, type Terms, termsOf } from './assignment-cost';
import { inputFault, whyInfeasible } from './assignment-faults';
import type { AssignmentInput, Pair } from './assignment-input';
import { assignmentInOrder } from './fixed-order';

export interface AssignedPair extends Pair {
  readonly terms: Terms;
  readonly cost: number;
}

export interface Load {
  readonly supervisor: string;
  readonly towns: number;
  readonly workers: number;
}

/** `feasible` is a good assignment whose optimality was not proven within the steps allowed. */
export type Assignment =
  | {
      readonly status: 'optimal' | 'feasible';
      readonly pairs: readonly AssignedPair[];
      readonly loads: readonly Load[];
      readonly total: number;
    }
  | { readonly status: 'impossible'; readonly message: string };

/** The best assignment of towns to supervisors, or a sentence that says why there is none. */
export function assign(input: AssignmentInput): Assignment {
  const fault = inputFault(input);
  if (fault !== undefined) return { status: 'impossible', message: fault };
  const found = bestPairs(assignmentInOrder(input));
  if (found === 'infeasible') return { status: 'impossible', message: whyInfeasible(input, isPossible) };
  if (found === 'unfinished')
    return { status: 'impossible', message: '在限定的计算量内没有找到方案，请减少回避或放宽人数差距' };
  return shown(input, found);
}

const isPossible = (input: AssignmentInput): boolean => bestPairs(input) !== 'infeasible';

function shown(input: AssignmentInput, { proven, total, pairs }: Best): Assignment {
  const supervisorOf = new Map(pairs.map(({ town, supervisor }) => [town, supervisor]));
  return {
    status: proven ? 'optimal' : 'feasible',
    total,
    pairs: input.towns.flatMap((town) => {
      const supervisor = input.supervisors.find(({ id }) => id === supervisorOf.get(town.id));
      if (!supervisor) return [];
      const terms = termsOf(input, supervisor, town);
      return [{ supervisor: supervisor.id, town: town.id, terms, cost: costOfTerms(terms) }];
    }),
    loads: input.supervisors.map(({ id }) => {
      const own = input.towns.filter((town) => supervisorOf.get(town.id) === id);
      return {
        supervisor: id,
        towns: own.length,
        workers: own.reduce((sum, { workers }) => sum + workers, 0),
      };
    }),
  };
}
