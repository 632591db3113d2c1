import type { Day } from '../../../../domain/calendar';
import { schedule } from '../../../../domain/planning/schedule';
import type { ScheduleInput } from '../../../../domain/planning/schedule-input';
import type { Tier } from '../../../../domain/planning/tiers';

export const daysOf = (input: ScheduleInput): Day[] => schedule(input).visits.map(({ day }) => day);

export const scoreIn = (input: ScheduleInput, tier: Tier): number | undefined =>
  schedule(input).score.find((each) => each.tier === tier)?.value;

/** How many of the days fall to each month or week, in their order. */
export function countsBy(days: readonly Day[], key: (day: Day) => string): number[] {
  const keys = days.map(key);
  return [...new Set(keys)].map((each) => keys.filter((other) => other === each).length);
}
