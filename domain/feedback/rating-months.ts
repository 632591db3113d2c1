import { addDays, type Day, type Month, monthOf } from '../calendar';
import type { Plan } from '../plan';

type Terms = Pick<Plan, 'period' | 'rating'>;

const SOME_DAY_OF_NEXT_MONTH = 31;

const firstDay = (month: Month): Day => `${month}-01`;
export const nextMonth = (month: Month): Month => monthOf(addDays(firstDay(month), SOME_DAY_OF_NEXT_MONTH));
export const previousMonth = (month: Month): Month => monthOf(addDays(firstDay(month), -1));

/** A session late in a month can be rated some days into the next; after the project nothing is. */
export function lastRatingDay(month: Month, { period, rating }: Terms): Day {
  const last = addDays(firstDay(nextMonth(month)), rating.graceDays - 1);
  return last < period.to ? last : period.to;
}

/** The months whose sessions can be rated on `today`, the latest first. */
export const openMonths = (today: Day, plan: Terms): Month[] =>
  [monthOf(today), previousMonth(monthOf(today))].filter(
    (month) => month >= monthOf(plan.period.from) && today <= lastRatingDay(month, plan),
  );

/** Every month from `first` on whose ratings are complete, in order. */
export function closedMonths(first: Month, today: Day, plan: Terms): Month[] {
  const closed: Month[] = [];
  for (let month = first; lastRatingDay(month, plan) < today; month = nextMonth(month)) {
    if (month > monthOf(plan.period.to)) break;
    closed.push(month);
  }
  return closed;
}

/** The last month whose ratings are complete, '' before there is one. */
export const lastClosedMonth = (today: Day, plan: Terms): Month | '' =>
  closedMonths(monthOf(plan.period.from), today, plan).at(-1) ?? '';

export const isQuarterEnd = (month: Month): boolean => Number(month.slice(5)) % 3 === 0;
export const isLastMonth = (month: Month, { period }: Pick<Plan, 'period'>): boolean =>
  month === monthOf(period.to);

/** From then on nothing more is published. */
export const isOver = (today: Day, plan: Terms): boolean =>
  lastRatingDay(monthOf(plan.period.to), plan) < today;
