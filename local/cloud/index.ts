import { availableParallelism } from 'node:os';
import { type Caller, variables } from './caller';
import { createClock } from './clock';
import { createDatabase } from './database';
import { createFunctions } from './functions';
import { toClientError } from './functions/client-errors';
import { type Monotonic, systemMonotonic } from './monotonic';
import { createOpenApi } from './openapi';
import { createOutbox } from './openapi/outbox';
import { createPhones } from './openapi/phones';
import type { Cloud, CloudOptions } from './options';
import { type ClientCall, clientCall, clientRoutes } from './server/client-routes';
import { listen } from './server/http';
import { storageRoutes } from './server/storage-routes';
import { worldRoutes } from './server/world-routes';
import { createStorage } from './storage';
import { createDiskFiles, createMemoryFiles } from './storage/files';
import { openLmdbStore } from './store/lmdb';
import { createMemoryStore } from './store/memory';
import { startTimers } from './timers';
import { adminHandler } from './wire/admin';
import { databaseActions } from './wire/database-actions';
import { functionActions } from './wire/function-actions';
import { storageActions } from './wire/storage-actions';

export type { Caller } from './caller';
export type { OutboxItem } from './openapi/outbox';
export type { Cloud, CloudOptions } from './options';

/** Starts CloudBase on this machine; the unmodified SDKs talk to it. */
export async function startCloud(
  options: CloudOptions,
  monotonic: Monotonic = systemMonotonic,
): Promise<Cloud> {
  const { dataFolder, log = console.log } = options;
  const world = { url: '', env: options.env ?? 'local', appid: options.appid ?? 'wx0000000000000000' };
  const kept = dataFolder ? openLmdbStore(dataFolder) : createMemoryStore();
  const clock = createClock(kept, options.clock);
  const store = clock.stamping(kept);

  const database = createDatabase(store, monotonic, clock.now);
  await database.collections.ensure(options.collections ?? []);
  const storage = createStorage(dataFolder ? createDiskFiles(dataFolder) : createMemoryFiles(), world, clock);
  const functions = createFunctions({
    root: options.functionsRoot,
    world,
    environment: options.environment ?? {},
    offset: clock.offset,
    workers: options.workers ?? Math.max(4, 2 * availableParallelism()),
    timeoutMs: options.functionTimeoutMs ?? 20_000,
    monotonic,
    log,
  });
  const outbox = createOutbox(store);
  const phones = createPhones();
  const timers = startTimers({ functions, clock, monotonic, enabled: options.timers ?? true, log });

  const call = clientCall(functions);
  const openApi = createOpenApi({ functions, outbox, phones, world, clock });
  const actions = {
    ...databaseActions(database, clock.now),
    ...functionActions(functions),
    ...storageActions(storage),
  };
  const routes = {
    'POST /admin': adminHandler(actions, openApi),
    ...clientRoutes(call),
    ...storageRoutes(storage),
    ...worldRoutes({ clock, outbox, phones, timers }),
  };
  const leave = async () => {
    timers.stop();
    await functions.close();
    database.transactions.close();
    await clock.persist();
    await kept.close();
  };
  const server = await listen(options.port ?? 0, routes).catch(async (error) => {
    await leave();
    throw error;
  });
  world.url = `http://127.0.0.1:${server.port}`;

  return {
    port: server.port,
    url: world.url,
    env: world.env,
    sdkEnvironment: (caller) => variables(world, caller ? { caller } : {}, 'wx_client'),
    call: (name, data, caller) => callAsClient(call, name, data, caller),
    fireTimer: timers.fire,
    clock: { now: clock.now, advanceTo: clock.advanceTo },
    outbox: outbox.items,
    setPhone: phones.set,
    async close() {
      await server.close();
      await leave();
    },
  };
}

async function callAsClient(call: ClientCall, name: string, data: unknown, caller: Caller): Promise<unknown> {
  try {
    return (await call(name, data, caller)).result;
  } catch (error) {
    const { errMsg, ...rest } = toClientError(error);
    throw Object.assign(new Error(errMsg), { errMsg, ...rest });
  }
}
