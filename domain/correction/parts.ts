import { type Day, type Instant, instantAt, timeText } from '../calendar';
import type { Presence, Session } from '../session';
import type { DayPart, HoursPart, Part, PersonPart, PlacePart, RecordPart } from './correction';
import type { Correctable } from './kinds';

const time = (presence: Presence | undefined): string => (presence ? timeText(presence.at) : '');

/** What a session says now. */
const reading: { readonly [W in Correctable]: (session: Session) => Extract<Part, { what: W }> } = {
  record: ({ record: { text } }) => ({
    ...{ what: 'record', duties: text?.duties ?? [], form: text?.form ?? '' },
    ...{ content: text?.content ?? [], matters: text?.matters ?? '', advice: text?.advice ?? '' },
  }),
  hours: ({ arrival, departure }) => ({ what: 'hours', arrival: time(arrival), departure: time(departure) }),
  day: ({ day }) => ({ what: 'day', day }),
  place: ({ town, station, arrival }) => ({
    ...{ what: 'place', town, station: station ?? arrival?.station ?? '' },
  }),
  person: ({ supervisor }) => ({ what: 'person', supervisor }),
};

export const partOf = (session: Session, what: Correctable): Part => reading[what](session);

const told = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** In whatever order their fields were written. */
export const isSame = <T>(one: T, other: T): boolean => told(one) === told(other);

/** No code proves what was corrected. */
const at = (presence: Presence, instant: Instant): Presence =>
  presence.at === instant ? presence : { ...presence, at: instant, means: 'corrected' };

const onDay = (presence: Presence, day: Day): Presence => at(presence, instantAt(day, timeText(presence.at)));

/** Nobody vouched for an end that was not known. */
const unknownEnd = ({ town, station = '' }: Session, instant: Instant): Presence => ({
  ...{ at: instant, town, station, host: '', means: 'corrected' },
});

/** Seconds are lost only where the minute changed. */
function atTime(presence: Presence | undefined, session: Session, wanted: string): Presence {
  const instant = instantAt(session.day, wanted);
  if (!presence) return unknownEnd(session, instant);
  return timeText(presence.at) === wanted ? presence : at(presence, instant);
}

function withPlace({ point: _, ...presence }: Presence, { town, station }: PlacePart): Presence {
  return { ...presence, town, station, means: 'corrected' };
}

function mapPresences(session: Session, change: (presence: Presence) => Presence): Session {
  const { arrival, departure, stops } = session;
  return {
    ...session,
    ...(arrival && { arrival: change(arrival) }),
    ...(departure && { departure: change(departure) }),
    ...(stops && { stops: stops.map(change) }),
  };
}

const correctedRecord = (session: Session, { what: _, ...said }: RecordPart): Session => ({
  ...session,
  record: { ...session.record, text: { ...session.record.text, ...said } },
});

const correctedHours = (session: Session, { arrival, departure }: HoursPart): Session => ({
  ...session,
  arrival: atTime(session.arrival, session, arrival),
  departure: atTime(session.departure, session, departure),
});

const correctedDay = (session: Session, { day }: DayPart): Session => ({
  ...mapPresences(session, (presence) => onDay(presence, day)),
  day,
});

const correctedPlace = (session: Session, part: PlacePart): Session => ({
  ...mapPresences(session, (presence) => withPlace(presence, part)),
  ...{ town: part.town, station: part.station },
});

/** The post keeps the session; whoever came for its holder is a substitute (R5.2). */
function correctedPerson(session: Session, { supervisor }: PersonPart): Session {
  const { substituteFor = session.supervisor, substituteReason: _, ...rest } = session;
  return { ...rest, supervisor, ...(supervisor !== substituteFor && { substituteFor }) };
}

const correcting: { readonly [W in Correctable]: (session: Session, part: never) => Session } = {
  record: correctedRecord,
  hours: correctedHours,
  day: correctedDay,
  place: correctedPlace,
  person: correctedPerson,
};

/** The session as it is after a part of it was corrected. */
export const corrected = <S extends Session>(session: S, part: Part): S =>
  correcting[part.what](session, part as never) as S;
