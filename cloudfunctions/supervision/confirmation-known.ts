import { attendanceId, attended } from '#domain/attendance/attendance';
import { asksAttendants, type Known } from '#domain/confirmation/ladder';
import type { Session } from '#domain/session';
import type { Frame } from '#platform/context';
import type { Readers } from '#platform/repositories';

type Asking = Pick<Frame, 'actor' | 'plan' | 'now'> & Pick<Readers, 'attendances'>;

/** What must be known of the one who acts; one read, for someone from elsewhere, or once those who were there may confirm. */
export async function knownOf(
  session: Session & { readonly id: string },
  { actor, plan, now, attendances }: Asking,
): Promise<Known> {
  const isOutsider = actor.town !== session.town;
  if (actor.role !== 'worker' || !(isOutsider || asksAttendants(session, now, { plan }))) return { plan };
  const seen = await attendances.peek(attendanceId(session.id, actor.person));
  return { plan, attended: seen !== undefined && attended(seen) };
}
