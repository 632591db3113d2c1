import {
  addDays,
  type Day,
  daysBetween,
  dayText,
  isWorkday,
  type Month,
  monthOf,
  weekdayOf,
} from '../calendar';
import { blockOn } from './block';
import { blockShort } from './block-words';
import { type Calendar, dayObstacle, type Taken, type Wish } from './days';
import { holidayText } from './holiday';
import type { DayState } from './kinds';
import type { Side, Waits } from './steps';

interface Card {
  readonly day: Day;
  readonly waits: Waits;
}

/** A month as someone looks at it. */
export interface Seen<C extends Card> {
  readonly month: Month;
  readonly calendar: Calendar;
  readonly wish: Wish;
  readonly taken: Taken;
  readonly sessions: readonly C[];
  /** Whether it shows one supervisor's days; of all together none is free or taken. */
  readonly looksAtOne: boolean;
}

const words: Record<DayState, string> = {
  free: '可约',
  mine: '有督导',
  taken: '已约满',
  blocked: '不能约',
  rest: '休',
  past: '已过',
  outside: '不在督导期',
  busy: '有督导',
};

const legends: Record<Side, readonly DayState[]> = {
  supervisor: ['free', 'mine', 'blocked', 'rest'],
  station: ['free', 'mine', 'taken', 'blocked', 'rest'],
  office: ['busy', 'free', 'blocked', 'rest'],
};

export const legendFor = (side: Side | undefined) =>
  legends[side ?? 'office'].map((state) => ({ state, word: words[state] }));

const LEVELS = 4;

function stateOf(day: Day, count: number, seen: Seen<Card>): { state: DayState; reason?: string } {
  const { calendar, looksAtOne, wish, taken } = seen;
  const obstacle = dayObstacle(day, wish, calendar, taken);
  const reason = obstacle ? { reason: obstacle.text } : {};
  if (count > 0) return { state: looksAtOne ? 'mine' : 'busy', ...reason };
  return { state: obstacle?.kind ?? 'free', ...reason };
}

function wordOf(
  day: Day,
  state: DayState,
  count: number,
  { calendar, wish, looksAtOne }: Seen<Card>,
): string {
  if (count > 0) return `${count} 次`;
  if (state === 'free' && !looksAtOne) return '';
  if (state === 'past' && !isWorkday(day, calendar.plan.calendar)) return words.rest;
  const block = state === 'blocked' && blockOn(calendar.blocks, wish, day);
  return block ? blockShort[block.kind] : state === 'past' || state === 'outside' ? '' : words[state];
}

/** A cell of a phone's calendar holds two characters beside the date: '劳动' for 劳动节. */
const inCell = (holiday: string): string => holiday.replace(/节$/, '');

function dayIn<C extends Card>(day: Day, seen: Seen<C>) {
  const { calendar, looksAtOne } = seen;
  const overrides = calendar.plan.calendar;
  const sessions = seen.sessions.filter((session) => session.day === day);
  const { state, reason } = stateOf(day, sessions.length, seen);
  return {
    ...{ day, date: Number(day.slice(8)), column: (weekdayOf(day) + 6) % 7, text: dayText(day) },
    ...{ workday: isWorkday(day, overrides), holiday: inCell(holidayText(day, overrides)) },
    ...{ isToday: day === calendar.today, state, word: wordOf(day, state, sessions.length, seen) },
    ...{ count: sessions.length, level: Math.min(LEVELS, sessions.length) },
    free: looksAtOne && reason === undefined,
    ...(reason && { reason }),
    sessions,
  };
}

/** Every day of the month, ready to draw. */
export const calendarDays = <C extends Card>(seen: Seen<C>) =>
  daysBetween(`${seen.month}-01`, addDays(`${monthOf(addDays(`${seen.month}-28`, 4))}-01`, -1)).map((day) =>
    dayIn(day, seen),
  );

/** '本月 18 次，3 次待回复' */
export function monthSummary(sessions: readonly Card[]): string {
  const open = sessions.filter(({ waits }) => waits !== 'nothing').length;
  return `本月 ${sessions.length} 次${open === 0 ? '' : `，${open} 次待回复`}`;
}
