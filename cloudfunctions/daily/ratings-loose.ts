import { monthOfReceipt } from '#domain/feedback/rating';
import { isOver, lastClosedMonth } from '#domain/feedback/rating-months';
import { chunks } from '#platform/chunks';
import type { ReadContext } from '#platform/context';
import { newId } from '#platform/ids';
import type { Writer } from '#platform/repositories';

/** A receipt is of use only while its month can be rated. */
export async function dropReceipts({ ratingReceipts, apart, today, plan }: ReadContext): Promise<void> {
  const closed = lastClosedMonth(today, plan);
  const old = (await ratingReceipts.find({}, [])).filter(({ id }) => monthOfReceipt(id) <= closed);
  for (const receipts of chunks(old))
    await apart(async (writing) => {
      for (const { id } of receipts) await writing.ratingReceipts.remove(id);
    });
}

interface Loose {
  readonly id: string;
}

/**
 * A database keeps the order in which documents came, and receipts came in the same one. So what is still open is written
 * anew each night under new ids and in their order; what can never be published any more goes.
 */
export async function shuffle(name: 'ratings' | 'ratingComments', context: ReadContext): Promise<void> {
  const goes = isOver(context.today, context.plan);
  const moves = (await context[name].find({}, [])).map(({ id }) => ({ from: id, to: newId() }));
  for (const some of chunks(moves.sort((a, b) => (a.to < b.to ? -1 : 1))))
    await context.apart(async (writing) => {
      const open = writing[name] as Writer<Loose>;
      for (const { from, to } of some) await move(from, goes ? undefined : to, open);
    });
}

async function move(from: string, to: string | undefined, open: Writer<Loose>): Promise<void> {
  const found = await open.peek(from);
  if (!found) return;
  await open.remove(from);
  if (to) await open.add({ ...found, id: to });
}
