import { type Day, dayText, monthOf } from '#domain/calendar';
import { AppError } from '#domain/errors';
import type { WriteContext } from './context';

/** A day that a session takes: its supervisor's, and its station's where that is settled. */
export interface DaySlot {
  readonly supervisor: string;
  readonly station?: string | undefined;
  readonly day: Day;
  readonly session: string;
}

const sides = [
  { months: 'supervisorMonths', who: ({ supervisor }: DaySlot) => supervisor, words: '督导' },
  { months: 'stationMonths', who: ({ station }: DaySlot) => station, words: '站点' },
] as const;

export const monthId = (owner: string, day: Day): string => `${owner}:${monthOf(day)}`;

const taken = (day: Day, whose: string) => {
  const words = `${whose}在 ${dayText(day)}已有督导，请改选其他日期`;
  return new AppError('CONFLICT', words, { day: words });
};

/** Two sessions that want the same day meet at its month's document; the second is refused (R5.3). */
export async function takeSlot(context: WriteContext, slot: DaySlot): Promise<void> {
  const { day, session } = slot;
  for (const { months, who, words } of sides) {
    const owner = who(slot);
    if (!owner) continue;
    const id = monthId(owner ?? '', day);
    const { days = {} } = (await context[months].peek(id)) ?? {};
    if ((days[day] ?? session) !== session) throw taken(day, words);
    await context[months].set({ id, days: { ...days, [day]: session } });
  }
}

/** Gives the day free again; another session's day stays as it is. */
export async function freeSlot(context: WriteContext, slot: DaySlot): Promise<void> {
  const { day, session } = slot;
  for (const { months, who } of sides) {
    const owner = who(slot);
    const id = monthId(owner ?? '', day);
    const found = owner ? await context[months].peek(id) : undefined;
    if (found?.days[day] !== session) continue;
    const { [day]: _, ...days } = found.days;
    await context[months].set({ id, days });
  }
}
