import { type Day, daysBetween, isWorkday } from '../calendar';
import { type Calendar, dayObstacle, type Taken, type Wish } from './days';

/** The first workday from `from` through `to` that can be had; Saturdays are offered to nobody who did not ask. */
export const nextFree = (from: Day, to: Day, wish: Wish, calendar: Calendar, taken: Taken): Day | undefined =>
  daysBetween(from, to).find(
    (day) => isWorkday(day, calendar.plan.calendar) && !dayObstacle(day, wish, calendar, taken),
  );
