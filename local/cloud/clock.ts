import { settingKey } from './store/keys';
import type { Store } from './store/reader';

export interface Clock {
  now(): number;
  /** Moves the clock forward; an instant that has passed is refused. */
  advanceTo(epochMs: number): void;
}

export interface LocalClock extends Clock {
  /** Milliseconds the local clock is ahead of the machine's, shared with the workers. */
  offset: Float64Array;
  onAdvance(listener: () => void): () => void;
  /** `store`, which from now on notes with every write where the clock stands. */
  stamping(store: Store): Store;
  /** Notes where the clock stands, so that a later start goes on from there. */
  persist(): Promise<void>;
}

const setting = settingKey('clock');

/** A clock nobody has set follows the machine's; a set one stands still while the cloud is down. */
export function createClock(store: Store, beginning: number | undefined): LocalClock {
  const offset = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const listeners = new Set<() => void>();
  const stopped = store.get(setting) as number | undefined;
  const start = stopped ?? beginning;
  let isSet = start !== undefined;
  offset[0] = start === undefined ? 0 : start - Date.now();

  const now = () => Date.now() + (offset[0] as number);
  const stamp = (): [string, number][] => (isSet ? [[setting, now()]] : []);
  const persist = () => store.write(new Map(stamp()));

  return {
    offset,
    now,
    persist,
    stamping: (store) => ({ ...store, write: (changes) => store.write(new Map([...changes, ...stamp()])) }),
    advanceTo(epochMs) {
      if (!(epochMs >= now())) throw new RangeError('the clock only moves forward');
      isSet = true;
      offset[0] = epochMs - Date.now();
      void persist();
      for (const listener of listeners) listener();
    },
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
