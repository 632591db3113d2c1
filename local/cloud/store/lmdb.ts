import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { BSON } from 'bson';
import { open, type RangeOptions } from 'lmdb';
import { messageOf } from '../errors';
import { inspect } from './inspect';
import { lockFolder } from './lock';
import { overlay } from './overlay';
import type { Changes, Entry, Reader, Store } from './reader';

interface Batch {
  changes: [string, Buffer | undefined][];
  done(): void;
  failed(error: unknown): void;
}

/** A store on disk. Readers see a write at once; its promise waits until the disk has it. */
export function openLmdbStore(folder: string): Store {
  const { database, unlock } = openFolder(folder);
  const pending = new Map<string, unknown>();
  let queue: Batch[] = [];
  let flushing: Promise<void> | undefined;
  let broken: unknown;

  const saved: Reader = {
    get: (key) => decode(database.get(Buffer.from(key))),
    *range(from, to, reverse = false): Iterable<Entry> {
      const [start, end] = (reverse ? [to, from] : [from, to]).map((key) => Buffer.from(key));
      const bounds = reverse
        ? { start, end, exclusiveStart: true, inclusiveEnd: true, reverse }
        : { start, end };
      for (const { key, value } of database.getRange(bounds as RangeOptions))
        yield [key.toString(), decode(value)];
    },
  };
  const reader = overlay(saved, pending);

  // Once the disk has refused a write, what readers see is ahead of it: nothing more is accepted.
  function write(changes: Changes): Promise<void> {
    if (broken) return Promise.reject(broken);
    for (const [key, value] of changes) pending.set(key, value);
    const encoded = [...changes].map(([key, value]): [string, Buffer | undefined] => [key, encode(value)]);
    return new Promise((done, failed) => {
      queue.push({ changes: encoded, done, failed });
      flushing ??= flush();
    });
  }

  async function flush() {
    while (queue.length > 0) {
      const batches = queue;
      const values = new Map(pending);
      queue = [];
      await save(batches).then(
        () => confirm(batches, values),
        (error) => refuse(batches, error),
      );
    }
    flushing = undefined;
  }

  function confirm(batches: Batch[], values: Changes) {
    for (const [key, value] of values) if (pending.get(key) === value) pending.delete(key);
    for (const { done } of batches) done();
  }

  function refuse(batches: Batch[], error: unknown) {
    broken = error;
    for (const { failed } of batches) failed(error);
  }

  const save = (batches: Batch[]) =>
    database.transaction(() => {
      for (const [key, value] of batches.flatMap(({ changes }) => changes)) {
        if (value) database.put(Buffer.from(key), value);
        else database.remove(Buffer.from(key));
      }
    });

  return {
    get: (key) => reader.get(key),
    range: (from, to, reverse) => reader.range(from, to, reverse),
    write,
    async close() {
      await flushing;
      await database.close();
      unlock();
    },
  };
}

function openFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'documents.mdb');
    inspect(file);
    const unlock = lockFolder(folder);
    const database = open<Buffer, Buffer>({
      ...{ path: file, encoding: 'binary', overlappingSync: false },
      // Keys are bytes: lmdb's own text encoding gives control characters a meaning.
      keyEncoding: 'binary',
    });
    return { database, unlock };
  } catch (error) {
    throw new Error(`the data folder ${folder} cannot be opened: ${messageOf(error)}`);
  }
}

const encode = (value: unknown): Buffer | undefined =>
  value === undefined ? undefined : Buffer.from(BSON.serialize({ value }));

const decode = (bytes: Buffer | undefined): unknown =>
  bytes === undefined ? undefined : BSON.deserialize(bytes).value;
