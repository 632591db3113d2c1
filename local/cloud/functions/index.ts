import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type Caller, variables, type World } from '../caller';
import { type CloudError, cloudError } from '../errors';
import type { Monotonic } from '../monotonic';
import { type Configuration, readFunctions } from './configuration';
import { type Countdown, countdown } from './countdown';
import { createPlaces } from './places';
import { createPool, type Outcome } from './pool';

const largestRequest = 100 * 1024;

export type Source = 'wx_client' | 'wx_trigger' | 'scf';

export interface Invocation {
  name: string;
  /** The JSON text of the event. */
  data: string;
  caller?: Caller | undefined;
  /** What has it run, by CloudBase's own words. */
  source: Source;
  /** The call this one is made from, whose place is free while it waits. */
  parent?: string | undefined;
}

export interface Answered {
  requestId: string;
  /** The JSON text of the result. */
  answer: string;
}

export interface Functions {
  configurations: ReadonlyMap<string, Configuration>;
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
  log(line: string): void;
}

interface Call {
  name: string;
  /** The sources of this call and of those it is made from. */
  chain: string;
  timer: Countdown;
  nested: number;
}

export function createFunctions(options: FunctionsOptions): Functions {
  const root = path.resolve(options.root);
  const configurations = readFunctions(root);
  const places = createPlaces(options.workers);
  const pool = createPool({ ...options, warm: options.workers });
  const calls = new Map<string, Call>();

  function pause(call: Call | undefined): () => void {
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

  async function invoke(invocation: Invocation): Promise<Answered> {
    const resume = pause(calls.get(invocation.parent ?? ''));
    try {
      check(invocation, configurations);
      await places.take();
      return await occupy(invocation).finally(places.free);
    } finally {
      resume();
    }
  }

  async function occupy({ name, data, caller, source, parent }: Invocation): Promise<Answered> {
    const requestId = randomUUID();
    const before = calls.get(parent ?? '')?.chain;
    const chain = before ? `${before},${source}` : source;
    const timeoutMs = timeoutOf(configurations.get(name), options.timeoutMs);
    const run = pool.run({
      name,
      root,
      variables: {
        ...variables(options.world, { ...(caller && { caller }), call: requestId }, chain),
        ...(source === 'wx_trigger' && { TRIGGER_SRC: 'timer' }),
      },
      event: eventOf(data, caller, options.world.appid),
      context: contextOf(name, requestId, timeoutMs, options.world),
    });
    let late = false;
    const timer = countdown(options.monotonic, timeoutMs, () => {
      late = true;
      run.kill();
    });
    calls.set(requestId, { name, chain, timer, nested: 0 });
    timer.run();
    const outcome = await run.outcome;
    timer.end();
    calls.delete(requestId);
    if (late) throw withId(timedOut(timeoutMs), requestId);
    return { requestId, answer: answerOf(outcome, requestId, name, options.log) };
  }

  return {
    configurations,
    invoke,
    running: (call) => calls.get(call ?? '')?.name,
    close: () => pool.close(),
  };
}

function check({ name, data }: Invocation, configurations: ReadonlyMap<string, Configuration>) {
  if (!configurations.has(name)) {
    throw withId(cloudError('FUNCTION_NOT_FOUND', `[FUNCTION_NOT_FOUND] there is no function named ${name}`));
  }
  const size = Buffer.byteLength(data);
  if (size > largestRequest) {
    throw withId(cloudError('EXCEED_MAX_PAYLOAD_SIZE', `the request of ${size} bytes is larger than 100 KB`));
  }
}

function answerOf(outcome: Outcome, requestId: string, name: string, log: (line: string) => void): string {
  if ('answer' in outcome) return outcome.answer;
  if ('tooLarge' in outcome)
    throw withId(failed(`the answer of ${outcome.tooLarge} bytes is larger than 1 MB`), requestId);
  if ('died' in outcome) throw withId(failed(`${name} broke down: ${outcome.died}`), requestId);
  log(`[${name}] ${outcome.thrown}`);
  throw withId(failed(outcome.message), requestId);
}

const failed = (message: string) => cloudError('FUNCTIONS_EXECUTE_FAIL', message);

const timedOut = (ms: number) =>
  cloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`);

const withId = (error: CloudError, requestId: string = randomUUID()) => Object.assign(error, { requestId });

const timeoutOf = (configuration: Configuration | undefined, fallback: number): number =>
  configuration?.timeout ? configuration.timeout * 1000 : fallback;

/** WeChat adds who calls to the event of every call. */
function eventOf(data: string, caller: Caller | undefined, appid: string): unknown {
  const event: unknown = data ? JSON.parse(data) : {};
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
  return caller && isObject ? { ...event, userInfo: { appId: appid, openId: caller.openid } } : event;
}

const contextOf = (name: string, requestId: string, timeoutMs: number, { env }: World) => ({
  callbackWaitsForEmptyEventLoop: false,
  function_name: name,
  function_version: '$LATEST',
  namespace: env,
  request_id: requestId,
  time_limit_in_ms: timeoutMs,
});
