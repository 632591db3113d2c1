import { addDays, type Day, isWorkday } from '../calendar';
import type { Plan } from '../plan';

const USUAL_DAYS = 2;
/** When work ends at the stations: put in for who forgot to check out, until they say when they left. */
export const ASSUMED_LEAVING = '17:30';
/** Asking, and one answer to a refusal. */
export const MOST_ASKINGS = 2;

/** A Plan that was stored before says nothing of it. */
export const daysWithoutScan = ({ daysWithoutScan: days }: Partial<Pick<Plan, 'daysWithoutScan'>>): number =>
  days ?? USUAL_DAYS;

/** The last day on which the host may speak of what was on `day` (R6.6). */
export function nextWorkday(day: Day, { calendar }: Pick<Plan, 'calendar'>): Day {
  const next = addDays(day, 1);
  return isWorkday(next, calendar) ? next : nextWorkday(next, { calendar });
}
