export interface AssignedSupervisor {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly string[];
  /** Towns by preference, the best first; those left out count as last. */
  readonly ranking: readonly string[];
}

export interface AssignedTown {
  readonly id: string;
  readonly name: string;
  readonly workers: number;
  readonly ranking: readonly string[];
  /** Fields it needs; with a ranking of its own it may leave them out. */
  readonly fields: readonly string[];
}

export interface Pair {
  readonly supervisor: string;
  readonly town: string;
}

/** A pair that may not be (回避), and why. */
export interface Ban extends Pair {
  readonly reason: string;
}

export const terms = ['townRank', 'supervisorRank', 'field', 'distance'] as const;
export type Term = (typeof terms)[number];

/** How much each wish counts against the others; `balance` is the price of unequal numbers of workers. */
export type AssignmentWeights = Readonly<Record<Term | 'balance', number>>;

export const usualWeights: AssignmentWeights = {
  townRank: 3,
  supervisorRank: 3,
  field: 2,
  distance: 1,
  balance: 2,
};

export interface AssignmentInput {
  readonly supervisors: readonly AssignedSupervisor[];
  readonly towns: readonly AssignedTown[];
  readonly distances: readonly (Pair & { readonly kilometres: number })[];
  /** `workload` is how far a supervisor's workers may lie from the average, as a share of it. */
  readonly rules: { readonly min: number; readonly max: number; readonly workload: number };
  readonly weights: AssignmentWeights;
  readonly pins: readonly Pair[];
  readonly bans: readonly Ban[];
}
