import type { Caller } from '../caller';
import { outboxKey, wholeOutbox } from '../store/keys';
import type { Store } from '../store/reader';

/** What would have been sent to WeChat. */
export interface OutboxItem {
  at: number;
  api: string;
  request: Record<string, unknown>;
  caller: Caller | null;
}

export interface Outbox {
  add(item: OutboxItem): Promise<void>;
  items(): OutboxItem[];
}

export function createOutbox(store: Store): Outbox {
  const items = () =>
    [...store.range(wholeOutbox.from, wholeOutbox.to)].map(([, item]) => item as OutboxItem);
  let next = items().length;
  return {
    items,
    add: (item) => store.write(new Map([[outboxKey(next++), item]])),
  };
}
