import { addDays, type Day, workdaysBetween } from '../calendar';
import type { Plan } from '../plan';

export interface BookingTerms {
  /** Whoever moves or cancels later than so many workdays before does it 临时. */
  readonly noticeWorkdays: number;
  /** A request that nobody answered for so many workdays lapses. */
  readonly answerWorkdays: number;
  /** How many of a supervisor's sessions a month may fall on Saturdays (R4.1). */
  readonly restDaysPerMonth: number;
}

const usual: BookingTerms = { noticeWorkdays: 2, answerWorkdays: 5, restDaysPerMonth: 2 };

/** A Plan that was stored before there was booking says nothing of it. */
export const termsOf = ({
  booking,
  restDaysPerMonth = usual.restDaysPerMonth,
}: Partial<Pick<Plan, 'booking' | 'restDaysPerMonth'>>): BookingTerms => ({
  ...usual,
  ...booking,
  restDaysPerMonth,
});

/** Workdays after `from` up to `day`. */
const workdaysAhead = (from: Day, day: Day, plan: Plan): number =>
  workdaysBetween(addDays(from, 1), day, plan.calendar).length;

/** Whether `day` is too near to change without calling it 临时. */
export const isShortNotice = (today: Day, day: Day, plan: Plan): boolean =>
  workdaysAhead(today, day, plan) < termsOf(plan).noticeWorkdays;

/** Whether what was asked on `asked` has waited too long for its answer. */
export const isOverdue = (asked: Day, today: Day, plan: Plan): boolean =>
  workdaysAhead(asked, today, plan) > termsOf(plan).answerWorkdays;
