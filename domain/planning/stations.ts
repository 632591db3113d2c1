import { type Day, monthOf } from '../calendar';
import type { DateModel } from './date-model';
import { mondayOf } from './season';
import { sharesOf } from './shares';
import { placedIn, type Solved, solve } from './solved';

export interface PlannedStation {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly closed: readonly Day[];
}

export interface StationDay {
  readonly day: Day;
  readonly station: string;
}

/**
 * Which station of a town each of its sessions goes to: the same model as for towns, on the town's days. `held` are days
 * whose station stands already; a day on which no station is open gets none.
 */
export function stationDays(
  days: readonly Day[],
  stations: readonly PlannedStation[],
  held: readonly StationDay[] = [],
): StationDay[] {
  const model = stationModel(days.toSorted(), stations, held);
  const placed = model.days.length === 0 ? [] : placedIn(solve(model, 'day') as Solved);
  const found = placed.map(({ town, day }) => ({
    day: model.days[day]?.day ?? '',
    station: stations[town]?.id ?? '',
  }));
  return [...held, ...found].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function stationModel(
  days: readonly Day[],
  stations: readonly PlannedStation[],
  held: readonly StationDay[],
): DateModel {
  const taken = new Set(held.map(({ day }) => day));
  const counted = days.map((day, index) => ({
    ...{ day, month: monthOf(day), week: mondayOf(day), workday: true, pinned: false },
    pace: index + 1,
  }));
  const free = counted.filter(({ day }) => !taken.has(day));
  const fixed = stations.map(({ id }) => held.filter(({ station }) => station === id).map(({ day }) => day));
  const shares = sharesOf(
    free.length + held.length,
    stations.map(({ weight }) => weight),
    fixed.map(({ length }) => length),
  );
  return {
    ...{ name: '', days: free, pace: counted.length, weekCap: undefined, movePrice: undefined },
    months: [...new Set(free.map(({ month }) => month))].map((month) => ({ month, low: 0, high: 31 })),
    towns: stations.map(({ id, name, closed }, index) => ({
      ...{ id, name, fixed: fixed[index] ?? [], published: new Set<Day>() },
      need: (shares[index] ?? 0) - (fixed[index]?.length ?? 0),
      open: new Set(free.flatMap(({ day }) => (closed.includes(day) ? [] : [day]))),
    })),
  };
}
