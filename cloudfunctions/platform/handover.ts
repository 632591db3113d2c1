import { monthOf } from '#domain/calendar';
import { isHandedOver } from '#domain/recruitment/posts';
import type { Documents } from './collections';
import type { ReadContext, WriteContext } from './context';
import { saveSession } from './history';

type Leaving = Documents['supervisors'];

/** The day moves from the one's month to the other's; both bookings of that day must meet here (R5.3). */
async function moveDay(
  { supervisorMonths }: WriteContext,
  { from, to, day, session }: { from: string; to: string; day: string; session: string },
): Promise<void> {
  const [left, taken] = [`${from}:${monthOf(day)}`, `${to}:${monthOf(day)}`];
  const { days = {} } = (await supervisorMonths.peek(left)) ?? {};
  const { [day]: _, ...rest } = days;
  const { days: others = {} } = (await supervisorMonths.peek(taken)) ?? {};
  await supervisorMonths.set({ id: left, days: rest });
  await supervisorMonths.set({ id: taken, days: { ...others, [day]: session } });
}

/** One session goes over; the same when it has gone already or was begun meanwhile. */
async function handOverOne(id: string, leaving: Leaving, context: WriteContext): Promise<void> {
  const { successor, to = '' } = leaving;
  const session = await context.sessions.get(id);
  if (!successor || session.supervisor !== leaving.id || !isHandedOver(session, to)) return;
  await moveDay(context, { from: leaving.id, to: successor, day: session.day, session: id });
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
