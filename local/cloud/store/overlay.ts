import type { Changes, Entry, Reader } from './reader';

/** `base` as it would read with `changes` made. */
export function overlay(base: Reader, changes: Changes): Reader {
  return {
    get: (key) => (changes.has(key) ? changes.get(key) : base.get(key)),
    range: (from, to, reverse = false) =>
      changes.size === 0
        ? base.range(from, to, reverse)
        : merge(base.range(from, to, reverse), changed(changes, from, to, reverse), reverse),
  };
}

function changed(changes: Changes, from: string, to: string, reverse: boolean): Entry[] {
  const entries = [...changes].filter(([key]) => key >= from && key < to);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return reverse ? entries.reverse() : entries;
}

function* merge(base: Iterable<Entry>, changes: Entry[], reverse: boolean): Iterable<Entry> {
  let next = 0;
  const isDue = (change: Entry | undefined, key: string): change is Entry =>
    change !== undefined && (reverse ? change[0] >= key : change[0] <= key);

  for (const entry of base) {
    let replaced = false;
    for (let change = changes[next]; isDue(change, entry[0]); change = changes[next]) {
      next += 1;
      replaced ||= change[0] === entry[0];
      if (change[1] !== undefined) yield change;
    }
    if (!replaced) yield entry;
  }
  for (const change of changes.slice(next)) if (change[1] !== undefined) yield change;
}
