import chineseDays from 'chinese-days';
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** A day in Shanghai, '2022-03-01'; days compare as strings. */
export type Day = string;
/** A month in Shanghai, '2022-03'. */
export type Month = string;
/** Milliseconds since the epoch. */
export type Instant = number;

/** Days on which a project departs from the public calendar. */
export interface CalendarOverrides {
  readonly workdays: readonly Day[];
  readonly holidays: readonly Day[];
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const SHANGHAI_OFFSET_HOURS = 8;
const weekdayNames = ['日', '一', '二', '三', '四', '五', '六'];

const inShanghai = (now: Instant) => dayjs.utc(now).utcOffset(SHANGHAI_OFFSET_HOURS);

export const dayOf = (now: Instant): Day => inShanghai(now).format('YYYY-MM-DD');
export const monthOf = (day: Day): Month => day.slice(0, 7);
export const timeText = (now: Instant): string => inShanghai(now).format('HH:mm');

/** The instant at which `day` reaches `time` ('08:30') in Shanghai. */
export const instantAt = (day: Day, time: string): Instant => Date.parse(`${day}T${time}:00+08:00`);

export const addDays = (day: Day, days: number): Day => dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD');
export const weekdayOf = (day: Day): number => dayjs.utc(day).day();

/** Every day from `from` through `to`; empty when `to` is earlier. */
export function daysBetween(from: Day, to: Day): Day[] {
  const count = dayjs.utc(to).diff(dayjs.utc(from), 'day') + 1;
  return Array.from({ length: Math.max(0, count) }, (_, offset) => addDays(from, offset));
}

export function isWorkday(day: Day, overrides: CalendarOverrides): boolean {
  if (overrides.holidays.includes(day)) return false;
  return overrides.workdays.includes(day) || chineseDays.isWorkday(day);
}

export const workdaysBetween = (from: Day, to: Day, overrides: CalendarOverrides): Day[] =>
  daysBetween(from, to).filter((day) => isWorkday(day, overrides));

/** '3 月 9 日 周三' */
export function dayText(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日 周${weekdayNames[weekdayOf(day)]}`;
}

/** '7 小时 42 分' */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}

/** '2022 年 3 月' */
export const monthText = (month: Month): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
