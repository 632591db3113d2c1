import { availableParallelism } from 'node:os';
import { type Caller, variables } from './caller';
import { createClock } from './clock';
import { createDatabase } from './database';
import { createFunctions } from './functions';
import { toClientError } from './functions/client-errors';
import { type Monotonic, systemMonotonic } from './monotonic';
import { createOutbox } from './openapi/outbox';
import type { Cloud, CloudOptions } from './options';
import { clientCall, clientRoutes } from './server/client-routes';
import { listen } from './server/http';
import { createMemoryStore } from './store/memory';
import { adminHandler } from './wire/admin';
import { databaseActions } from './wire/database-actions';
import { functionActions } from './wire/function-actions';

export type { Caller } from './caller';
export type { OutboxItem } from './openapi/outbox';
export type { Cloud, CloudOptions } from './options';

/** Starts CloudBase on this machine; the unmodified SDKs talk to it. */
export async function startCloud(
  options: CloudOptions,
  monotonic: Monotonic = systemMonotonic,
): Promise<Cloud> {
  const store = createMemoryStore();
  const clock = createClock(store, options.clock);
  const database = createDatabase(store, monotonic, clock.now);
  await database.collections.ensure(options.collections ?? []);
  const outbox = createOutbox(store);
  const world = { url: '', env: options.env ?? 'local', appid: options.appid ?? 'wx0000000000000000' };
  const functions = createFunctions({
    root: options.functionsRoot,
    world,
    environment: options.environment ?? {},
    offset: clock.offset,
    workers: options.workers ?? Math.max(4, 2 * availableParallelism()),
    timeoutMs: options.functionTimeoutMs ?? 20_000,
    monotonic,
    log: options.log ?? console.log,
  });
  const call = clientCall(functions);
  const actions = { ...databaseActions(database, clock.now), ...functionActions(functions) };
  const server = await listen(options.port ?? 0, {
    'POST /admin': adminHandler(actions, async () => Buffer.alloc(0)),
    ...clientRoutes(call),
  });
  world.url = `http://127.0.0.1:${server.port}`;

  return {
    port: server.port,
    url: world.url,
    env: world.env,
    sdkEnvironment: (caller) => variables(world, caller ? { caller } : {}, 'wx_client'),
    call: (name, data, caller: Caller) =>
      call(name, data, caller).then(
        ({ result }) => result,
        (error) => Promise.reject(Object.assign(new Error(), toClientError(error))),
      ),
    fireTimer: async () => undefined,
    clock: { now: clock.now, advanceTo: clock.advanceTo },
    outbox: outbox.items,
    setPhone() {},
    async close() {
      await server.close();
      await functions.close();
      database.transactions.close();
      await store.close();
    },
  };
}
