import type { LocalClock } from '../clock';
import { messageOf } from '../errors';
import type { Functions } from '../functions';
import type { Monotonic } from '../monotonic';
import { type Cron, nextFiring, parseCron } from './cron';

export interface Timers {
  /** Runs a function as its timer does. */
  fire(name: string, trigger?: string): Promise<unknown>;
  stop(): void;
}

interface Timer {
  name: string;
  trigger: string;
  cron: Cron;
  due: number | undefined;
}

interface TimersOptions {
  functions: Functions;
  clock: LocalClock;
  monotonic: Monotonic;
  enabled: boolean;
  log(line: string): void;
}

const longestSleep = 3_600_000;

/** Fires timers by the local clock; firings that a jump of the clock passes over become one. */
export function startTimers({ functions, clock, monotonic, enabled, log }: TimersOptions): Timers {
  const timers = [...functions.configurations].flatMap(([name, { triggers = [] }]) =>
    triggers.map((trigger): Timer => {
      const cron = parseCron(trigger.config);
      return { name, trigger: trigger.name, cron, due: nextFiring(cron, clock.now()) };
    }),
  );
  let cancel = () => {};

  async function fire(name: string, trigger = triggerOf(functions, name)) {
    const event = {
      Type: 'Timer',
      TriggerName: trigger,
      Time: new Date(clock.now()).toISOString(),
      Message: '',
    };
    const { answer } = await functions.invoke({
      name,
      data: JSON.stringify(event),
      source: 'wx_trigger',
    });
    return JSON.parse(answer) as unknown;
  }

  function tick() {
    cancel();
    const now = clock.now();
    for (const timer of timers) {
      if (timer.due === undefined || timer.due > now) continue;
      timer.due = nextFiring(timer.cron, now);
      fire(timer.name, timer.trigger).catch((error) =>
        log(`[${timer.name}] timer ${timer.trigger}: ${messageOf(error)}`),
      );
    }
    const next = Math.min(...timers.map(({ due }) => due ?? Number.POSITIVE_INFINITY));
    cancel = monotonic.after(Math.min(next - now, longestSleep), tick);
  }

  const unsubscribe = enabled ? clock.onAdvance(tick) : () => {};
  if (enabled && timers.length > 0) tick();
  return {
    fire,
    stop() {
      unsubscribe();
      cancel();
    },
  };
}

const triggerOf = ({ configurations }: Functions, name: string): string =>
  configurations.get(name)?.triggers?.[0]?.name ?? 'timer';
