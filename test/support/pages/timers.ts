interface Timer {
  at: number;
  readonly every?: number;
  readonly action: () => void;
}

const SOON = 150;

/** Timers of a phone: short ones run when the screen settles, long ones when the test lets time pass. */
export function createTimers() {
  const timers = new Map<number, Timer>();
  let now = 0;
  let last = 0;

  function add(timer: Timer): number {
    timers.set(++last, timer);
    return last;
  }

  const cancel = (id: number) => void timers.delete(id);

  const nextBy = (time: number, repeats: boolean): [number, Timer] | undefined =>
    [...timers]
      .filter(([, timer]) => timer.at <= time && (repeats || timer.every === undefined))
      .sort(([, a], [, b]) => a.at - b.at)[0];

  function fire([id, timer]: [number, Timer]): void {
    now = Math.max(now, timer.at);
    if (timer.every === undefined) timers.delete(id);
    else timer.at += timer.every;
    timer.action();
  }

  /** Runs the first timer due by `time`; false when there is none. */
  function step(time: number, repeats: boolean): boolean {
    const next = nextBy(time, repeats);
    if (next) fire(next);
    return next !== undefined;
  }

  return {
    globals: {
      setTimeout: (action: () => void, delay = 0) => add({ at: now + delay, action }),
      setInterval: (action: () => void, every: number) => add({ at: now + every, every, action }),
      clearTimeout: cancel,
      clearInterval: cancel,
    },
    stepSoon: () => step(now + SOON, false),
    /** Lets time pass; `settle` runs after each timer. */
    async pass(duration: number, settle: () => Promise<void>): Promise<void> {
      const end = now + duration;
      while (step(end, true)) await settle();
      now = end;
    },
    /** How much time the test has let pass. */
    passed: () => now,
    clear: () => timers.clear(),
  };
}
