import type { SessionView } from '../../../services/steps';
import type { Codes } from './kept-codes';

const purposes = { in: '签到', out: '签退' } as const;

export function codeAt({ codes, windowMs }: Codes, now: number) {
  const window = Math.floor(now / windowMs);
  return codes.find((each) => each.window === window);
}

export const untilNext = ({ windowMs }: Codes, now: number): number => windowMs - (now % windowMs);

/** Whether so few codes are left that more should be fetched while there is a network. */
export function isRunningLow({ codes, windowMs }: Codes, now: number): boolean {
  const last = codes[codes.length - 1];
  return !last || (last.window - now / windowMs) * 2 < codes.length;
}

/** '123 456': read aloud in two groups. */
export const grouped = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`;

/** The codes to show: those for leaving on request, when the arrival waits on a phone without a network. */
export const codesShown = (codes: Codes, isLeaving: boolean): Codes =>
  isLeaving ? { ...codes, purpose: 'out', codes: codes.leaving } : codes;

/** What the page shows in one window; the bar's look alternates so that its animation starts anew. */
export function windowView(codes: Codes, now: number) {
  const code = codeAt(codes, now);
  if (!code) return { purpose: '', digits: '', qr: '', bar: '', turn: 0 };
  const elapsed = now % codes.windowMs;
  return {
    purpose: purposes[codes.purpose],
    digits: grouped(code.digits),
    qr: code.code,
    bar: `animation-duration: ${codes.windowMs}ms; animation-delay: -${Math.round(elapsed)}ms`,
    turn: code.window % 2,
  };
}

export type WindowView = ReturnType<typeof windowView>;

/** What a scan by the supervisor has just changed; undefined when nothing. */
export function newsOf(before: SessionView | null, after: SessionView) {
  if (!before) return undefined;
  if (after.departure && !before.departure) {
    return { title: `已签退 ${after.departure.time}`, text: `时长 ${after.duration}`, last: true };
  }
  if (after.arrival && !before.arrival) {
    return { title: `已签到 ${after.arrival.time}`, text: '督导结束时，再出示签退码', last: false };
  }
  const stop = after.checkIn?.stops.slice(-1)[0];
  if (stop && isNewStop(before, after)) {
    return { title: `已到 ${stop.place} ${stop.time}`, text: '督导结束时，再出示签退码', last: false };
  }
  return undefined;
}

const isNewStop = (before: SessionView, after: SessionView): boolean =>
  (after.checkIn?.stops.length ?? 0) > (before.checkIn?.stops.length ?? 0);

export type News = NonNullable<ReturnType<typeof newsOf>>;
