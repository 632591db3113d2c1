import type { Data } from '../engine/types';
import { report } from '../errors';

export type Options = Data & {
  success?: (result: Data) => void;
  fail?: (error: Data) => void;
  complete?: (result: Data) => void;
};

export type Api = (options?: Options) => unknown;

/** A failure with more than a message, e.g. `{ errCode, errMsg }` of a cloud call. */
export const apiFailure = (detail: Data): Error =>
  Object.assign(new Error(String(detail.errMsg ?? '')), { detail });

const detailOf = (error: unknown): Data | undefined => (error as { detail?: Data } | undefined)?.detail;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const failure = (name: string, error: unknown): Data =>
  detailOf(error) ?? { errMsg: `${name}:fail ${messageOf(error)}`, errno: 1 };

const guarded = (run: (() => void) | undefined, name: string): void => {
  try {
    run?.();
  } catch (error) {
    report(error, `${name} 的回调`);
  }
};

async function settle(name: string, run: () => unknown): Promise<{ ok: boolean; value: Data }> {
  try {
    const result = (await run()) as Data | undefined;
    return { ok: true, value: { errMsg: `${name}:ok`, ...result } };
  } catch (error) {
    return { ok: false, value: failure(name, error) };
  }
}

/** An API of WeChat's usual form: callbacks when any is given, a promise otherwise. */
export function asyncApi(name: string, run: (options: Options) => unknown): Api {
  return (options = {}) => {
    const { success, fail, complete } = options;
    const outcome = settle(name, () => run(options));
    if (!success && !fail && !complete)
      return outcome.then(({ ok, value }) => (ok ? value : Promise.reject(value)));
    outcome.then(({ ok, value }) => {
      guarded(() => (ok ? success?.(value) : fail?.(value)), name);
      guarded(() => complete?.(value), name);
    });
    return undefined;
  };
}

type Runs = Record<string, (options: Options) => unknown>;

export const asyncApis = (runs: Runs): Record<string, Api> =>
  Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, asyncApi(name, run)]));

type Listener = (value: unknown) => void;

/** onX / offX pairs. */
export function createEvent() {
  const listeners = new Set<Listener>();
  return {
    on: (listener: Listener) => {
      listeners.add(listener);
    },
    off: (listener?: Listener) => {
      if (listener) listeners.delete(listener);
      else listeners.clear();
    },
    emit: (value: unknown) => {
      for (const listener of [...listeners]) guarded(() => listener(value), '事件');
    },
  };
}
