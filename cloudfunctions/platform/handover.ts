import { isHandedOver } from '#domain/recruitment/posts';
import type { Documents } from './collections';
import type { ReadContext, WriteContext } from './context';
import { freeSlot, takeSlot } from './day-slots';
import { saveSession } from './history';

type Leaving = Documents['supervisors'];

/** One session goes over; the same when it has gone already or was begun meanwhile. */
async function handOverOne(id: string, leaving: Leaving, context: WriteContext): Promise<void> {
  const { successor, to = '' } = leaving;
  const session = await context.sessions.get(id);
  if (!successor || session.supervisor !== leaving.id || !isHandedOver(session, to)) return;
  const { day, station } = session;
  await freeSlot(context, { supervisor: leaving.id, station, day, session: id });
  await takeSlot(context, { supervisor: successor, station, day, session: id });
  await saveSession(context, session, { ...session, supervisor: successor }, 'handOver');
}

/** Gives what is still ahead to the successor, one unit of work for each session, so that it goes on where it broke. */
export async function handOver(leaving: Leaving, context: ReadContext): Promise<void> {
  const { id, to, successor } = leaving;
  if (!to || !successor) return;
  const ahead = { supervisor: id, day: { from: to, to: context.plan.period.to } };
  const sessions = await context.sessions.find(ahead, ['day', 'stage']);
  for (const session of sessions.filter((each) => isHandedOver(each, to)))
    await context.apart((writing) => handOverOne(session.id, leaving, writing));
  if (context.today < to) return;
  const towns = (await context.towns.find({}, ['supervisor'])).filter(({ supervisor }) => supervisor === id);
  for (const town of towns)
    await context.apart(async (writing) =>
      writing.towns.set({ ...(await writing.towns.get(town.id)), supervisor: successor }),
    );
}
