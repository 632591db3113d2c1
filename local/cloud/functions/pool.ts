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
}

export interface PoolOptions {
  environment: Record<string, string>;
  offset: Float64Array;
  /** How many idle workers are kept. */
  warm: number;
  log(line: string): void;
}

/** Workers, with the source each has loaded of a function. A crew that outlives its cloud spares the next one its start. */
export interface Crew {
  readonly idle: Worker[];
  readonly all: Map<Worker, Map<string, string>>;
}

export const createCrew = (): Crew => ({ idle: [], all: new Map() });

interface State extends PoolOptions {
  readonly crew: Crew;
  readonly busy: Set<Worker>;
}

/** Workers that run one job each; an idle one is used again. Only a crew that was given is left when the pool closes. */
export function createPool({ crew, ...options }: PoolOptions & { crew?: Crew | undefined }): Pool {
  const state: State = { ...options, crew: crew ?? createCrew(), busy: new Set() };
  return {
    run: (job) => run(state, job),
    async close() {
      const leaving = crew ? [...state.busy] : [...state.crew.all.keys()];
      await Promise.all(leaving.map((worker) => end(state, worker)));
    },
  };
}

function run(state: State, { source, variables, ...job }: Job): Run {
  const { crew, busy, environment, offset, log } = state;
  const worker = idleFor(crew, job.name) ?? start(crew);
  const loaded = crew.all.get(worker);
  busy.add(worker);
  worker.ref();
  const outcome = outcomeOf(worker, (line) => log(`[${job.name}] ${line}`)).then((result) => {
    if ('died' in result) void end(state, worker);
    else release(state, worker);
    return result;
  });
  worker.postMessage({
    ...{ ...job, variables: { ...environment, ...variables }, offset: offset.buffer },
    source: loaded?.get(job.name) === source ? undefined : source,
  });
  loaded?.set(job.name, source);
  return { outcome, kill: () => void end(state, worker) };
}

/** Rather one that has the function loaded already. */
function idleFor({ idle, all }: Crew, name: string): Worker | undefined {
  const loaded = idle.findLastIndex((worker) => all.get(worker)?.has(name));
  return idle.splice(loaded >= 0 ? loaded : idle.length - 1, 1)[0];
}

function start(crew: Crew): Worker {
  const worker = new Worker(script, { env: {} });
  // A worker that cannot go on tells why as an outcome, or ends.
  worker.on('error', () => {});
  worker.on('exit', () => drop(crew, worker));
  crew.all.set(worker, new Map());
  return worker;
}

function drop({ all, idle }: Crew, worker: Worker) {
  all.delete(worker);
  const position = idle.indexOf(worker);
  if (position >= 0) idle.splice(position, 1);
}

function end({ crew, busy }: State, worker: Worker): Promise<number> {
  busy.delete(worker);
  drop(crew, worker);
  return worker.terminate();
}

/** Nobody waits for an idle worker, so it holds up no program that would end. */
function release(state: State, worker: Worker) {
  const { crew, busy, warm } = state;
  if (!busy.delete(worker) || !crew.all.has(worker)) return;
  worker.unref();
  if (crew.idle.length < warm) crew.idle.push(worker);
  else void end(state, worker);
}

function outcomeOf(worker: Worker, say: (line: string) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      worker.off('message', onMessage).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: Log | Outcome) => {
      if ('log' in message) message.log.split('\n').forEach(say);
      else settle(message);
    };
    const onExit = (code: number) => settle({ died: `the function ended its process with code ${code}` });
    worker.on('message', onMessage).on('exit', onExit);
  });
}
