import { lapsesOf } from '#domain/booking/lapse';
import { lapse, lapseMove } from '#domain/booking/verbs';
import { tellOthers } from '#platform/booking-tell';
import type { ReadContext } from '#platform/context';
import { saveBooking } from '#platform/save-booking';
import { speakersOf } from '#platform/speakers';

const actions = { asked: 'lapse', move: 'lapseMove' } as const;

async function lapseOne(id: string, town: string, reading: ReadContext): Promise<void> {
  const speakers = await speakersOf([town], reading);
  await reading.apart(async (context) => {
    const session = await context.sessions.get(id);
    const what = lapsesOf(session, context.today, context.plan);
    if (!what) return;
    const after = { ...(what === 'asked' ? lapse(session, context) : lapseMove(session)), id };
    await saveBooking(context, session, after, actions[what]);
    await tellOthers(context, actions[what], { before: session, after, speakers });
  });
}

/** Requests and proposals that nobody answered in time end, and their days are free again (R5.1). */
export async function lapseBookings(context: ReadContext): Promise<void> {
  const { sessions, plan, today } = context;
  const open = await sessions.find({ day: { from: plan.period.from, to: plan.period.to } }, [
    ...['day', 'stage', 'town', 'asked', 'move'],
  ]);
  for (const session of open.filter((each) => lapsesOf(each, today, plan)))
    await lapseOne(session.id, session.town, context);
}
