import type { Calendar } from '#domain/booking/days';
import { assertBookingStep, type BookingStep } from '#domain/booking/steps';
import type { Doing } from '#domain/booking/verbs';
import type { Session } from '#domain/session';
import { calendarOf } from '#platform/booking-days';
import { tellOthers } from '#platform/booking-tell';
import type { ReadContext, WriteContext } from '#platform/context';
import { saveBooking } from '#platform/save-booking';
import { speakersOf } from '#platform/speakers';
import { showBooking } from './booking-views';

export interface Found {
  readonly calendar: Calendar;
  readonly speakers: readonly string[];
}

type ById = { readonly id: string };
type Booked = Session & ById;
type Verb<I> = (session: Booked, input: I, doing: Doing, context: WriteContext) => Session | Promise<Session>;

async function found({ id }: ById, context: ReadContext): Promise<Found> {
  const { town } = await context.sessions.get(id);
  const [calendar, speakers] = await Promise.all([calendarOf(context), speakersOf([town], context)]);
  return { calendar, speakers };
}

/** One step at a booking: checked, done, its days taken and given free, the others told. */
export const change = <I extends ById>(step: BookingStep, verb: Verb<I>) => ({
  before: found,
  async act(input: I, context: WriteContext, { calendar, speakers }: Found): Promise<string> {
    const session = await context.sessions.get(input.id);
    assertBookingStep(session, step, context.actor, context.now);
    const after = { ...(await verb(session, input, context, context)), id: session.id };
    await saveBooking(context, session, after, step, calendar);
    await tellOthers(context, step, { before: session, after, speakers });
    return input.id;
  },
  show: showBooking,
});
