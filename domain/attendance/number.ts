import { type Instant, MINUTE } from '../calendar';
import type { Sign } from '../check-in-code';

/** The four digits said aloud change with the minute; whoever types slowly has one more (R6.4). */
export const NUMBER_MS = MINUTE;
export const GRACE_MINUTES = 1;
export const PRELOADED_MINUTES = 30;
const HEX = 12;

export const minuteOf = (now: Instant): number => Math.floor(now / NUMBER_MS);

export const numberAt = (session: string, minute: number, sign: Sign): string =>
  String(Number.parseInt(sign(`attend.${session}.${minute}`).slice(0, HEX), 16) % 10_000).padStart(4, '0');

/** Whether these digits are said in the session now, or were a minute ago. */
export const isNumber = (typed: string, session: string, now: Instant, sign: Sign): boolean =>
  Array.from({ length: GRACE_MINUTES + 1 }, (_, ago) => minuteOf(now) - ago).some(
    (minute) => numberAt(session, minute, sign) === typed,
  );

/** The numbers that a host's page may hold, from the minute of `from` on. */
export const numbersFrom = (session: string, from: Instant, sign: Sign) =>
  Array.from({ length: PRELOADED_MINUTES }, (_, step) => minuteOf(from) + step).map((minute) => ({
    minute,
    number: numberAt(session, minute, sign),
  }));
