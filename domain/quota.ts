import { type Day, type Month, monthOf, workdaysBetween } from './calendar';
import type { Plan } from './plan';
import { type Session, type Standing, standing } from './session';

/** R12.1: how far a quota is. All in sessions; `pace` in sessions per workday left. */
export interface Quota {
  readonly target: number;
  readonly done: number;
  readonly booked: number;
  readonly waiting: number;
  readonly short: number;
  readonly remaining: number;
  readonly expected: number;
  readonly pace: number;
  readonly forecast?: Day;
  readonly light: Light;
  readonly reason: string;
}

export type Light = 'green' | 'amber' | 'red';

export type Tally = Record<Standing, number>;

export function tally(standings: readonly Standing[]): Tally {
  const counts: Tally = { booked: 0, waiting: 0, short: 0, done: 0, lost: 0 };
  for (const each of standings) counts[each] += 1;
  return counts;
}

/** The workdays on which sessions may fall, split at `today`, which still lies ahead. */
export interface Season {
  readonly past: readonly Day[];
  readonly left: readonly Day[];
}

export function seasonOf(plan: Plan, today: Day): Season {
  const days = workdaysBetween(plan.firstSessionDay, plan.lastSessionDay, plan.calendar);
  return { past: days.filter((day) => day < today), left: days.filter((day) => day >= today) };
}

const SETTLING_WORKDAYS = 5;

/** `capacity` is how many sessions one workday can hold: one per supervisor concerned (R4.1). */
export function quotaOf(
  { done, booked, waiting, short }: Tally,
  target: number,
  capacity: number,
  season: Season,
): Quota {
  const { past, left } = season;
  const remaining = Math.max(0, target - done);
  const pace = left.length === 0 ? 0 : remaining / left.length;
  const expected = Math.round((target * past.length) / Math.max(1, past.length + left.length));
  const held = done + waiting;
  const forecast = forecastDay(held, Math.max(0, target - held), capacity, season);
  const counts = { target, done, booked, waiting, short, remaining, expected, pace };
  return {
    ...counts,
    ...judge(counts, capacity, season, forecast),
    ...(forecast === undefined ? {} : { forecast }),
  };
}

/**
 * The workday on which the target is met if the pace so far holds, never faster than capacity allows; undefined when the
 * season ends before, or has only begun.
 */
function forecastDay(
  held: number,
  toHold: number,
  capacity: number,
  { past, left }: Season,
): Day | undefined {
  if (toHold === 0) return past.at(-1) ?? left[0];
  if (held === 0 || past.length < SETTLING_WORKDAYS) return undefined;
  const perDay = Math.min(capacity, held / past.length);
  return left[Math.ceil(toHold / perDay) - 1];
}

type Measured = Pick<Quota, 'target' | 'done' | 'waiting' | 'remaining' | 'expected'>;
type Judgement = Pick<Quota, 'light' | 'reason'>;

function judge(quota: Measured, capacity: number, { past, left }: Season, forecast?: Day): Judgement {
  const { target, done, waiting, remaining, expected } = quota;
  const places = left.length * capacity;
  const toHold = target - done - waiting;
  if (remaining === 0) return { light: 'green', reason: '指标已完成' };
  if (toHold > places) {
    return { light: 'red', reason: `还要进行 ${toHold} 次，剩余 ${left.length} 个工作日最多 ${places} 次` };
  }
  if (past.length < SETTLING_WORKDAYS) return { light: 'green', reason: '督导期刚开始' };
  const state = `今天应完成 ${expected} 次，已完成 ${done} 次，待补全 ${waiting} 次`;
  return forecast
    ? { light: 'green', reason: `进度正常：${state}` }
    : { light: 'amber', reason: `照此进度不能按期完成：${state}` };
}

export interface MonthCount {
  readonly month: Month;
  readonly done: number;
  readonly planned: number;
}

/** Sessions done and still planned (booked, waiting or short), month by month over the Plan's season. */
export function monthCounts(sessions: readonly Session[], plan: Plan): MonthCount[] {
  const months = [
    ...new Set(workdaysBetween(plan.firstSessionDay, plan.lastSessionDay, plan.calendar).map(monthOf)),
  ];
  return months.map((month) => {
    const counts = tally(
      sessions.filter(({ day }) => monthOf(day) === month).map((each) => standing(each, plan)),
    );
    return { month, done: counts.done, planned: counts.booked + counts.waiting + counts.short };
  });
}
