import type { Day } from '#domain/calendar';
import { isHandedOver } from '#domain/recruitment/posts';
import type { ReadContext, WriteContext } from './context';
import type { Documents } from './documents';
import { saveBooking } from './save-booking';

type Leaving = Documents['supervisors'];

/** One session goes over; the same when it has gone already or was begun meanwhile. */
async function handOverOne(id: string, leaving: Leaving, from: Day, context: WriteContext): Promise<void> {
  const { successor } = leaving;
  const session = await context.sessions.get(id);
  if (!successor || session.supervisor !== leaving.id || !isHandedOver(session, from)) return;
  await saveBooking(context, session, { ...session, supervisor: successor }, 'handOver');
}

/**
 * Gives what is still ahead from the successor's first day on to them, one unit of work for each session, so that it goes
 * on where it broke. What passed while nobody held the post stays with the post.
 */
export async function handOver(leaving: Leaving, context: ReadContext): Promise<void> {
  const { id, to, successor } = leaving;
  if (!to || !successor) return;
  const { from = to } = await context.supervisors.get(successor);
  const ahead = { supervisor: id, day: { from, to: context.plan.period.to } };
  const sessions = await context.sessions.find(ahead, ['day', 'stage']);
  for (const session of sessions.filter((each) => isHandedOver(each, from)))
    await context.apart((writing) => handOverOne(session.id, leaving, from, writing));
  if (context.today < from) return;
  const towns = (await context.towns.find({}, ['supervisor'])).filter(({ supervisor }) => supervisor === id);
  for (const town of towns)
    await context.apart(async (writing) =>
      writing.towns.set({ ...(await writing.towns.get(town.id)), supervisor: successor }),
    );
}
