import { type Instant, monthOf } from '../calendar';
import { AppError } from '../errors';
import type { Session } from '../session';
import { type Attendance, attended, isProved } from './attendance';

type Known = Session & { readonly id: string };

export interface Attendant {
  readonly id: string;
  readonly town: string;
}

const lineOf = ({ id, town, supervisor, day }: Known, worker: Attendant) => ({
  ...{ session: id, worker: worker.id, town, home: worker.town },
  ...{ supervisor, day, month: monthOf(day) },
});

/** By their own phone: what the host had ticked becomes proved, what was proved stays as it was. */
export function attend(
  session: Known,
  worker: Attendant,
  before: Attendance | undefined,
  now: Instant,
): Attendance {
  if (before && isProved(before)) return before;
  return { ...lineOf(session, worker), means: 'code', at: now };
}

interface Ticking {
  readonly by: string;
  readonly now: Instant;
  /** Asked for after the day itself. */
  readonly reason?: string | undefined;
}

/** By the host: someone without a phone, or whom the list lacks; who was taken off by mistake is as before. */
export function tick(
  session: Known,
  worker: Attendant,
  before: Attendance | undefined,
  { by, now, reason }: Ticking,
): Attendance {
  if (before && attended(before)) return before;
  const why = reason === undefined || reason === '' ? {} : { reason };
  if (before?.means === 'code') {
    const { removed: _, ...kept } = before;
    return { ...kept, ...why };
  }
  return { ...lineOf(session, worker), means: 'host', at: now, by, ...why };
}

const notListed = () =>
  new AppError('INVALID_STATE', '这个人不在出席名单里，请返回刷新', {
    worker: '这个人不在出席名单里，请返回刷新',
  });

export function takeOff(
  before: Attendance | undefined,
  { by, now, reason }: Ticking & { readonly reason: string },
): Attendance {
  if (!before || !attended(before)) throw notListed();
  return { ...before, removed: { at: now, by, reason } };
}
