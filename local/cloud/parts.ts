import { availableParallelism } from 'node:os';
import type { World } from './caller';
import { createClock, type LocalClock } from './clock';
import { createDatabase, type Database } from './database';
import { createFunctions, type Functions } from './functions';
import type { Monotonic } from './monotonic';
import { createOutbox, type Outbox } from './openapi/outbox';
import { createPhones, type Phones } from './openapi/phones';
import type { CloudOptions } from './options';
import { createStorage, type Storage } from './storage';
import { createDiskFiles, createMemoryFiles } from './storage/files';
import { openLmdbStore } from './store/lmdb';
import { createMemoryStore } from './store/memory';
import type { Store } from './store/reader';
import { startTimers, type Timers } from './timers';

/** All that a cloud consists of but its server. */
export interface Parts {
  world: World;
  store: Store;
  clock: LocalClock;
  database: Database;
  storage: Storage;
  functions: Functions;
  outbox: Outbox;
  phones: Phones;
  timers: Timers;
}

export function openParts(options: CloudOptions, monotonic: Monotonic): Parts {
  const { dataFolder, env = 'local', appid = 'wx0000000000000000', log = console.log } = options;
  const world = { url: '', env, appid };
  const kept = dataFolder ? openLmdbStore(dataFolder) : createMemoryStore();
  const clock = createClock(kept, options.clock);
  const store = clock.stamping(kept);
  const functions = openFunctions(options, world, clock, monotonic, log);
  return {
    world,
    store,
    clock,
    database: createDatabase(store, monotonic, clock.now),
    storage: createStorage(dataFolder ? createDiskFiles(dataFolder) : createMemoryFiles(), world, clock),
    functions,
    outbox: createOutbox(store),
    phones: createPhones(),
    timers: startTimers({ functions, clock, monotonic, enabled: options.timers ?? true, log }),
  };
}

const openFunctions = (
  options: CloudOptions,
  world: World,
  { offset }: LocalClock,
  monotonic: Monotonic,
  log: (line: string) => void,
) =>
  createFunctions({
    root: options.functionsRoot,
    world,
    environment: options.environment ?? {},
    offset,
    crew: options.crew,
    workers: options.workers ?? Math.max(4, 2 * availableParallelism()),
    timeoutMs: options.functionTimeoutMs ?? 20_000,
    monotonic,
    log,
  });

export async function closeParts({ timers, functions, database, clock, store }: Parts): Promise<void> {
  timers.stop();
  await functions.close();
  database.transactions.close();
  await clock.persist();
  await store.close();
}
