import type { DateModel } from '../../../../domain/planning/date-model';
import type { TownDay } from '../../../../domain/planning/score';

/** How far a town must be behind its pace before it is visited. */
const thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/**
 * What a careful person with a calendar does: day by day to the town that is furthest behind its even pace, if it is behind
 * by enough or the days left are as many as the sessions left. One plan for every threshold.
 */
export const greedyDates = (model: DateModel): TownDay[][] =>
  thresholds.map((threshold) => greedy(model, threshold));

function greedy({ towns, days, pace }: DateModel, threshold: number): TownDay[] {
  const left = towns.map(({ need }) => need);
  const placed: TownDay[] = [];
  for (const [day, { day: date, pace: passed }] of days.entries()) {
    const behind = towns.map(({ need, open }, town) => {
      const some = open.has(date) && (left[town] ?? 0) > 0;
      return some ? (need * passed) / pace - (need - (left[town] ?? 0)) : Number.NEGATIVE_INFINITY;
    });
    const most = Math.max(...behind);
    const isLate = left.reduce((sum, each) => sum + each, 0) >= days.length - day;
    if (most === Number.NEGATIVE_INFINITY || (most < threshold && !isLate)) continue;
    const town = behind.indexOf(most);
    left[town] = (left[town] ?? 0) - 1;
    placed.push({ town, day });
  }
  return placed;
}
