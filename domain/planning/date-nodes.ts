import type { DateModel } from './date-model';
import type { Grain, Step } from './steps';

/** The numbers of the nodes: L(t, s) `left`, its weekly gate, D(d) `day`, the rest days of a month, the months, what is never placed, the sink. */
export interface DateNodes {
  readonly left: (town: number, step: number) => number;
  readonly gate: (town: number, step: number) => number;
  readonly day: (day: number) => number;
  readonly rest: (month: number) => number;
  readonly month: (month: number) => number;
  readonly never: number;
  readonly sink: number;
}

export function dateNodes(
  { towns, days, months }: DateModel,
  steps: readonly Step[],
  grain: Grain,
): DateNodes {
  const rows = towns.length * steps.length;
  const firstDay = grain === 'day' ? rows : 2 * rows;
  const firstRest = firstDay + days.length;
  const firstMonth = firstRest + months.length;
  const left = (town: number, step: number) => town * steps.length + step;
  return {
    left,
    gate: grain === 'day' ? left : (town, step) => rows + left(town, step),
    day: (day) => firstDay + day,
    rest: (month) => firstRest + month,
    month: (month) => firstMonth + month,
    never: firstMonth + months.length,
    sink: firstMonth + months.length + 1,
  };
}
