import { type Day, monthOf } from '../calendar';
import type { DateModel } from './date-model';
import type { Score } from './schedule-result';
import { type Tier, tierNames, tiers } from './tiers';

export interface TownDay {
  readonly town: number;
  readonly day: number;
}

type Values = Record<Tier, number>;

const count = (values: readonly boolean[]) => values.filter(Boolean).length;

/** The value of each tier for the sessions of one supervisor, counted from the sessions alone. */
export function valuesOf(model: DateModel, placed: readonly TownDay[]): Values {
  const { towns, days, months } = model;
  const used = new Set(placed.map(({ day }) => day));
  const published = towns.reduce((sum, town) => sum + town.published.size, 0);
  const need = towns.reduce((sum, town) => sum + town.need, 0);
  const inMonth = (month: string) => count([...used].map((day) => monthOf(days[day]?.day ?? '') === month));
  return {
    unplaced: need - placed.length,
    pinned: count(days.map(({ pinned }, day) => pinned && !used.has(day))),
    monthFloor: months.reduce(
      (sum, { month, low, high }) => sum + Math.max(0, Math.min(low, high) - inMonth(month)),
      0,
    ),
    moved: published - count(placed.map(({ town, day }) => isKept(model, town, days[day]?.day))),
    restDays: count([...used].map((day) => days[day]?.workday === false)),
    evenness: unevenness(model, placed),
  };
}

const isKept = ({ towns }: DateModel, town: number, day: Day | undefined) =>
  day !== undefined && towns[town]?.published.has(day) === true;

/** Σ over towns and days of (X − n·a/A)². */
export function unevenness({ towns, days, pace }: DateModel, placed: readonly TownDay[]): number {
  const on = new Set(placed.map(({ town, day }) => `${town} ${day}`));
  let sum = 0;
  for (const [town, { need, fixed }] of towns.entries()) {
    let done = 0;
    for (const [place, { day, pace: passed }] of days.entries()) {
      done += on.has(`${town} ${place}`) ? 1 : 0;
      const standing = fixed.filter((each) => each <= day).length;
      sum += (done + standing - ((need + fixed.length) * passed) / pace) ** 2;
    }
  }
  return sum;
}

const PLACES = 1000;

export const scoreOf = (values: readonly Values[]): Score[] =>
  tiers.map((tier) => ({
    ...{ tier, name: tierNames[tier] },
    value: Math.round(values.reduce((sum, each) => sum + each[tier], 0) * PLACES) / PLACES,
  }));
