import type { DateModel } from './date-model';
import type { PlannedDates } from './dates';
import type { TownDay } from './score';

/** Where the gap between sessions of a town had to give way. */
export const gapNotes = ({ name }: DateModel, { gap }: PlannedDates, minGap = 1): string[] =>
  gap < minGap ? [`${name}：同一镇街两次之间至少相隔 ${minGap} 天无法全部做到，已放宽为 ${gap} 天`] : [];

/** Pinned days that stayed free, although the supervisor could have gone somewhere. */
export function pinNotes({ name, days }: DateModel, placed: readonly TownDay[]): string[] {
  const used = new Set(placed.map(({ day }) => day));
  const missed = days.filter(({ pinned }, place) => pinned && !used.has(place));
  return missed.map(({ day }) => `${name} ${day} 的指定日期无法落实`);
}
