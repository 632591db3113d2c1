import type { Monotonic } from '../monotonic';

export interface Countdown {
  run(): void;
  pause(): void;
  /** Stops for good. */
  end(): void;
}

/** Does `action` once it has run for `ms` in all. */
export function countdown(monotonic: Monotonic, ms: number, action: () => void): Countdown {
  let left = ms;
  let ended = false;
  let stop = () => {};

  function pause() {
    stop();
    stop = () => {};
  }

  return {
    run() {
      if (ended) return;
      const since = monotonic.now();
      const cancel = monotonic.after(left, action);
      stop = () => {
        left -= monotonic.now() - since;
        cancel();
      };
    },
    pause,
    end() {
      ended = true;
      pause();
    },
  };
}
