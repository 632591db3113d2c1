import { attendanceId, attended } from '#domain/attendance/attendance';
import { AppError } from '#domain/errors';
import { mayRead } from '#domain/session-access';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';

/** Someone on loan from another town reads what they were at. */
async function wasThere(id: string, { attendances, actor }: ReadContext): Promise<boolean> {
  if (actor.role !== 'worker') return false;
  const seen = await attendances.peek(attendanceId(id, actor.person));
  return seen !== undefined && attended(seen);
}

/** A session, for those whom it concerns. */
export async function readable(id: string, context: ReadContext): Promise<SessionDocument> {
  const session = await context.sessions.get(id);
  if (!mayRead(session, context.actor) && !(await wasThere(id, context)))
    throw new AppError('FORBIDDEN', '这次督导与您当前的身份无关，请从“日程”选择');
  return session;
}
