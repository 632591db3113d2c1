import type { Entry, Store } from './reader';

export function createMemoryStore(): Store {
  const values = new Map<string, unknown>();
  const keys: string[] = [];

  function put(key: string, value: unknown) {
    if (!values.has(key)) keys.splice(position(keys, key), 0, key);
    values.set(key, value);
  }

  function remove(key: string) {
    if (values.delete(key)) keys.splice(position(keys, key), 1);
  }

  function* range(from: string, to: string, reverse = false): Iterable<Entry> {
    const start = position(keys, from);
    const end = position(keys, to);
    for (let step = 0; step < end - start; step += 1) {
      const key = keys[reverse ? end - 1 - step : start + step] as string;
      yield [key, values.get(key)];
    }
  }

  return {
    get: (key) => values.get(key),
    range,
    async write(changes) {
      for (const [key, value] of changes) value === undefined ? remove(key) : put(key, value);
    },
    async close() {},
  };
}

function position(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
