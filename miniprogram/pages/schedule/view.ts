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
