import { icsOf } from '#domain/booking/ics';
import { isOpenBooking, sideOf } from '#domain/booking/steps';
import { agendaTexts } from '#domain/booking/words';
import type { booking as contract } from '#domain/contract/planning/booking';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { type Names, projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { BOOKING_FIELDS, type StationName, stationNames } from './booking-views';

type File = Pick<Actions<typeof contract>, 'calendarFile'>;

const scopeOf = ({ actor }: ReadContext) => {
  const side = sideOf(actor.role);
  if (side === 'supervisor') return { supervisor: actor.person };
  return side === 'station' ? { town: actor.town ?? '' } : {};
};

const eventOf = (
  session: SessionDocument,
  names: Names,
  stationName: StationName,
  { project, plan }: ReadContext,
) => {
  const texts = session.agenda && agendaTexts(session.agenda, { plan, name: names.worker });
  return {
    ...{ uid: `${session.id}@${project}.shuangbai`, sequence: session.seq, day: session.day },
    title: `督导：${names.supervisor(session.supervisor)} · ${names.town(session.town)}`,
    place: stationName(session.station) || names.town(session.town),
    text: texts ? [texts.dutiesText, texts.formText, texts.needText].filter(Boolean).join('\n') : '',
    isSettled: session.stage === 'agreed' && !session.move,
  };
};

export const file: File = {
  async calendarFile({ month }, context) {
    const { sessions, plan, today, now } = context;
    const day = month ? { from: `${month}-01`, to: `${month}-31` } : { from: today, to: plan.period.to };
    const [found, names] = await Promise.all([
      sessions.find({ ...scopeOf(context), day }, BOOKING_FIELDS),
      projectNames(context),
    ]);
    const shown = found.filter((session) => isOpenBooking(session, month ? session.day : today));
    const stationName = await stationNames(
      shown.map(({ station }) => station),
      context,
    );
    const events = shown
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((session) => eventOf(session, names, stationName, context));
    const name = month ? `督导日程-${month}.ics` : '督导日程.ics';
    return { name, text: icsOf('督导日程', events, now), count: events.length };
  },
};
