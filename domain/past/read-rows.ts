import { type Day, dayText } from '../calendar';
import { sha256 } from '../history';
import type { Plan } from '../plan';
import { problem, type Reading } from '../roster/cells';
import type { Placed, Table } from '../roster/columns';
import { type Fault, faultIn } from '../roster/read-sheets';
import { everyone, type Known, resolve, stationIn, supervisorOn } from './names';
import type { PastKind, PastRow, PastSession, PastTraining, PastVisit } from './rows';
import type { PastRecordOf } from './sheets';

/** What stands already: whose day is taken by what, and which trainings and visits were taken over before. */
export interface Standing {
  /** The state of the session that takes `supervisor day`. */
  readonly taken: ReadonlyMap<string, string>;
  readonly records: ReadonlySet<string>;
}

export interface Around {
  readonly plan: Plan;
  readonly today: Day;
  readonly known: Known;
  readonly standing: Standing;
  /** The import, from which the ids of its sessions come. */
  readonly id: string;
}

export type Row<K extends PastKind> = Placed<PastRecordOf<K>>;
type Readings = Readonly<Record<string, Reading<unknown> | undefined>>;
export type Read = PastRow | readonly Fault[];

const ID_LENGTH = 10;
const shortHash = (...facts: readonly unknown[]) => sha256(facts.join('\n')).slice(0, ID_LENGTH);

export const dayKey = (supervisor: string, day: Day): string => `${supervisor} ${day}`;

const ALREADY = '这一次已经补录过';

function dayProblem(day: Day, { plan: { period }, today }: Around): Reading<never> | undefined {
  if (day < period.from || day > period.to) return problem(`应在项目期 ${period.from} 至 ${period.to} 内`);
  return day >= today ? problem('只能补录今天以前的') : undefined;
}

/** Faults at their columns; what could not be judged because of another is left out. */
const faultsOf = (table: Pick<Table, 'name'>, row: number, readings: Readings): Fault[] =>
  Object.entries(readings).flatMap(([column, reading]) =>
    reading && 'problem' in reading ? [faultIn(table, row, column, reading.problem)] : [],
  );

const found = <T>(reading: Reading<T> | undefined): T | undefined =>
  reading && 'value' in reading ? reading.value : undefined;

function takenProblem(supervisor: string | undefined, day: Day, { standing: { taken } }: Around) {
  const state = supervisor && taken.get(dayKey(supervisor, day));
  return state ? problem(`这位督导在 ${dayText(day)}已有一次督导（${state}）`) : undefined;
}

export function sessionOf(row: Row<'session'>, table: Table, around: Around): Read {
  const { known, id } = around;
  const supervisor = supervisorOn(row.supervisor, row.day, known);
  const town = resolve(row.town, known.towns, '镇街');
  const station = stationIn(row.station, town, known);
  const faults = faultsOf(table, row.row, {
    日期: dayProblem(row.day, around) ?? takenProblem(found(supervisor)?.id, row.day, around),
    督导: supervisor,
    镇街: town,
    社工站: station,
    签退时间: row.departure > row.arrival ? undefined : problem('应晚于签到时间'),
  });
  if (faults.length > 0) return faults;
  const { day, arrival, departure, duties, form, matters, advice = '', evidence } = row;
  return {
    ...{ kind: 'session', id: shortHash(id, row.row), row: row.row, day, arrival, departure, evidence },
    ...{ supervisor: found(supervisor)?.id ?? '', post: found(supervisor)?.post ?? '' },
    ...{ town: found(town)?.id ?? '', station: found(station)?.id ?? '' },
    text: { duties, form, matters, advice },
  } satisfies PastSession;
}

const alreadyThere = (id: string, { standing: { records } }: Around) =>
  records.has(id) ? problem(ALREADY) : undefined;

export function trainingOf(row: Row<'training'>, table: Table, around: Around): Read {
  const { day, title, topic, hours, evidence } = row;
  const id = shortHash('training', day, title);
  const attendees = everyone(row.attendees, around.known);
  const faults = faultsOf(table, row.row, {
    日期: dayProblem(day, around),
    培训名称: alreadyThere(id, around),
    参加人员: attendees,
  });
  if (faults.length > 0) return faults;
  return {
    ...{ kind: 'training', id, row: row.row, day, title, topic, hours, evidence },
    attendees: found(attendees) ?? [],
  } satisfies PastTraining;
}

export function visitOf(row: Row<'visit'>, table: Table, around: Around): Read {
  const { day, result, evidence } = row;
  const { known } = around;
  const town = resolve(row.town, known.towns, '镇街');
  const station = stationIn(row.station, town, known);
  const inspector = resolve(row.inspector, known.inspectors, '监察员');
  const id = shortHash('visit', day, found(station)?.id, found(inspector)?.id);
  const faults = faultsOf(table, row.row, {
    日期: dayProblem(day, around) ?? alreadyThere(id, around),
    镇街: town,
    社工站: station,
    监察员: inspector,
  });
  if (faults.length > 0) return faults;
  return {
    ...{ kind: 'visit', id, row: row.row, day, result, evidence, inspector: found(inspector)?.id ?? '' },
    ...{ town: found(town)?.id ?? '', station: found(station)?.id ?? '' },
  } satisfies PastVisit;
}
