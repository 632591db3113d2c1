import { type Day, isWorkday, type Month, monthOf } from '../calendar';
import { type Fixed, isFixed } from './fixed-visits';
import type { PlannedSupervisor, PlannedTown, ScheduleInput } from './schedule-input';
import type { SeasonDay } from './season';
import { sharesOf } from './shares';

/** A day on which the supervisor may go somewhere. `pace` counts the ordinary days through it, a_d of the objective. */
export interface ModelDay extends SeasonDay {
  readonly pace: number;
  readonly pinned: boolean;
}

export interface ModelTown {
  readonly id: string;
  readonly name: string;
  /** Sessions still to be placed. */
  readonly need: number;
  /** Days on which sessions stand already, those of the season alone and all of them. */
  readonly fixed: readonly Day[];
  readonly held: readonly Day[];
  readonly open: ReadonlySet<Day>;
  readonly published: ReadonlySet<Day>;
}

export interface ModelMonth {
  readonly month: Month;
  readonly low: number;
  readonly high: number;
  /** Rest days that may still be used. */
  readonly rest: number;
}

/** All that decides the dates of one supervisor. */
export interface DateModel {
  readonly name: string;
  readonly days: readonly ModelDay[];
  /** A: the ordinary days in all. */
  readonly pace: number;
  readonly towns: readonly ModelTown[];
  readonly months: readonly ModelMonth[];
  readonly weekCap: number | undefined;
  readonly movePrice: number | undefined;
}

export const MOST_IN_MONTH = 31;

const countIn = <T>(list: readonly T[], is: (each: T) => boolean) => list.filter(is).length;

export function dateModel(
  input: ScheduleInput,
  season: readonly SeasonDay[],
  supervisor: PlannedSupervisor,
  { visits }: Fixed,
): DateModel {
  const { rules, movePrice } = input;
  const { days, pace } = modelDays(input, season, supervisor, new Set(visits.map(({ day }) => day)));
  return {
    name: supervisor.name,
    ...{ days, pace, movePrice },
    towns: modelTowns(input, supervisor, visits, days),
    months: [...new Set(days.map(({ month }) => month))].map((month) => modelMonth(input, month, visits)),
    weekCap: rules.weekCap,
  };
}

function modelMonth({ rules, calendarOverrides }: ScheduleInput, month: Month, visits: Fixed['visits']) {
  const standing = visits.filter(({ day }) => monthOf(day) === month);
  const onRestDays = countIn(standing, ({ day }) => !isWorkday(day, calendarOverrides));
  const left = (limit: number) => Math.max(0, limit - standing.length);
  return {
    ...{ month, low: left(rules.monthFloor ?? 0), high: left(rules.monthCap ?? MOST_IN_MONTH) },
    rest: Math.max(0, rules.restDaysPerMonth - onRestDays),
  };
}

function modelDays(
  { pins }: ScheduleInput,
  season: readonly SeasonDay[],
  { id, away, agreedRestDays }: PlannedSupervisor,
  taken: ReadonlySet<Day>,
) {
  const absent = new Set(away);
  const agreed = new Set(agreedRestDays);
  const pinned = new Set(
    pins.filter((pin) => pin.supervisor === id && pin.town === undefined).map(({ day }) => day),
  );
  const usable = season.filter(({ day, workday }) => !absent.has(day) && (workday || agreed.has(day)));
  const onlyRestDays = !usable.some(({ workday }) => workday);
  let pace = 0;
  const counted = usable.map((day) => {
    if (day.workday || onlyRestDays) pace += 1;
    return { ...day, pace, pinned: pinned.has(day.day) };
  });
  return { days: counted.filter(({ day }) => !taken.has(day)), pace };
}

function modelTowns(
  { towns, published = [], frozenBefore, horizon }: ScheduleInput,
  { id, quota, towns: own }: PlannedSupervisor,
  visits: Fixed['visits'],
  days: readonly ModelDay[],
): ModelTown[] {
  const from = days[0]?.day ?? frozenBefore ?? horizon.from;
  const byId = new Map(towns.map((town) => [town.id, town]));
  const known = own.flatMap((town) => byId.get(town) ?? []);
  const held = known.map((town) => visits.filter((visit) => visit.town === town.id).map(({ day }) => day));
  const elsewhere = countIn(visits, ({ town }) => !own.includes(town));
  const shares = sharesOf(
    Math.max(0, quota - elsewhere),
    known.map(({ weight }) => weight),
    held.map(({ length }) => length),
  );
  const movable = published.filter((visit) => visit.supervisor === id && !isFixed(visit, frozenBefore));
  return known.map((town, index) => ({
    ...{ id: town.id, name: town.name },
    need: (shares[index] ?? 0) - (held[index]?.length ?? 0),
    fixed: (held[index] ?? []).filter((day) => day >= from),
    held: held[index] ?? [],
    open: openDays(days, town),
    published: new Set(movable.filter((visit) => visit.town === town.id).map(({ day }) => day)),
  }));
}

function openDays(days: readonly ModelDay[], { closed }: PlannedTown): Set<Day> {
  const shut = new Set(closed);
  return new Set(days.flatMap(({ day }) => (shut.has(day) ? [] : [day])));
}
