import { batchId } from '#domain/feedback/batch';
import { type Closing, closeBatches } from '#domain/feedback/batch-closing';
import { type Releasing, releaseComments, releaseId } from '#domain/feedback/comment-release';
import { lastClosedMonth } from '#domain/feedback/rating-months';
import type { ReadContext, WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import type { Reader } from '#platform/repositories';

const areThere = async (ids: readonly string[], { peek }: Reader<unknown>) =>
  (await Promise.all(ids.map((id) => peek(id)))).every((found) => found !== undefined);

/** A batch and the end of its single answers are one unit of work. */
async function close({ batch, from }: Closing, context: WriteContext): Promise<void> {
  const id = batchId(batch);
  if ((await context.ratingBatches.peek(id)) || !(await areThere(from, context.ratings))) return;
  for (const each of from) await context.ratings.remove(each);
  await saveSubject(context, 'ratingBatch', undefined, { id, ...batch }, 'close');
}

async function release({ release: given, from }: Releasing, context: WriteContext): Promise<void> {
  const id = releaseId(given);
  if ((await context.ratingReleases.peek(id)) || !(await areThere(from, context.ratingComments))) return;
  for (const each of from) await context.ratingComments.remove(each);
  await saveSubject(context, 'ratingRelease', undefined, { id, ...given }, 'release');
}

/** Closes the batches that are due, and gives out what was written with them (R8.1). */
export async function publishRatings(context: ReadContext): Promise<void> {
  const { ratings, ratingComments, ratingBatches, ratingReleases, apart, today, plan } = context;
  for (const closing of closeBatches(await ratings.find({}), today, plan))
    await apart((writing) => close(closing, writing));
  const [comments, batches, releases] = await Promise.all([
    ratingComments.find({}),
    ratingBatches.find({}, ['supervisor', 'closed', 'months']),
    ratingReleases.find({}, ['supervisor', 'closed']),
  ]);
  const known = { batches, releases, closed: lastClosedMonth(today, plan) };
  for (const each of releaseComments(comments, known)) await apart((writing) => release(each, writing));
}
