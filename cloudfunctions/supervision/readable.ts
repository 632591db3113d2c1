import { AppError } from '#domain/errors';
import { mayRead } from '#domain/session-access';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';

/** Someone on loan from another town reads what they were at. */
const wasThere = async (id: string, { attendances, actor }: ReadContext): Promise<boolean> =>
  actor.role === 'worker' && (await attendances.peek(`${id}:${actor.person}`)) !== undefined;

/** A session, for those whom it concerns. */
export async function readable(id: string, context: ReadContext): Promise<SessionDocument> {
  const session = await context.sessions.get(id);
  if (!mayRead(session, context.actor) && !(await wasThere(id, context)))
    throw new AppError('FORBIDDEN', '这次督导与您当前的身份无关，请从“日程”选择');
  return session;
}
