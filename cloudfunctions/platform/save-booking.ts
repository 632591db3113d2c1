import type { Calendar } from '#domain/booking/days';
import { daysOf } from '#domain/booking/verbs';
import type { Session } from '#domain/session';
import { assertDay } from './booking-days';
import type { WriteContext } from './context';
import { type DaySlot, freeSlot, takeSlot } from './day-slots';
import type { SessionDocument } from './documents';
import { saveSubject } from './history';

type Booked = Session & { readonly id: string };

const slotsOf = (session: Booked): DaySlot[] =>
  daysOf(session).map((day) => ({
    ...{ supervisor: session.supervisor, station: session.station, day, session: session.id },
  }));

const isSame = (one: DaySlot, other: DaySlot) =>
  one.day === other.day && one.supervisor === other.supervisor && one.station === other.station;

const missingIn = (slots: readonly DaySlot[], others: readonly DaySlot[]): DaySlot[] =>
  slots.filter((slot) => !others.some((other) => isSame(slot, other)));

/**
 * Writes a session together with the days that it now takes and those that it gives free. With a calendar each new day
 * is asked for first; without, only what is taken stands in the way.
 */
export async function saveBooking(
  context: WriteContext,
  before: SessionDocument | undefined,
  after: Booked,
  action: string,
  calendar?: Calendar,
): Promise<void> {
  const held = before ? slotsOf(before) : [];
  const wanted = slotsOf(after);
  for (const slot of missingIn(held, wanted)) await freeSlot(context, slot);
  for (const slot of missingIn(wanted, held)) {
    const wish = {
      supervisor: after.supervisor,
      town: after.town,
      station: after.station,
      session: after.id,
    };
    if (calendar) await assertDay(context, slot.day, wish, calendar);
    await takeSlot(context, slot);
  }
  await saveSubject(context, 'session', before, after, action);
}
