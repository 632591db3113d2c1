import path from 'node:path';
import { Worker } from 'node:worker_threads';

// Programs and tests run from the root of the repository; the worker is plain JavaScript and needs no bundling.
const script = path.resolve('local/cloud/functions/worker.cjs');

export interface Job {
  name: string;
  root: string;
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

/** Workers that run one job each; an idle one is used again. */
export function createPool({ environment, offset, warm, log }: PoolOptions): Pool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(script, { env: environment, workerData: { offset: offset.buffer } });
    worker.on('message', (message: Log | Outcome) => {
      if ('log' in message) for (const line of message.log.split('\n')) log(`[${message.name}] ${line}`);
    });
    worker.on('error', () => {});
    worker.on('exit', () => drop(worker));
    all.add(worker);
    return worker;
  }

  function drop(worker: Worker) {
    all.delete(worker);
    const position = idle.indexOf(worker);
    if (position >= 0) idle.splice(position, 1);
  }

  function end(worker: Worker) {
    drop(worker);
    void worker.terminate();
  }

  function release(worker: Worker) {
    if (!all.has(worker)) return;
    if (idle.length < warm) idle.push(worker);
    else end(worker);
  }

  return {
    run(job) {
      const worker = idle.pop() ?? start();
      const outcome = outcomeOf(worker).then((result) => {
        if ('died' in result) end(worker);
        else release(worker);
        return result;
      });
      worker.postMessage(job);
      return { outcome, kill: () => end(worker) };
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
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
