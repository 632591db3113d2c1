import { followedAttendance, followedTask } from '#domain/correction/followed';
import { followUpId } from '#domain/record/follow-up';
import type { WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { moveNoScanDay } from '#platform/no-scan-months';

async function followAttendances(ids: readonly string[], session: SessionDocument, context: WriteContext) {
  for (const id of ids) {
    const before = await context.attendances.get(id);
    const after = followedAttendance(before, session);
    if (after !== before) await saveSubject(context, 'attendance', before, after, 'correct');
  }
}

async function followTasks(session: SessionDocument, context: WriteContext) {
  for (const [place] of (session.record.text?.followUps ?? []).entries()) {
    const before = await context.followUps.peek(followUpId(session.id, place));
    const after = before && followedTask(before, session);
    if (after && after !== before) await saveSubject(context, 'followUp', before, after, 'correct');
  }
}

/** What hangs on a session goes where the session is known to have been: attendance, follow-ups, days without a scan. */
export async function followSession(
  attendances: readonly string[],
  before: SessionDocument,
  after: SessionDocument,
  context: WriteContext,
): Promise<void> {
  await followAttendances(attendances, after, context);
  await followTasks(after, context);
  await moveNoScanDay(context, before, after);
}
