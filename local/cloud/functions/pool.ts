import path from 'node:path';
import { Worker } from 'node:worker_threads';

// Programs and tests run from the root of the repository; the worker is plain JavaScript and needs no bundling.
const script = path.resolve('local/cloud/functions/worker.cjs');

export interface Job {
  name: string;
  file: string;
  source: string;
  variables: Record<string, string>;
  event: unknown;
  context: unknown;
}

export type Outcome =
  | { answer: string }
  | { tooLarge: number }
  | { thrown: string; message: string }
  | { died: string };

export interface Run {
  outcome: Promise<Outcome>;
  /** Ends the worker; the outcome is then that it died. */
  kill(): void;
}

export interface Pool {
  run(job: Job): Run;
  close(): Promise<void>;
}

interface Log {
  log: string;
  name: string;
}

export interface PoolOptions {
  environment: Record<string, string>;
  offset: Float64Array;
  /** How many idle workers are kept. */
  warm: number;
  log(line: string): void;
}

interface State extends PoolOptions {
  idle: Worker[];
  /** The workers with the functions each has loaded. */
  all: Map<Worker, Set<string>>;
}

/** Workers that run one job each; an idle one is used again. */
export function createPool(options: PoolOptions): Pool {
  const state: State = { ...options, idle: [], all: new Map() };
  return {
    run: (job) => run(state, job),
    async close() {
      await Promise.all([...state.all.keys()].map((worker) => worker.terminate()));
    },
  };
}

function run(state: State, job: Job): Run {
  const worker = state.idle.pop() ?? start(state);
  const loaded = state.all.get(worker);
  const outcome = outcomeOf(worker).then((result) => {
    if ('died' in result) end(state, worker);
    else release(state, worker);
    return result;
  });
  worker.postMessage(loaded?.has(job.name) ? { ...job, source: undefined } : job);
  loaded?.add(job.name);
  return { outcome, kill: () => end(state, worker) };
}

function start(state: State): Worker {
  const { environment, offset, log } = state;
  const worker = new Worker(script, { env: environment, workerData: { offset: offset.buffer } });
  worker.on('message', (message: Log | Outcome) => {
    if ('log' in message) for (const line of message.log.split('\n')) log(`[${message.name}] ${line}`);
  });
  // A worker that cannot go on tells why as an outcome, or ends.
  worker.on('error', () => {});
  worker.on('exit', () => drop(state, worker));
  state.all.set(worker, new Set());
  return worker;
}

function drop({ all, idle }: State, worker: Worker) {
  all.delete(worker);
  const position = idle.indexOf(worker);
  if (position >= 0) idle.splice(position, 1);
}

function end(state: State, worker: Worker) {
  drop(state, worker);
  void worker.terminate();
}

function release(state: State, worker: Worker) {
  if (!state.all.has(worker)) return;
  if (state.idle.length < state.warm) state.idle.push(worker);
  else end(state, worker);
}

function outcomeOf(worker: Worker): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      worker.off('message', onMessage).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: Log | Outcome) => {
      if (!('log' in message)) settle(message);
    };
    const onExit = (code: number) => settle({ died: `the function ended its process with code ${code}` });
    worker.on('message', onMessage).on('exit', onExit);
  });
}
