import { dayOf, durationText, HOUR, type Instant, MINUTE } from '../calendar';
import { staleCode, WINDOW_MS } from '../check-in-code';
import { latest } from '../exceptions/exception';
import type { Session } from '../session';
import type { RefusalKind } from './refusals';
import type { CheckInTerms } from './terms';

/** When a scan was made and when it is sent, both by the phone's own clock (R6.6). */
export interface Kept {
  readonly at: Instant;
  readonly phoneNow: Instant;
}

/** When the scan was made by the server's clock, if the phone's went on evenly since. */
export const madeAt = ({ at, phoneNow }: Kept, now: Instant): Instant => at + (now - phoneNow);

/** A presence proved by a window of the past is dated by that window, never by what the phone claims. */
export const dateOf = (window: number): Instant => window * WINDOW_MS;

/** Why a code from `window` cannot be sent later; undefined when it can. */
export function keptObstacle(
  window: number,
  { day }: Pick<Session, 'day'>,
  now: Instant,
  { keptHours }: CheckInTerms,
): RefusalKind | undefined {
  if (staleCode(window, now) === 'early') return 'early';
  if (dayOf(dateOf(window)) !== day) return 'keptOtherDay';
  return now - dateOf(window) > keptHours * HOUR ? 'keptTooLong' : undefined;
}

const apartText = (difference: number) =>
  `手机时间与系统相差 ${durationText(Math.round(Math.abs(difference) / MINUTE))}`;

/** That the phone's clock, now or when it scanned, differs too far for the machine to decide; undefined when it does not. */
export function clockApart(
  window: number,
  kept: Kept,
  now: Instant,
  { clockMinutes }: CheckInTerms,
): string | undefined {
  const differences = [kept.phoneNow - now, madeAt(kept, now) - dateOf(window)];
  const worst = differences.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  return Math.abs(worst) > clockMinutes * MINUTE ? apartText(worst) : undefined;
}

/** The coordinator has to look at it, once for a session. */
export function withClockApart(session: Session, reason: string | undefined, now: Instant): Session {
  if (!reason || latest(session, 'clockApart')) return session;
  const exception = { kind: 'clockApart', state: 'open', reason, askedAt: now } as const;
  return { ...session, exceptions: [...session.exceptions, exception] };
}

/** The session as it stood before the daily job closed its day for want of a scan that was on its way. */
export function revived(session: Session): Session {
  if (session.stage === 'missed') return { ...session, stage: 'agreed' };
  const assumed = session.departure?.means === 'assumed' && latest(session, 'noCheckOut')?.state === 'open';
  if (!assumed) return session;
  const { departure: _, ...rest } = session;
  const exceptions = session.exceptions.filter(({ kind }) => kind !== 'noCheckOut');
  return { ...rest, stage: 'inProgress', exceptions };
}
