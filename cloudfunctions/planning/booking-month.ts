import { mayReadBooking } from '#domain/booking/access';
import type { Taken, Wish } from '#domain/booking/days';
import { calendarDays, legendFor, monthSummary } from '#domain/booking/month';
import { notSpeaker, sideOf, waitsFor } from '#domain/booking/steps';
import { addDays, monthOf, monthText } from '#domain/calendar';
import type { booking as contract } from '#domain/contract/planning/booking';
import { calendarOf, takenIn } from '#platform/booking-days';
import type { ReadContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { BOOKING_FIELDS, bookingCard, stationNames } from './booking-views';

type Months = Pick<Actions<typeof contract>, 'bookingMonth' | 'waitingBookings'>;

interface Look {
  readonly month?: string | undefined;
  readonly supervisor?: string | undefined;
  readonly town?: string | undefined;
}

const OPEN = new Set(['tentative', 'agreed', 'inProgress', 'ended', 'missed']);

/** The month nearest to the one wished for in which sessions can be. */
function monthWithin(month: string, { plan }: ReadContext): string {
  const [first, last] = [monthOf(plan.firstSessionDay), monthOf(plan.lastSessionDay)];
  return month < first ? first : month > last ? last : month;
}

function neighbours(month: string, { plan }: ReadContext) {
  const previous = monthOf(addDays(`${month}-01`, -1));
  const following = monthOf(addDays(`${month}-28`, 4));
  return {
    ...(previous >= monthOf(plan.firstSessionDay) && { previous }),
    ...(following <= monthOf(plan.lastSessionDay) && { following }),
  };
}

/** Whose free days are shown: one's own, those of the supervisor of one's town, or of whom the office chose. */
function lookedAt(look: Look, towns: readonly Documents['towns'][], { actor }: ReadContext) {
  const of = (town: string | undefined) => towns.find(({ id }) => id === town);
  if (actor.role === 'supervisor') return { supervisor: actor.person, town: of(look.town)?.id };
  if (actor.role !== 'coordinator') return { supervisor: of(actor.town)?.supervisor, town: actor.town };
  return { supervisor: look.supervisor ?? of(look.town)?.supervisor, town: look.town };
}

const isShown = (session: SessionDocument, { supervisor, town }: Look, { actor }: ReadContext): boolean =>
  OPEN.has(session.stage) &&
  mayReadBooking(session, actor) &&
  (actor.role !== 'coordinator' ||
    ((!supervisor || session.supervisor === supervisor) && (!town || session.town === town)));

const titles: Partial<Record<ReadContext['actor']['role'], string>> = {
  supervisor: '我的督导',
  coordinator: '全部督导',
};

const nobodyTaken: Taken = { supervisor: {}, station: {} };

export const askState = ({ actor }: Pick<ReadContext, 'actor'>) => {
  const reason = actor.role === 'coordinator' ? '预约由督导和站点办理' : notSpeaker(actor);
  return { text: '约督导', ...(reason && { reason }) };
};

export const months: Months = {
  async bookingMonth(look, context) {
    const { actor, today } = context;
    const month = monthWithin(look.month ?? monthOf(today), context);
    const [found, names, calendar, towns, supervisors] = await Promise.all([
      context.sessions.find({ day: { from: `${month}-01`, to: `${month}-31` } }, BOOKING_FIELDS),
      projectNames(context),
      calendarOf(context),
      context.towns.find({}),
      context.supervisors.find({}, ['name']),
    ]);
    const { supervisor, town } = lookedAt(look, towns, context);
    const shown = found.filter((session) => isShown(session, look, context));
    const stationName = await stationNames(
      shown.map(({ station }) => station),
      context,
    );
    const wish: Wish = { supervisor: supervisor ?? '', town: town ?? '', station: actor.station };
    const taken = supervisor ? await takenIn(context, wish, month) : nobodyTaken;
    const sessions = shown.map((session) => bookingCard(session, names, stationName, context));
    return {
      ...{ month, monthText: monthText(month), ...neighbours(month, context) },
      title: titles[actor.role] ?? names.town(actor.town ?? ''),
      text: monthSummary(sessions),
      days: calendarDays({ month, calendar, wish, taken, sessions, looksAtOne: supervisor !== undefined }),
      legend: legendFor(sideOf(actor.role)),
      supervisors:
        actor.role === 'coordinator'
          ? supervisors.map(({ id, name }) => ({ id, name, chosen: id === look.supervisor }))
          : [],
      towns: towns
        .filter((each) => actor.role === 'coordinator' || each.supervisor === actor.person)
        .map(({ id, name }) => ({ id, name, chosen: id === look.town })),
      ask: askState(context),
    };
  },

  async waitingBookings(_input, context) {
    const { actor, sessions, today, plan } = context;
    const day = { from: today, to: plan.period.to };
    const scope =
      actor.role === 'supervisor'
        ? { supervisor: actor.person }
        : actor.role === 'coordinator'
          ? {}
          : { town: actor.town ?? '' };
    const [found, names] = await Promise.all([
      sessions.find({ ...scope, day }, BOOKING_FIELDS),
      projectNames(context),
    ]);
    const open = found
      .filter(({ stage, asked, move }) => OPEN.has(stage) && (asked || move))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    const stationName = await stationNames(
      open.map(({ station }) => station),
      context,
    );
    const side = sideOf(actor.role);
    const isOurs = (session: SessionDocument) =>
      side !== 'office' && waitsFor(session, side).startsWith('ourAnswer');
    const cards = (list: readonly SessionDocument[]) =>
      list.map((session) => bookingCard(session, names, stationName, context));
    const ours = cards(open.filter(isOurs));
    const theirs = cards(open.filter((session) => !isOurs(session)));
    return { ours, theirs, text: `等您回复 ${ours.length} 次，等对方回复 ${theirs.length} 次` };
  },
};
