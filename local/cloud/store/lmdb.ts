import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { BSON } from 'bson';
import { open, type RangeOptions, type RootDatabase } from 'lmdb';
import { messageOf } from '../errors';
import { inspect } from './inspect';
import { lockFolder } from './lock';
import { overlay } from './overlay';
import type { Changes, Entry, Reader, Store } from './reader';

// Keys are bytes: lmdb's own text encoding gives control characters a meaning.
type Disk = RootDatabase<Buffer, Buffer>;

interface Batch {
  changes: [string, Buffer | undefined][];
  done(): void;
  failed(error: unknown): void;
}

interface State {
  database: Disk;
  /** What readers see already and the disk has not confirmed yet. */
  pending: Map<string, unknown>;
  queue: Batch[];
  flushing: Promise<void> | undefined;
  broken: unknown;
}

/** A store on disk. Readers see a write at once; its promise waits until the disk has it. */
export function openLmdbStore(folder: string): Store {
  const { database, unlock } = openFolder(folder);
  const state: State = { database, pending: new Map(), queue: [], flushing: undefined, broken: undefined };
  const reader = overlay(reading(database), state.pending);
  return {
    get: (key) => reader.get(key),
    range: (from, to, reverse) => reader.range(from, to, reverse),
    write: (changes) => write(state, changes),
    async close() {
      await state.flushing;
      await database.close();
      unlock();
    },
  };
}

const reading = (database: Disk): Reader => ({
  get: (key) => decode(database.get(Buffer.from(key))),
  *range(from, to, reverse = false): Iterable<Entry> {
    for (const { key, value } of database.getRange(bounds(from, to, reverse)))
      yield [key.toString(), decode(value)];
  },
});

function bounds(from: string, to: string, reverse: boolean): RangeOptions {
  const low = Buffer.from(from);
  const high = Buffer.from(to);
  return reverse
    ? { start: high, end: low, exclusiveStart: true, inclusiveEnd: true, reverse }
    : { start: low, end: high };
}

// Once the disk has refused a write, what readers see is ahead of it: nothing more is accepted.
function write(state: State, changes: Changes): Promise<void> {
  if (state.broken) return Promise.reject(state.broken);
  for (const [key, value] of changes) state.pending.set(key, value);
  const encoded = [...changes].map(([key, value]): [string, Buffer | undefined] => [key, encode(value)]);
  return new Promise((done, failed) => {
    state.queue.push({ changes: encoded, done, failed });
    state.flushing ??= flush(state);
  });
}

/** Saves what is queued, everything that has come together in one transaction of the disk. */
async function flush(state: State): Promise<void> {
  while (state.queue.length > 0) {
    const batches = state.queue;
    const values = new Map(state.pending);
    state.queue = [];
    await save(state.database, batches).then(
      () => confirm(state, batches, values),
      (error) => refuse(state, batches, error),
    );
  }
  state.flushing = undefined;
}

async function save(database: Disk, batches: Batch[]): Promise<void> {
  await database.batch(() => {
    for (const [key, value] of batches.flatMap(({ changes }) => changes)) {
      if (value) database.put(Buffer.from(key), value);
      else database.remove(Buffer.from(key));
    }
  });
  await database.flushed;
}

function confirm({ pending }: State, batches: Batch[], values: Changes) {
  for (const [key, value] of values) if (pending.get(key) === value) pending.delete(key);
  for (const { done } of batches) done();
}

function refuse(state: State, batches: Batch[], error: unknown) {
  state.broken = error;
  for (const { failed } of batches) failed(error);
}

function openFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'documents.mdb');
    inspect(file);
    const unlock = lockFolder(folder);
    const options = {
      path: file,
      encoding: 'binary',
      keyEncoding: 'binary',
      overlappingSync: false,
    } as const;
    const database: Disk = open(options);
    return { database, unlock };
  } catch (error) {
    throw new Error(`the data folder ${folder} cannot be opened: ${messageOf(error)}`);
  }
}

const encode = (value: unknown): Buffer | undefined =>
  value === undefined ? undefined : Buffer.from(BSON.serialize({ value }));

const decode = (bytes: Buffer | undefined): unknown =>
  bytes === undefined ? undefined : BSON.deserialize(bytes).value;
