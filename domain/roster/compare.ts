import type { Day } from '../calendar';
import { canonical } from '../history';
import { type StationTitle, stationTitleText } from '../people';
import type { ChangeKind, RowKind } from './kinds';
import { type Absence, absenceKinds, isPoint, isPresent, type Lasting, type Roster } from './roster';

export interface Change {
  readonly kind: ChangeKind;
  readonly of: RowKind;
  readonly name: string;
  /** Where a person or place is, and what changes, each in a few words. */
  readonly details: readonly string[];
}

type Names = (id: string) => string;
type Say = (value: never, names: Names) => string;

const plain: Say = (value: string | number) => String(value);
const named: Say = (id: string, names) => names(id);
const absenceText: Say = (absences: readonly Absence[]) =>
  absences.map(({ kind, from, to }) => `${absenceKinds[kind]} ${from} 至 ${to}`).join('、');

/** What of a row is compared, what it is called and how its value reads. A phone number is never shown. */
const aspects: Readonly<Record<string, readonly [label: string, say: Say]>> = {
  name: ['名称', plain],
  title: ['职务', (title: StationTitle) => stationTitleText[title]],
  town: ['镇街', named],
  parent: ['社工站', named],
  station: ['社工站', named],
  point: ['站点', named],
  years: ['从业年限', plain],
  field: ['服务领域', plain],
  from: ['入职日期', plain],
  to: ['离职日期', plain],
  absences: ['请假', absenceText],
  phoneKey: ['手机号', () => ''],
};

const NOTHING = '无';

function difference(before: Lasting, after: Lasting, names: Names): string[] {
  return Object.entries(aspects).flatMap(([aspect, [label, say]]) => {
    const [old, now] = [before, after].map((row) => (row as unknown as Record<string, unknown>)[aspect]);
    if (canonical(old ?? null) === canonical(now ?? null)) return [];
    const [from, to] = [old, now].map((each) => (each === undefined ? NOTHING : say(each as never, names)));
    return [aspect === 'phoneKey' ? `${label}有变` : `${label}：${from} → ${to}`];
  });
}

const whereOf = (
  row: Lasting & { station?: string; parent?: string; town?: string },
  names: Names,
): string[] => [row.station ?? row.parent ?? row.town].flatMap((id) => (id === undefined ? [] : [names(id)]));

interface Compared<T> {
  readonly next: readonly T[];
  readonly changes: readonly Change[];
}

/** Rows that the file no longer has end today and stay; those that have ended before stay as they are. */
function compareRows<T extends Lasting>(
  current: readonly T[],
  imported: readonly T[],
  kindOf: (row: T) => RowKind,
  today: Day,
  names: Names,
): Compared<T> {
  const before = new Map(current.map((row) => [row.id, row]));
  const inFile = new Set(imported.map(({ id }) => id));
  const left = current.filter(({ id }) => !inFile.has(id));
  const kept = left.map((row) => (isPresent(row, today) ? { ...row, to: today } : row));
  const told = (kind: ChangeKind, row: T, details: readonly string[]): Change => ({
    ...{ kind, of: kindOf(row), name: row.name, details },
  });
  const changes = imported.flatMap((row) => {
    const old = before.get(row.id);
    if (!old) return [told('added', row, whereOf(row, names))];
    const details = difference(old, row, names);
    return details.length > 0 ? [told('changed', row, details)] : [];
  });
  const ended = left
    .filter((row) => isPresent(row, today))
    .map((row) => told('ended', row, whereOf(row, names)));
  return { next: [...imported, ...kept], changes: [...changes, ...ended] };
}

/** What an import would make of the present roster, and what it changes (R2.1). */
export function compare(current: Roster, imported: Roster, today: Day): { next: Roster; changes: Change[] } {
  const places = [...current.towns, ...current.stations, ...imported.towns, ...imported.stations];
  const called = new Map(places.map(({ id, name }) => [id, name]));
  const names: Names = (id) => called.get(id) ?? id;
  const towns = compareRows(current.towns, imported.towns, () => 'towns', today, names);
  const stations = compareRows(
    current.stations,
    imported.stations,
    (station) => (isPoint(station) ? 'points' : 'stations'),
    today,
    names,
  );
  const workers = compareRows(current.workers, imported.workers, () => 'workers', today, names);
  return {
    next: { towns: towns.next, stations: stations.next, workers: workers.next },
    changes: [towns, stations, workers].flatMap(({ changes }) => changes),
  };
}
