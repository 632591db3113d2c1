import type { Day } from '../calendar';
import type { Placed, Records, SheetRecord } from './columns';
import { type Identified, type Places, pointKey, repeats, strangers, withIds } from './identify';
import { type Fault, faultAt } from './read-sheets';
import { type Absence, isPresent, type Roster, type Worker } from './roster';

type Row = Placed<SheetRecord<'workers'>>;
type NamedRow = Identified<Row>;
type AbsenceRow = Placed<SheetRecord<'absences'>>;

/** Under what a phone number is found; a port, for the key never enters the domain. */
export type KeyOfPhone = (phone: string) => string;

export interface People {
  readonly workers: readonly Worker[];
  /** Phone numbers by the id of their worker, to be sealed. */
  readonly phones: ReadonlyMap<string, string>;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const at = ({ name }: Pick<Worker, 'name'>, station: string) => `${station}/${name}`;

/** Whom a row without an id means: the owner of its phone, or the only one of that name at that station. */
function matcher(current: Roster, today: Day, places: Places, keyOfPhone: KeyOfPhone) {
  const byPhone = new Map(current.workers.flatMap(({ id, phoneKey }) => (phoneKey ? [[phoneKey, id]] : [])));
  const here = current.workers.filter((worker) => isPresent(worker, today));
  const ids = grouped(here, (worker) => at(worker, worker.station));
  return ({ phone, name, station }: Row): string | undefined => {
    const owner = phone === undefined ? undefined : byPhone.get(keyOfPhone(phone));
    const [one, ...others] = ids.get(at({ name }, places.stationByName.get(station)?.id ?? '')) ?? [];
    return owner ?? (others.length === 0 ? one?.id : undefined);
  };
}

const pointOf = ({ station, point }: Pick<Row, 'station' | 'point'>, places: Places) =>
  point === undefined
    ? undefined
    : places.pointByName.get(pointKey(places.stationByName.get(station)?.id ?? '', point));

const rowFaults = (row: Row, places: Places): Fault[] => [
  ...(places.stationByName.has(row.station)
    ? []
    : [faultAt('workers', row.row, '社工站', `“社工站”表里没有“${row.station}”`)]),
  ...(row.point === undefined || pointOf(row, places)
    ? []
    : [faultAt('workers', row.row, '站点', `“站点”表里，${row.station}没有“${row.point}”`)]),
  ...(row.from !== undefined && row.to !== undefined && row.to < row.from
    ? [faultAt('workers', row.row, '离职日期', '不能早于入职日期')]
    : []),
];

function leadFaults(rows: readonly Row[], today: Day): Fault[] {
  const leads = rows.filter(({ title, to }) => title === 'lead' && (to === undefined || to > today));
  return repeats('workers', leads, '职务', ({ station }) => station).map((fault) => ({
    ...fault,
    text: `一个社工站只能有一名站长，${fault.text}`,
  }));
}

function workerOf(
  row: NamedRow,
  places: Places,
  absences: readonly Absence[],
  keyOfPhone: KeyOfPhone,
): Worker {
  const station = places.stationByName.get(row.station);
  const point = pointOf(row, places);
  const { id, name, title, years, field, from, to, phone } = row;
  return {
    ...{ id, name, title, town: station?.town ?? '', station: station?.id ?? '' },
    ...(point && { point: point.id }),
    ...(years !== undefined && { years }),
    ...(field !== undefined && { field }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(absences.length > 0 && { absences }),
    ...(phone !== undefined && { phoneKey: keyOfPhone(phone) }),
  };
}

/** Whom a line of absence means, or why that cannot be told. */
function ownerOf(row: AbsenceRow, people: readonly NamedRow[]): NamedRow | Fault {
  const named = people.filter(({ name }) => name === row.name);
  const meant = row.phone === undefined ? named : named.filter(({ phone }) => phone === row.phone);
  const [one, ...others] = meant;
  if (one && others.length === 0) return one;
  if (one)
    return faultAt('absences', row.row, '手机号', `有 ${meant.length} 人叫“${row.name}”，请填写手机号`);
  if (named.length === 0) return faultAt('absences', row.row, '姓名', `“社工”表里没有“${row.name}”`);
  return faultAt('absences', row.row, '手机号', `与“社工”表里${row.name}的手机号不同`);
}

const isFault = (found: NamedRow | Fault): found is Fault => 'sheet' in found;

function absenceFaults(rows: readonly (AbsenceRow & { owner: string })[]): Fault[] {
  return rows.flatMap((row, index) => {
    if (row.to < row.from) return [faultAt('absences', row.row, '结束日期', '不能早于开始日期')];
    const other = rows
      .slice(0, index)
      .find(({ owner, from, to }) => owner === row.owner && from <= row.to && row.from <= to);
    return other ? [faultAt('absences', row.row, '开始日期', `与第 ${other.row} 行的时间重叠`)] : [];
  });
}

function absencesOf(rows: readonly AbsenceRow[], people: readonly NamedRow[]) {
  const byName = grouped(people, ({ name }) => name);
  const owned = rows.map((row) => ({ row, owner: ownerOf(row, byName.get(row.name) ?? []) }));
  const placed = owned.flatMap(({ row, owner }) => (isFault(owner) ? [] : [{ ...row, owner: owner.id }]));
  const byOwner = grouped(placed, ({ owner }) => owner);
  return {
    of: (id: string): Absence[] =>
      (byOwner.get(id) ?? [])
        .map(({ kind, from, to }) => ({ kind, from, to }))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
    faults: [
      ...owned.flatMap(({ owner }) => (isFault(owner) ? [owner] : [])),
      ...[...byOwner.values()].flatMap(absenceFaults),
    ],
  };
}

/** The people of a file under their ids, with their absences. */
export function peopleOf(
  records: Records,
  current: Roster,
  places: Places,
  today: Day,
  keyOfPhone: KeyOfPhone,
): { people: People; faults: Fault[] } {
  const rows = records.workers;
  const named = withIds(rows, 'w', current.workers, matcher(current, today, places, keyOfPhone));
  const absences = absencesOf(records.absences, named);
  return {
    people: {
      workers: named.map((row) => workerOf(row, places, absences.of(row.id), keyOfPhone)),
      phones: new Map(named.flatMap(({ id, phone }) => (phone === undefined ? [] : [[id, phone]]))),
    },
    faults: [
      ...strangers('workers', rows, current.workers),
      ...repeats('workers', rows, '手机号', ({ phone }) => phone),
      ...repeats('workers', named, '姓名', ({ id }) => id),
      ...rows.flatMap((row) => rowFaults(row, places)),
      ...leadFaults(rows, today),
      ...absences.faults,
    ],
  };
}
