import { mayReadBooking } from '#domain/booking/access';
import { bookingObstacle, bookingSteps, offeredBookingSteps, sideOf } from '#domain/booking/steps';
import { termsOf } from '#domain/booking/terms';
import {
  agendaTexts,
  bookingLines,
  bookingMarks,
  bookingNext,
  bookingTag,
  bookingWarnings,
  emptyAgenda,
  moveText,
  waitsSeenBy,
} from '#domain/booking/words';
import { addDays, dayText, instantAt } from '#domain/calendar';
import { AppError } from '#domain/errors';
import { type Session, standing } from '#domain/session';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { type Names, namesOf } from '#platform/names';

/** What a line of a booking needs. */
export const BOOKING_FIELDS = [
  ...['post', 'supervisor', 'town', 'station', 'day', 'mode', 'stage', 'asked', 'move', 'moved', 'closed'],
  ...['substituteFor', 'guests', 'agenda', 'exceptions', 'seq'],
];

export type StationName = (station: string | undefined) => string;

export function bookingCard(
  session: SessionDocument,
  names: Names,
  stationName: StationName,
  { actor }: Pick<ReadContext, 'actor'>,
) {
  const side = sideOf(actor.role);
  return {
    ...{ id: session.id, day: session.day, dayText: dayText(session.day), stage: session.stage },
    ...{ town: names.town(session.town), townCode: session.town, station: stationName(session.station) },
    supervisor: names.supervisor(session.supervisor),
    waits: waitsSeenBy(session, side),
    tag: bookingTag(session, side),
    next: bookingNext(session),
    marks: bookingMarks(session),
    need: session.agenda?.need ?? '',
  };
}

export const agendaView = (
  agenda: Session['agenda'] = emptyAgenda,
  plan: ReadContext['plan'],
  name: (worker: string) => string,
) => ({
  ...agenda,
  ...{ workers: [...agenda.workers], duties: [...agenda.duties] },
  ...agendaTexts(agenda, { plan, name }),
});

const SECOND = 1000;

/** Whole days as WeChat's phone calendar takes them. */
const phoneEvent = (session: SessionDocument, names: Names, stationName: StationName) => ({
  title: `督导：${names.supervisor(session.supervisor)} · ${names.town(session.town)}`,
  startTime: instantAt(session.day, '00:00') / SECOND,
  endTime: String(instantAt(addDays(session.day, 1), '00:00') / SECOND),
  allDay: true as const,
  description: session.agenda?.need ?? '',
  location: stationName(session.station) || names.town(session.town),
});

const stepsFor = (session: SessionDocument, { actor, now }: ReadContext) =>
  offeredBookingSteps(session, actor, now).map((step) => {
    const { text, wants, warns } = bookingSteps[step];
    const reason = bookingObstacle(session, step, actor, now);
    return { step, text, wants, ...(warns && { warns }), ...(reason && { reason }) };
  });

async function shareWarning(session: SessionDocument, context: ReadContext): Promise<string[]> {
  if (session.stage !== 'tentative' || !session.asked) return [];
  const { plan, sessions, towns } = context;
  const day = { from: plan.period.from, to: plan.period.to };
  const [town, found] = await Promise.all([
    towns.get(session.town),
    sessions.find({ town: session.town, day }),
  ]);
  const booked = found.filter((each) => standing(each, plan) !== 'lost').length;
  return booked > town.share
    ? [`${town.name}的份额是 ${town.share} 次，连这一次共 ${booked} 次，已超出`]
    : [];
}

const guestNames = ({ guests }: SessionDocument, names: Names, stationName: StationName) => [
  ...(guests?.towns ?? []).map(names.town),
  ...(guests?.stations ?? []).map((station) => stationName(station)),
  ...(guests?.supervisors ?? []).map(names.supervisor),
];

export async function stationNames(
  ids: readonly (string | undefined)[],
  { stations }: ReadContext,
): Promise<StationName> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined);
  const found = await Promise.all(wanted.map((id) => stations.peek(id)));
  const names = new Map(found.map((station) => [station?.id, station?.name]));
  return (id) => (id === undefined ? '' : (names.get(id) ?? id));
}

async function view(session: SessionDocument, context: ReadContext) {
  const { agenda, guests, move, substituteFor, supervisor, town } = session;
  const [names, stationName] = await Promise.all([
    namesOf(context, {
      towns: [town, ...(guests?.towns ?? [])],
      supervisors: [supervisor, ...(substituteFor ? [substituteFor] : []), ...(guests?.supervisors ?? [])],
      workers: agenda?.workers ?? [],
    }),
    stationNames([session.station, ...(guests?.stations ?? [])], context),
  ]);
  return {
    ...bookingCard(session, names, stationName, context),
    lines: bookingLines(session, names.supervisor),
    warnings: [...bookingWarnings(session, termsOf(context.plan)), ...(await shareWarning(session, context))],
    agenda: agenda ? agendaView(agenda, context.plan, names.worker) : null,
    move: move
      ? { day: move.to, dayText: dayText(move.to), reason: move.reason, text: moveText(session) }
      : null,
    guests: guestNames(session, names, stationName),
    steps: stepsFor(session, context),
    phone: phoneEvent(session, names, stationName),
  };
}

export async function readableBooking(id: string, context: ReadContext): Promise<SessionDocument> {
  const session = await context.sessions.get(id);
  if (mayReadBooking(session, context.actor)) return session;
  throw new AppError('FORBIDDEN', '这次预约与您当前的身份无关，请从月历选择');
}

export const showBooking = async (id: string, context: ReadContext) =>
  view(await context.sessions.get(id), context);
