import { type Counts, fromCounts, noCounts } from '../statistics/counts';
import type { Batch, ItemCounts } from './batch';

const added = (a: Counts, b: Counts): Counts => a.map((count, index) => count + (b[index] ?? 0));
const oneDecimal = (number = 0) => number.toFixed(1);
const percent = (share = 0) => Math.round(share * 100);

function itemsOf(batches: readonly Batch[]): ItemCounts[] {
  const items = new Map<string, ItemCounts>();
  for (const { id, text, counts } of batches.flatMap((batch) => batch.items))
    items.set(id, { id, text, counts: added(items.get(id)?.counts ?? noCounts, counts) });
  return [...items.values()];
}

function words(counts: Counts) {
  const { mean, deviation, topTwo } = fromCounts(counts);
  return {
    mean: oneDecimal(mean),
    deviation: oneDecimal(deviation),
    topTwo: percent(topTwo),
    width: percent((mean ?? 0) / counts.length),
  };
}

/** What whole batches say together (R8.3); undefined when there is none, for nothing smaller is ever shown. */
export function figuresOf(batches: readonly Batch[]) {
  if (batches.length === 0) return undefined;
  const items = itemsOf(batches);
  return {
    answers: batches.reduce((sum, batch) => sum + batch.answers, 0),
    ...words(items.map(({ counts }) => counts).reduce(added)),
    items: items.map(({ id, text, counts }) => ({ id, text, ...words(counts) })),
  };
}

export type Figures = NonNullable<ReturnType<typeof figuresOf>>;
