import type { Output } from '../../../../../typings/api';

export type Numbers = Output<'supervision', 'attendanceNumbers'>;
export type Picture = Output<'supervision', 'attendanceCode'>;

/** Fewer minutes than this ahead, and more are fetched. */
const LOW = 10;

const minuteAt = ({ minuteMs }: Numbers, now: number): number => Math.floor(now / minuteMs);

export const numberAt = (numbers: Numbers, now: number): string | undefined =>
  numbers.numbers.find(({ minute }) => minute === minuteAt(numbers, now))?.number;

export const untilNext = ({ minuteMs }: Numbers, now: number): number => minuteMs - (now % minuteMs);

export function isRunningLow(numbers: Numbers, now: number): boolean {
  const last = numbers.numbers[numbers.numbers.length - 1];
  return !last || last.minute - minuteAt(numbers, now) < LOW;
}

/** What stands on the screen in one minute; the bar's look alternates so that its animation starts anew. */
export function minuteView(numbers: Numbers, now: number) {
  const { minuteMs } = numbers;
  const elapsed = Math.round(now % minuteMs);
  return {
    number: numberAt(numbers, now) ?? '',
    spaced: [...(numberAt(numbers, now) ?? '')].join(' '),
    bar: `animation-duration: ${minuteMs}ms; animation-delay: -${elapsed}ms`,
    turn: minuteAt(numbers, now) % 2,
  };
}
