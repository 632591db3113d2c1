import { at } from './network';

/** Keys waiting in order of rank; of equal ranks the smaller key comes first, so that every run is the same. */
export interface Queue {
  readonly ranks: number[];
  readonly keys: number[];
}

export const emptyQueue = (): Queue => ({ ranks: [], keys: [] });

export function enqueue(queue: Queue, rank: number, key: number): void {
  queue.ranks.push(rank);
  queue.keys.push(key);
  rise(queue, queue.keys.length - 1);
}

export function dequeue(queue: Queue): { rank: number; key: number } | undefined {
  const last = queue.keys.length - 1;
  if (last < 0) return undefined;
  swap(queue, 0, last);
  const head = { rank: queue.ranks.pop() as number, key: queue.keys.pop() as number };
  sink(queue, 0);
  return head;
}

const comesBefore = ({ ranks, keys }: Queue, one: number, other: number) =>
  at(ranks, one) < at(ranks, other) ||
  (at(ranks, one) === at(ranks, other) && at(keys, one) < at(keys, other));

function swap({ ranks, keys }: Queue, one: number, other: number): void {
  [ranks[one], ranks[other]] = [at(ranks, other), at(ranks, one)];
  [keys[one], keys[other]] = [at(keys, other), at(keys, one)];
}

function rise(queue: Queue, start: number): void {
  let place = start;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!comesBefore(queue, place, parent)) return;
    swap(queue, place, parent);
    place = parent;
  }
}

function sink(queue: Queue, start: number): void {
  const size = queue.keys.length;
  let place = start;
  for (;;) {
    const left = 2 * place + 1;
    const child = left + 1 < size && comesBefore(queue, left + 1, left) ? left + 1 : left;
    if (child >= size || !comesBefore(queue, child, place)) return;
    swap(queue, place, child);
    place = child;
  }
}
