import { addDays } from '#domain/calendar';
import { endForgotten, escalate, isForgotten } from '#domain/exceptions/deciding';
import type { ReadContext } from '#platform/context';
import { tellCoordinators, tellOf } from '#platform/exception-tell';
import { saveSession } from '#platform/history';

const FIELDS = ['stage', 'day', 'exceptions'];

/** Ends what nobody checked out of, with an hour that counts only once it is approved (R6.3). */
const endOne = (id: string, { apart }: ReadContext): Promise<void> =>
  apart(async (context) => {
    const session = await context.sessions.get(id);
    const after = { ...endForgotten(session, context.now), id };
    if (after.stage === session.stage) return;
    await saveSession(context, session, after, 'endForgotten');
    await tellOf(context, 'forgotten', after, 'noCheckOut', [session.supervisor]);
  });

/** Brings before the coordinator what the host did not vouch for in time (R6.6). */
const escalateOne = (id: string, { apart }: ReadContext): Promise<void> =>
  apart(async (context) => {
    const session = await context.sessions.get(id);
    const after = { ...escalate(session, context.today), id };
    if (after.exceptions === session.exceptions) return;
    await saveSession(context, session, after, 'escalate');
    await tellCoordinators(context, session, after);
  });

export async function settleExceptions(context: ReadContext): Promise<void> {
  const { sessions, plan, today } = context;
  const past = await sessions.find({ day: { from: plan.period.from, to: addDays(today, -1) } }, FIELDS);
  for (const { id } of past.filter((each) => isForgotten(each, today))) await endOne(id, context);
  for (const { id } of past.filter((each) => escalate(each, today) !== each)) await escalateOne(id, context);
}
