import type { Caller } from '../caller';
import { outboxKey, settingKey, wholeOutbox } from '../store/keys';
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

const lengthSetting = settingKey('outbox');

export function createOutbox(store: Store): Outbox {
  return {
    items: () => [...store.range(wholeOutbox.from, wholeOutbox.to)].map(([, item]) => item as OutboxItem),
    add(item) {
      const length = (store.get(lengthSetting) as number | undefined) ?? 0;
      return store.write(
        new Map<string, unknown>([
          [outboxKey(length), item],
          [lengthSetting, length + 1],
        ]),
      );
    },
  };
}
