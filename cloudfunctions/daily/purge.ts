import { addDays } from '#domain/calendar';
import type { ReadContext } from '#platform/context';

/** How long a lost answer can be asked for again (R16.3). */
const REPLY_DAYS = 7;
const BATCH = 50;

export async function purgeReplies({ replies, apart, today }: ReadContext): Promise<void> {
  const old = await replies.find({ day: { from: '', to: addDays(today, -REPLY_DAYS - 1) } }, ['day']);
  for (let start = 0; start < old.length; start += BATCH) {
    const batch = old.slice(start, start + BATCH);
    await apart(async (context) => {
      for (const { id } of batch) await context.replies.remove(id);
    });
  }
}
