import { attendanceId, attended } from '#domain/attendance/attendance';
import { asksAttendants, type Known } from '#domain/confirmation/ladder';
import type { Session } from '#domain/session';
import type { Frame } from '#platform/context';
import type { Readers } from '#platform/repositories';

type Asking = Pick<Frame, 'actor' | 'plan' | 'now'> & Pick<Readers, 'attendances'>;

/** What the ladder must know of the one who acts; one read, and only once those who were there may confirm (R7.2). */
export async function knownOf(
  session: Session & { readonly id: string },
  { actor, plan, now, attendances }: Asking,
): Promise<Known> {
  if (actor.role !== 'worker' || !asksAttendants(session, now, { plan })) return { plan };
  const seen = await attendances.peek(attendanceId(session.id, actor.person));
  return { plan, attended: seen !== undefined && attended(seen) };
}
