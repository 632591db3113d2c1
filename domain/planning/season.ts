import { addDays, type Day, daysBetween, isWorkday, type Month, monthOf, weekdayOf } from '../calendar';
import type { ScheduleInput } from './schedule-input';

export interface SeasonDay {
  readonly day: Day;
  readonly month: Month;
  /** The Monday of its week. */
  readonly week: Day;
  readonly workday: boolean;
}

export const mondayOf = (day: Day) => addDays(day, -((weekdayOf(day) + 6) % 7));

/** The days of the horizon on which anything may still change. */
export function seasonOf({ horizon, calendarOverrides, frozenBefore }: ScheduleInput): SeasonDay[] {
  const from = frozenBefore && frozenBefore > horizon.from ? frozenBefore : horizon.from;
  return daysBetween(from, horizon.to).map((day) => ({
    day,
    month: monthOf(day),
    week: mondayOf(day),
    workday: isWorkday(day, calendarOverrides),
  }));
}
