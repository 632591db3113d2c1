import type { Repair } from './repair-kinds';
import type { Visit } from './schedule-input';
import type { Tier } from './tiers';

export interface Score {
  readonly tier: Tier;
  readonly name: string;
  readonly value: number;
}

/** Which rule stands against how much: need − capacity = short. */
export interface Conflict {
  readonly who: string;
  readonly need: number;
  readonly capacity: number;
  readonly short: number;
  readonly because: string;
}

export interface Move {
  readonly supervisor: string;
  readonly town: string;
  readonly from: string;
  readonly to: string;
}

export interface Diff {
  readonly kept: readonly Visit[];
  readonly moved: readonly Move[];
  readonly added: readonly Visit[];
  readonly removed: readonly Visit[];
}

export type TriedRepair = Repair & { readonly change: string; readonly gained: number };

export interface ScheduleResult {
  /** overConstrained: the plan holds as many sessions as the rules allow, and `conflicts` says what is missing. */
  readonly status: 'optimal' | 'feasible' | 'overConstrained';
  readonly visits: readonly Visit[];
  readonly score: readonly Score[];
  /** No plan scores better than `bound` in the planner's own unit; at a gap of 0 this one is proven optimal. */
  readonly proof: { readonly bound: number; readonly gap: number };
  readonly conflicts: readonly Conflict[];
  readonly repairs: readonly TriedRepair[];
  /** Where a wish gave way: a smaller gap between sessions, a pin that could not be kept. */
  readonly notes: readonly string[];
  readonly diff?: Diff;
}
