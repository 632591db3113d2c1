import type { DateModel } from './date-model';

/** Whether a town's progress is followed from day to day or from week to week. */
export type Grain = 'day' | 'week';

/** A run of days, by their places among the days of the model. */
export interface Step {
  readonly from: number;
  readonly through: number;
}

export function stepsOf({ days }: DateModel, grain: Grain): Step[] {
  if (grain === 'day') return days.map((_, place) => ({ from: place, through: place }));
  const starts = days.flatMap(({ week }, place) => (week === days[place - 1]?.week ? [] : [place]));
  return starts.map((from, index) => ({ from, through: (starts[index + 1] ?? days.length) - 1 }));
}
