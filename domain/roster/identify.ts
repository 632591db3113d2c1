import type { Day } from '../calendar';
import { type Placed, type Records, type SheetKind, type SheetRecord, sheets, type Table } from './columns';
import { type Fault, faultAt, faultIn } from './read-sheets';
import { isPoint, isPresent, type Lasting, type Roster, type Station, type Town } from './roster';

/** Rows that have an id beside their row number: their own, that of the one they match, or a new one. */
export type Identified<T> = Omit<T, 'id'> & { readonly id: string; readonly row: number };

const NUMBERED = /^([a-z]+)(\d+)$/;

const highest = (prefix: string, known: readonly Pick<Lasting, 'id'>[]): number =>
  known.reduce((most, { id }) => {
    const [, start, number] = NUMBERED.exec(id) ?? [];
    return start === prefix ? Math.max(most, Number(number)) : most;
  }, 0);

export function withIds<R extends { readonly id: string | undefined; readonly row: number }>(
  rows: readonly R[],
  prefix: string,
  known: readonly Pick<Lasting, 'id'>[],
  match: (row: R) => string | undefined,
): Identified<R>[] {
  let last = highest(prefix, known);
  return rows.map((row) => ({ ...row, id: row.id ?? match(row) ?? `${prefix}${++last}` }));
}

/** A fault at every row whose key an earlier row has already. */
export function repeatsIn<R extends { readonly row: number }>(
  table: Pick<Table, 'name'>,
  rows: readonly R[],
  column: string,
  keyOf: (row: R) => string | undefined,
): Fault[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const earlier = key === undefined ? undefined : first.get(key);
    if (key !== undefined && earlier === undefined) first.set(key, row.row);
    return earlier === undefined ? [] : [faultIn(table, row.row, column, `与第 ${earlier} 行重复`)];
  });
}

export const repeats = <R extends { readonly row: number }>(
  kind: SheetKind,
  rows: readonly R[],
  column: string,
  keyOf: (row: R) => string | undefined,
): Fault[] => repeatsIn(sheets[kind], rows, column, keyOf);

/** Ids that a file claims without our having given them. */
export function strangers<R extends { readonly id: string | undefined; readonly row: number }>(
  kind: SheetKind,
  rows: readonly R[],
  known: readonly Pick<Lasting, 'id'>[],
): Fault[] {
  const ids = new Set(known.map(({ id }) => id));
  return rows
    .filter(({ id }) => id !== undefined && !ids.has(id))
    .map(({ id, row }) => faultAt(kind, row, '编号', `没有编号为 ${id} 的记录，新增的请留空`));
}

/** Who or what is there comes last, so that it stands before what has ended under the same name. */
const presentLast = <T extends Lasting>(rows: readonly T[], today: Day): T[] =>
  [...rows].sort((a, b) => Number(isPresent(a, today)) - Number(isPresent(b, today)));

const idsBy = <T extends Lasting>(rows: readonly T[], today: Day, keyOf: (row: T) => string) =>
  new Map(presentLast(rows, today).map((row) => [keyOf(row), row.id]));

export interface Places {
  readonly towns: readonly Town[];
  readonly stations: readonly Station[];
  readonly stationByName: ReadonlyMap<string, Station>;
  /** Points by their station's id and their name. */
  readonly pointByName: ReadonlyMap<string, Station>;
}

export const pointKey = (station: string, name: string): string => `${station}/${name}`;

type Unplaced<K extends SheetKind> = Placed<SheetRecord<K>>;

function stationsOf(
  rows: readonly Unplaced<'stations'>[],
  current: Roster,
  today: Day,
  towns: readonly Town[],
) {
  const own = current.stations.filter((station) => !isPoint(station));
  const townId = new Map(towns.map(({ id, name }) => [name, id]));
  const matches = idsBy(own, today, ({ name }) => name);
  const named = withIds(rows, 'st', current.stations, ({ name }) => matches.get(name));
  const faults = [
    ...strangers('stations', rows, own),
    ...repeats('stations', rows, '社工站名称', ({ name }) => name),
    ...repeats('stations', named, '编号', ({ id }) => id),
    ...rows
      .filter(({ town }) => !townId.has(town))
      .map(({ town, row }) => faultAt('stations', row, '所属镇街', `“镇街”表里没有“${town}”`)),
  ];
  const stations = named.map(({ id, name, town }) => ({ id, name, town: townId.get(town) ?? '' }));
  return { stations, faults };
}

function pointsOf(
  rows: readonly Unplaced<'points'>[],
  current: Roster,
  today: Day,
  stations: ReadonlyMap<string, Station>,
) {
  const own = current.stations.filter(isPoint);
  const matches = idsBy(own, today, ({ parent = '', name }) => pointKey(parent, name));
  const key = ({ station, name }: Unplaced<'points'>) => pointKey(stations.get(station)?.id ?? station, name);
  const named = withIds(rows, 'pt', current.stations, (row) => matches.get(key(row)));
  const faults = [
    ...strangers('points', rows, own),
    ...repeats('points', rows, '站点名称', key),
    ...repeats('points', named, '编号', ({ id }) => id),
    ...rows
      .filter(({ station }) => !stations.has(station))
      .map(({ station, row }) => faultAt('points', row, '所属社工站', `“社工站”表里没有“${station}”`)),
  ];
  const points = named.map(({ id, name, station }) => {
    const parent = stations.get(station);
    return { id, name, town: parent?.town ?? '', parent: parent?.id ?? '' };
  });
  return { points, faults };
}

/** Towns, stations and points of a file under their ids. */
export function placesOf(records: Records, current: Roster, today: Day): { places: Places; faults: Fault[] } {
  const towns = records.towns.map(({ code, name }) => ({ id: code, name }));
  const { stations, faults } = stationsOf(records.stations, current, today, towns);
  const stationByName = new Map(stations.map((station) => [station.name, station]));
  const found = pointsOf(records.points, current, today, stationByName);
  const pointByName = new Map(found.points.map((point) => [pointKey(point.parent, point.name), point]));
  return {
    places: { towns, stations: [...stations, ...found.points], stationByName, pointByName },
    faults: [
      ...repeats('towns', records.towns, '区划代码', ({ code }) => code),
      ...repeats('towns', records.towns, '镇街名称', ({ name }) => name),
      ...faults,
      ...found.faults,
    ],
  };
}
