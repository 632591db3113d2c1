import type { Attendance } from '../attendance/attendance';
import { monthOf } from '../calendar';
import { type FollowUp, originOf } from '../record/follow-up';
import type { Session } from '../session';
import { isSame } from './parts';

type Known = Session & { readonly id: string };

/** Whoever was there was there where and when the session is known to have been; the same line when nothing moved. */
export function followedAttendance<A extends Attendance>(attendance: A, { town, supervisor, day }: Known): A {
  const after = { ...attendance, town, supervisor, day, month: monthOf(day) };
  return isSame(attendance, after) ? attendance : after;
}

/** What is to be done after a session comes from where it was, and is read by those who may read it (R7.8). */
export function followedTask<F extends FollowUp>(followUp: F, session: Known): F {
  const { text } = session.record;
  if (!text) return followUp;
  const { readers: _, ...rest } = followUp;
  const after = { ...rest, ...originOf(session, text) } as F;
  return isSame(followUp, after) ? followUp : after;
}
