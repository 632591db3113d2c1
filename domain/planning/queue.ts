/** Keys waiting in order of rank; of equal ranks the smaller key comes first, so that every run is the same. */
export interface Queue {
  readonly ranks: number[];
  readonly keys: number[];
}

export const emptyQueue = (): Queue => ({ ranks: [], keys: [] });

/** The place a key sinks or rises to is kept free until it is known, which halves the writing. */
export function enqueue({ ranks, keys }: Queue, rank: number, key: number): void {
  let place = keys.length;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = ranks[parent] as number;
    if (above < rank || (above === rank && (keys[parent] as number) <= key)) break;
    ranks[place] = above;
    keys[place] = keys[parent] as number;
    place = parent;
  }
  ranks[place] = rank;
  keys[place] = key;
}

export function dequeue(queue: Queue): { rank: number; key: number } | undefined {
  const { ranks, keys } = queue;
  if (keys.length === 0) return undefined;
  const head = { rank: ranks[0] as number, key: keys[0] as number };
  const rank = ranks.pop() as number;
  const key = keys.pop() as number;
  if (keys.length > 0) sink(queue, rank, key);
  return head;
}

function sink({ ranks, keys }: Queue, rank: number, key: number): void {
  let place = 0;
  for (let child = 1; child < keys.length; child = 2 * place + 1) {
    if (child + 1 < keys.length && isBefore(ranks, keys, child + 1, child)) child += 1;
    const below = ranks[child] as number;
    if (rank < below || (rank === below && key <= (keys[child] as number))) break;
    ranks[place] = below;
    keys[place] = keys[child] as number;
    place = child;
  }
  ranks[place] = rank;
  keys[place] = key;
}

function isBefore(ranks: readonly number[], keys: readonly number[], one: number, other: number): boolean {
  const difference = (ranks[one] as number) - (ranks[other] as number);
  return difference < 0 || (difference === 0 && (keys[one] as number) < (keys[other] as number));
}
