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

interface State extends TimersOptions {
  timers: Timer[];
  cancel(): void;
}

/** Fires timers by the local clock; firings that a jump of the clock passes over become one. */
export function startTimers(options: TimersOptions): Timers {
  const { functions, clock, enabled } = options;
  const state: State = { ...options, timers: timersOf(functions, clock.now()), cancel() {} };
  const unsubscribe = enabled ? clock.onAdvance(() => tick(state)) : () => {};
  if (enabled) tick(state);
  return {
    fire: (name, trigger) => fire(options, name, trigger),
    stop() {
      unsubscribe();
      state.cancel();
    },
  };
}

const timersOf = ({ deployed }: Functions, now: number): Timer[] =>
  [...deployed].flatMap(
    ([
      name,
      {
        configuration: { triggers = [] },
      },
    ]) =>
      triggers.map((trigger): Timer => {
        const cron = parseCron(trigger.config);
        return { name, trigger: trigger.name, cron, due: nextFiring(cron, now) };
      }),
  );

async function fire({ functions, clock }: TimersOptions, name: string, trigger = triggerOf(functions, name)) {
  const time = new Date(clock.now()).toISOString();
  const event = { Type: 'Timer', TriggerName: trigger, Time: time, Message: '' };
  const { answer } = await functions.invoke({ name, data: JSON.stringify(event), source: 'wx_trigger' });
  return JSON.parse(answer) as unknown;
}

/** Fires what is due and sleeps until the next is. */
function tick(state: State) {
  const { timers, clock, monotonic, log } = state;
  const now = clock.now();
  state.cancel();
  for (const timer of timers.filter(({ due = Number.POSITIVE_INFINITY }) => due <= now)) {
    const { name, trigger, cron } = timer;
    timer.due = nextFiring(cron, now);
    fire(state, name, trigger).catch((error) => log(`[${name}] timer ${trigger}: ${messageOf(error)}`));
  }
  const next = Math.min(...timers.map(({ due = Number.POSITIVE_INFINITY }) => due));
  state.cancel = monotonic.after(Math.min(next - now, longestSleep), () => tick(state));
}

const triggerOf = ({ deployed }: Functions, name: string): string =>
  deployed.get(name)?.configuration.triggers?.[0]?.name ?? 'timer';
