import type { CalendarOverrides, Day } from '../calendar';

/** One session of a plan: who goes where on which day. */
export interface Visit {
  readonly supervisor: string;
  readonly town: string;
  readonly day: Day;
}

/** A published session; the tentative ones may move, what is agreed or done stays. */
export interface PublishedVisit extends Visit {
  readonly stage: 'tentative' | 'agreed' | 'done';
}

export interface PlannedSupervisor {
  readonly id: string;
  readonly name: string;
  /** Sessions of the year, those already done included. */
  readonly quota: number;
  readonly towns: readonly string[];
  /** Leave and trainings. */
  readonly away: readonly Day[];
  /** Saturdays and other rest days on which both sides agreed to meet. */
  readonly agreedRestDays: readonly Day[];
}

export interface PlannedTown {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly closed: readonly Day[];
}

/** A wish that binds: a day alone asks that the supervisor goes somewhere, with a town that they go there. */
export interface DatePin {
  readonly supervisor: string;
  readonly day: Day;
  readonly town?: string;
}

export interface ScheduleRules {
  readonly townsPerSupervisor: { readonly min: number; readonly max: number };
  readonly monthCap?: number;
  readonly monthFloor?: number;
  /** Sessions of one town in a calendar week. */
  readonly weekCap?: number;
  /** Days from one session of a town to its next. */
  readonly minGap?: number;
  readonly restDaysPerMonth: number;
}

export interface ScheduleInput {
  /** `earliest` is how far a repair may bring the start forward. */
  readonly horizon: { readonly from: Day; readonly to: Day; readonly earliest?: Day };
  readonly calendarOverrides: CalendarOverrides;
  readonly supervisors: readonly PlannedSupervisor[];
  readonly towns: readonly PlannedTown[];
  readonly rules: ScheduleRules;
  readonly pins: readonly DatePin[];
  readonly published?: readonly PublishedVisit[];
  /** Before this day nothing changes any more. */
  readonly frozenBefore?: Day;
  /** How much evenness a moved session is worth; without it, moving is avoided whatever the evenness. */
  readonly movePrice?: number;
}
