import { addDays } from '#domain/calendar';
import type { ReadContext } from '#platform/context';

/** How long a lost answer can be asked for again (R16.3). */
const REPLY_DAYS = 7;
const BATCH = 50;

/** What is kept by day and of no use after some days. */
const passing = ['replies', 'tallies'] as const;

export async function purgePassing(context: ReadContext): Promise<void> {
  const old = { from: '', to: addDays(context.today, -REPLY_DAYS - 1) };
  for (const name of passing) {
    const ids = (await context[name].find({ day: old }, ['day'])).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      await context.apart(async (writing) => {
        for (const id of batch) await writing[name].remove(id);
      });
    }
  }
}
