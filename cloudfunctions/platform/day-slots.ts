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

type Side = (typeof sides)[number];

/** Slots by the month document at which they are kept, so that each is read and written once. */
function byMonth(slots: readonly DaySlot[], { who }: Side): Map<string, DaySlot[]> {
  const groups = new Map<string, DaySlot[]>();
  for (const slot of slots) {
    const owner = who(slot);
    if (!owner) continue;
    const id = monthId(owner, slot.day);
    groups.set(id, [...(groups.get(id) ?? []), slot]);
  }
  return groups;
}

/** Two sessions that want the same day meet at its month's document; the second is refused (R5.3). */
export async function takeSlots(context: WriteContext, slots: readonly DaySlot[]): Promise<void> {
  for (const side of sides) {
    for (const [id, group] of byMonth(slots, side)) {
      const days = { ...(await context[side.months].peek(id))?.days };
      for (const { day, session } of group) {
        if ((days[day] ?? session) !== session) throw taken(day, side.words);
        days[day] = session;
      }
      await context[side.months].set({ id, days });
    }
  }
}

/** Gives days free again; another session's day stays as it is. */
export async function freeSlots(context: WriteContext, slots: readonly DaySlot[]): Promise<void> {
  for (const side of sides) {
    for (const [id, group] of byMonth(slots, side)) {
      const found = await context[side.months].peek(id);
      const own = new Set(
        group.filter(({ day, session }) => found?.days[day] === session).map(({ day }) => day),
      );
      if (!found || own.size === 0) continue;
      const days = Object.fromEntries(Object.entries(found.days).filter(([day]) => !own.has(day)));
      await context[side.months].set({ id, days });
    }
  }
}

export const takeSlot = (context: WriteContext, slot: DaySlot): Promise<void> => takeSlots(context, [slot]);

export const freeSlot = (context: WriteContext, slot: DaySlot): Promise<void> => freeSlots(context, [slot]);
