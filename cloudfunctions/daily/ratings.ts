import { addDays, instantAt, monthOf } from '#domain/calendar';
import { toRemind } from '#domain/feedback/rating-asking';
import { chunks } from '#platform/chunks';
import type { ReadContext } from '#platform/context';
import { RATE_URL } from '#platform/links';
import { notify } from '#platform/notify';
import { dropReceipts, shuffle } from './ratings-loose';
import { publishRatings } from './ratings-publishing';

/** Asks whoever came for the first time this month, on the day after; of whom they saw it says nothing. */
async function ask(context: ReadContext): Promise<void> {
  const { attendances, today, apart } = context;
  const came = await attendances.find({ month: monthOf(addDays(today, -1)) }, [
    'worker',
    'day',
    'means',
    'removed',
  ]);
  const notice = {
    ...{ title: '请给督导打分', text: '十秒钟，不记名，每月一次', url: RATE_URL },
    at: instantAt(today, '00:00'),
  };
  for (const workers of chunks(toRemind(came, today)))
    await apart(async (writing) => {
      for (const to of workers) await notify(writing, { ...notice, to }, 'rating');
    });
}

/** Reminders, and at its time the end of a month: batches, comments, receipts (R8.1). */
export async function settleRatings(context: ReadContext): Promise<void> {
  await ask(context);
  await publishRatings(context);
  await dropReceipts(context);
  await shuffle('ratings', context);
  await shuffle('ratingComments', context);
}
