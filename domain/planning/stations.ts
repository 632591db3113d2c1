import { type Day, monthOf } from '../calendar';
import { type DateModel, MOST_IN_MONTH } from './date-model';
import { byId } from './fixed-order';
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
  const ordered = byId(stations);
  const all = [...new Set([...days, ...held.map(({ day }) => day)])].toSorted();
  const found = stations.length === 0 ? [] : placedDays(all, ordered, held, new Map());
  return [...held, ...found].toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ day, station }: StationDay) => `${day} ${station}`;

/** A station closed too long for its share keeps what it can have, `most`, and the others share the rest. */
function placedDays(
  all: readonly Day[],
  stations: readonly PlannedStation[],
  held: readonly StationDay[],
  most: ReadonlyMap<string, number>,
): StationDay[] {
  const model = stationModel(all, stations, held, most);
  if (model.days.length === 0) return [];
  const found = placedIn(solve(model, 'day') as Solved).map(({ town, day }) => ({
    day: model.days[day]?.day ?? '',
    station: stations[town]?.id ?? '',
  }));
  const countOf = (id: string) => [...held, ...found].filter(({ station }) => station === id).length;
  const short = model.towns.filter(({ id, need, fixed }) => countOf(id) < need + fixed.length);
  const capped = new Map([...most, ...short.map(({ id }) => [id, countOf(id)] as const)]);
  return short.length === 0 || capped.size === stations.length
    ? found
    : placedDays(all, stations, held, capped);
}

function stationModel(
  all: readonly Day[],
  stations: readonly PlannedStation[],
  held: readonly StationDay[],
  most: ReadonlyMap<string, number>,
): DateModel {
  const taken = new Set(held.map(({ day }) => day));
  const counted = all.map((day, index) => ({
    ...{ day, month: monthOf(day), week: mondayOf(day), workday: true, pinned: false },
    pace: index + 1,
  }));
  const free = counted.filter(({ day }) => !taken.has(day));
  const fixed = stations.map(({ id }) => held.filter(({ station }) => station === id).map(({ day }) => day));
  const shares = sharesOf(
    all.length,
    weightsOf(stations, most),
    stations.map(({ id }, index) => most.get(id) ?? fixed[index]?.length ?? 0),
  );
  return {
    ...{ name: '', days: free, pace: counted.length, weekCap: undefined, movePrice: undefined },
    months: [...new Set(free.map(({ month }) => month))].map((month) => ({
      ...{ month, low: 0, high: MOST_IN_MONTH, rest: MOST_IN_MONTH },
    })),
    towns: stations.map(({ id, name, closed }, index) => ({
      ...{ id, name, fixed: fixed[index] ?? [], held: fixed[index] ?? [], published: new Set<Day>() },
      need: (shares[index] ?? 0) - (fixed[index]?.length ?? 0),
      open: new Set(free.flatMap(({ day }) => (closed.includes(day) ? [] : [day]))),
    })),
  };
}

function weightsOf(stations: readonly PlannedStation[], most: ReadonlyMap<string, number>): number[] {
  const isKnown = stations.some(({ id, weight }) => weight > 0 && !most.has(id));
  return stations.map(({ id, weight }) => (most.has(id) ? 0 : isKnown ? weight : 1));
}
