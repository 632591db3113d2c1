import type { DayGroup } from '../../components/session-list';
import type { SessionCard } from '../../services/steps';

interface Cell {
  readonly day: string;
  readonly number: number;
  readonly count: number;
  readonly words: string;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** Monday is 0. */
function firstWeekday(month: string): number {
  return (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
}

function lengthOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

/** A month's days as a calendar's cells, Monday first; those before its first day are empty. */
export function calendarOf(month: string, cards: readonly SessionCard[]): Cell[] {
  const counts = new Map<string, number>();
  for (const { day } of cards) counts.set(day, (counts.get(day) ?? 0) + 1);
  const empty = Array.from({ length: firstWeekday(month) }, (_, index) => ({
    ...{ day: `before-${index}`, number: 0, count: 0, words: '' },
  }));
  const days = Array.from({ length: lengthOf(month) }, (_, index) => {
    const day = `${month}-${pad(index + 1)}`;
    const count = counts.get(day) ?? 0;
    return { day, number: index + 1, count, words: `${index + 1} 日，${count} 次督导` };
  });
  return [...empty, ...days];
}

export type Calendar = ReturnType<typeof calendarOf>;

/** What comes first, then what is over; `past` is where that begins, -1 when the month holds only one of them. */
export function fromToday(groups: readonly DayGroup[], today: string) {
  const coming = groups.filter(({ day }) => day >= today);
  const over = groups.filter(({ day }) => day < today);
  const both = coming.length > 0 && over.length > 0;
  return { groups: [...coming, ...over], past: both ? coming.length : -1 };
}
