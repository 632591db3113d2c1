import { addDays, type Day } from '../calendar';
import { weekRoom } from './date-arcs';
import type { DateModel, ModelTown } from './date-model';
import { stepsOf } from './steps';

/** A town may have at most `most` sessions on the days of the model after the place `after` through `through`. */
export interface Window {
  readonly town: number;
  readonly after: number;
  readonly through: number;
  readonly most: number;
}

/** The weekly cap of every town, where a week has more days than the cap allows sessions. */
export function weekWindows(model: DateModel): Window[] {
  if (model.weekCap === undefined) return [];
  const weeks = stepsOf(model, 'week');
  return model.towns.flatMap((_, town) =>
    weeks
      .map((week) => ({
        town,
        after: week.from - 1,
        through: week.through,
        most: weekRoom(model, town, week),
      }))
      .filter(({ after, through, most }) => most < through - after),
  );
}

/** At most one session of a town on any `gap` days in a row. */
export function gapWindows({ days, towns }: DateModel, gap: number): Window[] {
  const ends = days.map(({ day }) => lastBefore(days, addDays(day, gap)));
  return towns.flatMap((_, town) =>
    ends.flatMap((through, from) => (through > from ? [{ town, after: from - 1, through, most: 1 }] : [])),
  );
}

function lastBefore(days: DateModel['days'], limit: Day): number {
  const place = days.findIndex(({ day }) => day >= limit);
  return (place < 0 ? days.length : place) - 1;
}

/** Around sessions that stand already a town is closed for the days of the gap. */
export function clearOfFixed(model: DateModel, gap: number): DateModel {
  return { ...model, towns: model.towns.map((town) => clearTown(town, gap)) };
}

function clearTown(town: ModelTown, gap: number): ModelTown {
  if (town.held.length === 0) return town;
  const blocked = town.held.map((day) => [addDays(day, 1 - gap), addDays(day, gap - 1)] as const);
  const isClear = (day: Day) => blocked.every(([from, to]) => day < from || day > to);
  return { ...town, open: new Set([...town.open].filter(isClear)) };
}
