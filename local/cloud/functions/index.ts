import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { World } from '../caller';
import type { Monotonic } from '../monotonic';
import { type Deployed, readFunctions } from './configuration';
import { type Countdown, countdown } from './countdown';
import type { Answered, Invocation } from './invocation';
import { jobOf } from './job';
import { createPlaces, type Places } from './places';
import { type Crew, createPool, type Pool } from './pool';
import { answerOf, timedOut, tooLarge, unknown } from './refusals';

const largestRequest = 100 * 1024;

export interface Functions {
  deployed: ReadonlyMap<string, Deployed>;
  invoke(invocation: Invocation): Promise<Answered>;
  /** The function that a call in flight runs. */
  running(call: string | undefined): string | undefined;
  close(): Promise<void>;
}

export interface FunctionsOptions {
  root: string;
  world: World;
  environment: Record<string, string>;
  offset: Float64Array;
  workers: number;
  timeoutMs: number;
  monotonic: Monotonic;
  crew?: Crew | undefined;
  log(line: string): void;
}

interface Call {
  name: string;
  /** The sources of this call and of those it is made from. */
  chain: string;
  timer: Countdown;
  nested: number;
}

interface State extends FunctionsOptions {
  deployed: ReadonlyMap<string, Deployed>;
  places: Places;
  pool: Pool;
  calls: Map<string, Call>;
}

export function createFunctions(options: FunctionsOptions): Functions {
  const state: State = {
    ...options,
    deployed: readFunctions(path.resolve(options.root)),
    places: createPlaces(options.workers),
    pool: createPool({ ...options, warm: options.workers }),
    calls: new Map(),
  };
  return {
    deployed: state.deployed,
    invoke: (invocation) => invoke(state, invocation),
    running: (call) => state.calls.get(call ?? '')?.name,
    close: () => state.pool.close(),
  };
}

async function invoke(state: State, invocation: Invocation): Promise<Answered> {
  const { deployed, places, calls } = state;
  const resume = pause(places, calls.get(invocation.parent ?? ''));
  try {
    const target = deployed.get(invocation.name);
    if (!target) throw unknown(invocation.name);
    if (Buffer.byteLength(invocation.data) > largestRequest) throw tooLarge();
    await places.take();
    return await occupy(state, target, invocation).finally(places.free);
  } finally {
    resume();
  }
}

/** Gives a waiting call's place to others and stops its time, until the returned function is called. */
function pause(places: Places, call: Call | undefined): () => void {
  if (!call) return () => {};
  if (call.nested++ === 0) {
    call.timer.pause();
    places.free();
  }
  return () => {
    if (--call.nested > 0) return;
    places.retake();
    call.timer.run();
  };
}

async function occupy(state: State, target: Deployed, invocation: Invocation): Promise<Answered> {
  const { name, source, parent } = invocation;
  const { calls, monotonic, pool, world } = state;
  const requestId = randomUUID();
  const before = calls.get(parent ?? '')?.chain;
  const chain = before ? `${before},${source}` : source;
  const { timeout } = target.configuration;
  const timeoutMs = timeout ? timeout * 1000 : state.timeoutMs;
  const run = pool.run(jobOf(target, world, invocation, { requestId, chain, timeoutMs }));
  let late = false;
  const timer = countdown(monotonic, timeoutMs, () => {
    late = true;
    run.kill();
  });
  calls.set(requestId, { name, chain, timer, nested: 0 });
  timer.run();
  const outcome = await run.outcome;
  timer.end();
  calls.delete(requestId);
  if (late) throw timedOut(timeoutMs, requestId);
  return { requestId, answer: answerOf(outcome, requestId, name, state.log) };
}
