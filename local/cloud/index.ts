import { type Caller, variables } from './caller';
import { toClientError } from './functions/client-errors';
import { type Monotonic, systemMonotonic } from './monotonic';
import { createOpenApi } from './openapi';
import type { Cloud, CloudOptions } from './options';
import { closeParts, openParts, type Parts } from './parts';
import { type ClientCall, clientCall, clientRoutes } from './server/client-routes';
import { listen, type Routes, type Server } from './server/http';
import { storageRoutes } from './server/storage-routes';
import { worldRoutes } from './server/world-routes';
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
  const parts = openParts(options, monotonic);
  try {
    await parts.database.collections.ensure(options.collections ?? []);
    const server = await listen(options.port ?? 0, routesOf(parts));
    parts.world.url = `http://127.0.0.1:${server.port}`;
    return toCloud(parts, server);
  } catch (error) {
    await closeParts(parts);
    throw error;
  }
}

function routesOf(parts: Parts): Routes {
  const { database, storage, functions, clock } = parts;
  const actions = {
    ...databaseActions(database, clock.now),
    ...functionActions(functions),
    ...storageActions(storage),
  };
  return {
    'POST /admin': adminHandler(actions, createOpenApi(parts)),
    ...clientRoutes(clientCall(functions)),
    ...storageRoutes(storage),
    ...worldRoutes(parts),
  };
}

function toCloud(parts: Parts, server: Server): Cloud {
  const { world, clock, outbox, phones, timers, functions } = parts;
  return {
    port: server.port,
    url: world.url,
    env: world.env,
    sdkEnvironment: (caller) => variables(world, caller ? { caller } : {}, 'wx_client'),
    call: (name, data, caller) => callAsClient(clientCall(functions), name, data, caller),
    fireTimer: timers.fire,
    clock: { now: clock.now, advanceTo: clock.advanceTo },
    outbox: outbox.items,
    setPhone: phones.set,
    async close() {
      await server.close();
      await closeParts(parts);
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
