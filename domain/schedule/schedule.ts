import type { BlockKind } from '../booking/block';
import type { Day, Instant, Month } from '../calendar';
import type { Facts } from '../facts';
import { canonical, sha256 } from '../history';
import type { DatePin, Visit } from '../planning/schedule-input';
import type { ScheduleResult } from '../planning/schedule-result';
import type { ScheduleState } from './kinds';

export interface PlannedVisit extends Visit {
  readonly station?: string;
}

/** What a what-if supposes: that someone is away or something closed. */
export interface Supposed {
  readonly kind: BlockKind;
  readonly who: string;
  readonly from: Day;
  readonly to: Day;
}

export interface DraftRules {
  readonly from: Day;
  readonly to: Day;
  readonly monthCap?: number | undefined;
  readonly monthFloor?: number | undefined;
  readonly weekCap?: number | undefined;
  readonly minGap?: number | undefined;
  readonly restDaysPerMonth: number;
  readonly movePrice?: number | undefined;
  /** Rest days on which a supervisor and the towns agreed to meet. */
  readonly restDays: readonly { readonly supervisor: string; readonly days: readonly Day[] }[];
  readonly supposed: readonly Supposed[];
}

export interface VisitPin extends DatePin {
  readonly town: string;
  /** Chosen by hand as well. */
  readonly station?: string;
}

export type Outcome = Omit<ScheduleResult, 'visits' | 'diff'>;

/** One state of a draft; each change makes a new one, so that it can be undone. */
export interface ScheduleContent {
  readonly rules: DraftRules;
  readonly pins: readonly VisitPin[];
  readonly visits: readonly PlannedVisit[];
  /** How many visits there should be. */
  readonly wanted: number;
  /** What the contract's guide for a month would place, then one more a month, and so on. */
  readonly guided: readonly number[];
  readonly outcome: Outcome;
}

/** A year's plan from its first draft to its publishing; `edition` names its present content. */
export interface Schedule {
  readonly name: string;
  readonly whatIf: boolean;
  readonly state: ScheduleState;
  readonly frozenBefore: Day;
  readonly edition: number;
  /** Earlier contents, the latest last. */
  readonly undo: readonly number[];
  readonly placed: number;
  readonly wanted: number;
  /** Of the visits and the rules, so that the history proves them. */
  readonly hash: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  readonly publication?: string;
}

export const scheduleFacts = ({ byName, undo, ...facts }: Schedule): Facts => facts;

export const UNDO_STEPS = 20;

/** Whatever may change of a draft when its content does. */
export const contentFacts = (content: ScheduleContent) => ({
  placed: content.visits.length,
  wanted: content.wanted,
  hash: sha256(canonical([content.rules, content.pins, content.visits])),
});

/** What is published, and what is being published. */
export interface YearPlan {
  readonly schedule?: string;
  readonly publication?: string;
  readonly months?: Readonly<Record<string, Readonly<Record<Month, number>>>>;
}
