import chineseDays from 'chinese-days';
import { apportion } from '../apportion';
import { addDays, type Day, dayText, isWorkday, monthOf, weekdayOf } from '../calendar';
import { missingOf } from './capacity';
import { type DateModel, dateModel, MOST_IN_MONTH } from './date-model';
import { fixedVisits } from './fixed-visits';
import { applyRepair, type Repair } from './repair-kinds';
import type { PlannedSupervisor, ScheduleInput } from './schedule-input';
import type { TriedRepair } from './schedule-result';
import { type SeasonDay, seasonOf } from './season';
import { placedIn, type Solved, solve } from './solved';

const SATURDAY = 6;
const WEEK = 7;

const textOf: {
  [K in Repair['kind']]: (repair: Extract<Repair, { kind: K }>, input: ScheduleInput) => string;
} = {
  restDays: ({ supervisor, days }, { supervisors }) =>
    `${supervisors.find(({ id }) => id === supervisor)?.name}与镇街商定在 ${days.length} 个周六督导`,
  monthCap: ({ value }) => `每月上限提高到 ${value} 次`,
  weekCap: ({ value }) => `同一镇街每周上限提高到 ${value} 次`,
  start: ({ from }) => `提前到 ${dayText(from)}开始`,
  anotherSupervisor: ({ supervisors }) => `增加到 ${supervisors} 名督导并重新分配镇街`,
};

/** Every repair that gains something, the greatest gain first. */
export function triedRepairs(input: ScheduleInput): TriedRepair[] {
  const missing = missingIn(input);
  const tried = [
    ...restDayRepairs(input),
    ...smallest(input, missing, monthCaps(input)),
    ...smallest(input, missing, weekCaps(input)),
    ...smallest(input, missing, earlierStarts(input)),
    ...anotherSupervisor(input, missing),
  ];
  return tried.filter(({ gained }) => gained > 0).toSorted((one, other) => other.gained - one.gained);
}

const described = (input: ScheduleInput, repair: Repair, gained: number): TriedRepair => ({
  ...repair,
  change: (textOf[repair.kind] as (repair: Repair, input: ScheduleInput) => string)(repair, input),
  gained,
});

/** Sessions that cannot be placed at all. */
export function missingIn(input: ScheduleInput): number {
  const season = seasonOf(input);
  return input.supervisors.reduce(
    (sum, supervisor) => sum + missingOf(modelOf(input, season, supervisor)),
    0,
  );
}

const modelOf = (
  input: ScheduleInput,
  season: readonly SeasonDay[],
  supervisor: PlannedSupervisor,
): DateModel => dateModel(input, season, supervisor, fixedVisits(input, supervisor));

/** Of repairs of growing size the smallest that gains as much as the largest. */
function smallest(input: ScheduleInput, missing: number, sizes: readonly Repair[]): TriedRepair[] {
  const largest = sizes.at(-1);
  if (!largest) return [];
  const left = (repair: Repair) => missingIn(applyRepair(input, repair));
  const least = left(largest);
  if (least === missing) return [];
  const repair = sizes.find((size) => size === largest || left(size) === least) ?? largest;
  return [described(input, repair, missing - least)];
}

const upTo = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);

const monthCaps = ({ rules: { monthCap = MOST_IN_MONTH } }: ScheduleInput): Repair[] =>
  upTo(monthCap, Math.min(monthCap + WEEK, MOST_IN_MONTH)).map((value) => ({ kind: 'monthCap', value }));

const weekCaps = ({ rules: { weekCap = WEEK } }: ScheduleInput): Repair[] =>
  upTo(weekCap, Math.min(weekCap + 2, WEEK)).map((value) => ({ kind: 'weekCap', value }));

function earlierStarts({ horizon: { from, earliest = from }, frozenBefore }: ScheduleInput): Repair[] {
  if (frozenBefore !== undefined && frozenBefore >= from) return [];
  const starts: Day[] = [];
  for (let day = addDays(from, -WEEK); day > earliest; day = addDays(day, -WEEK)) starts.push(day);
  if (earliest < from) starts.push(earliest);
  return starts.map((start) => ({ kind: 'start', from: start }));
}

/** A rest day costs more than evenness, so that a plan offered many takes only those it cannot do without. */
function restDayRepairs(input: ScheduleInput): TriedRepair[] {
  const season = seasonOf(input);
  return input.supervisors.flatMap((supervisor) => {
    const missing = missingOf(modelOf(input, season, supervisor));
    if (missing === 0) return [];
    const offered = {
      kind: 'restDays',
      supervisor: supervisor.id,
      days: saturdays(input, season, supervisor),
    } as const;
    const wider =
      applyRepair(input, offered).supervisors.find(({ id }) => id === supervisor.id) ?? supervisor;
    const model = modelOf(input, season, wider);
    const solved = model.days.length > 0 ? solve(model, 'week') : undefined;
    const days = solved ? usedDays(solved).filter((day) => offered.days.includes(day)) : [];
    return [described(input, { ...offered, days }, missing - missingOf(model))];
  });
}

const usedDays = (solved: Solved): Day[] =>
  placedIn(solved).map(({ day }) => solved.model.days[day]?.day ?? '');

/** The Saturdays a supervisor could still agree to: no holidays, as many a month as the rules allow. */
function saturdays(
  input: ScheduleInput,
  season: readonly SeasonDay[],
  { away, agreedRestDays }: PlannedSupervisor,
): Day[] {
  const room = new Map<string, number>();
  const roomIn = (month: string) =>
    room.get(month) ??
    input.rules.restDaysPerMonth - agreedRestDays.filter((day) => monthOf(day) === month).length;
  return season.flatMap(({ day, month }) => {
    const usable = isPlainSaturday(input, day) && !away.includes(day) && !agreedRestDays.includes(day);
    if (!usable || roomIn(month) <= 0) return [];
    room.set(month, roomIn(month) - 1);
    return [day];
  });
}

const isPlainSaturday = ({ calendarOverrides }: ScheduleInput, day: Day) =>
  weekdayOf(day) === SATURDAY &&
  !calendarOverrides.holidays.includes(day) &&
  !isWorkday(day, calendarOverrides) &&
  chineseDays.getDayDetail(day).name === 'Saturday';

/** One more post is possible only when the towns still suffice for everyone's least; the quotas are then split anew. */
function anotherSupervisor(input: ScheduleInput, missing: number): TriedRepair[] {
  const { supervisors, towns, rules } = input;
  const count = supervisors.length + 1;
  const { min, max } = rules.townsPerSupervisor;
  if (towns.length < min * count || towns.length > max * count) return [];
  const total = supervisors.reduce((sum, { quota }) => sum + quota, 0);
  const quotas = apportion(total, new Array<number>(count).fill(1));
  const newcomer = { id: '', name: '', towns: towns.map(({ id }) => id), away: [], agreedRestDays: [] };
  const posts = [...supervisors, { ...newcomer, quota: 0 }];
  const split = posts.map((post, index) => ({ ...post, quota: quotas[index] ?? 0 }));
  const repair = { kind: 'anotherSupervisor', supervisors: count } as const;
  return [described(input, repair, missing - missingIn({ ...input, supervisors: split }))];
}
