import { addDays, type Day, dayOf, type Instant, isWorkday, workdaysBetween } from '../calendar';
import type { Actor } from '../people';
import type { Plan } from '../plan';
import type { Session } from '../session';
import { type ConfirmationTerms, confirmationTerms } from './terms';

/** As what someone confirmed a record (R7.2). */
export const confirmers = ['host', 'lead', 'attendant', 'coordinator'] as const;
export type Confirmer = (typeof confirmers)[number];

type Terms = Pick<Plan, 'calendar' | 'confirmation'>;

/** What the session does not tell: the Plan, and whether the one who acts was seen there. Without it nobody climbs. */
export interface Known {
  readonly plan?: Terms;
  readonly attended?: boolean;
}

type Proved = Pick<Session, 'town' | 'station' | 'arrival' | 'stops' | 'departure' | 'takenOver' | 'record'>;

const presences = ({ arrival, stops = [], departure }: Proved) =>
  [arrival, ...stops, departure].flatMap((each) => each ?? []);

/** The stations that the session was at, as far as that is known. */
export const stationsOf = (session: Proved): string[] =>
  [session.station, ...presences(session).map(({ station }) => station)].flatMap((each) => each || []);

/** Who showed a code that proved it, in the order of the day. */
export const hostsOf = (session: Proved): string[] => [
  ...new Set(presences(session).flatMap(({ host }) => host || [])),
];

const hosted = (session: Proved, { role, person }: Actor): boolean =>
  role === 'worker' && hostsOf(session).includes(person);

/** A session whose station nobody noted belongs to all stations of its town. */
function leads(session: Proved, { role, title, town, station = '' }: Actor): boolean {
  const stations = stationsOf(session);
  const isOwn = stations.length === 0 || stations.includes(station);
  return role === 'worker' && (title === 'lead' || title === 'deputy') && town === session.town && isOwn;
}

interface Rung {
  readonly as: Confirmer;
  readonly after: (terms: ConfirmationTerms) => number;
  readonly is: (session: Proved, actor: Actor, known: Known) => boolean;
  /** What was taken over from paper has no host and no attendants, and whoever took it over does not confirm it. */
  readonly past: boolean;
}

// biome-ignore format: read as a table
const rungs: readonly Rung[] = [
  { as: 'host',        after: () => 0,                              past: false, is: hosted },
  { as: 'lead',        after: () => 0,                              past: true,  is: leads },
  { as: 'attendant',   after: (terms) => terms.attendantWorkdays,   past: false, is: (_, { role }, { attended = false }) => role === 'worker' && attended },
  { as: 'coordinator', after: (terms) => terms.coordinatorWorkdays, past: false, is: (_, { role }) => role === 'coordinator' },
];

/** Whether so many workdays have gone by since the record came. */
export function haveGone(workdays: number, { record }: Proved, now: Instant, plan?: Terms): boolean {
  if (workdays === 0) return true;
  if (!plan || record.submittedAt === undefined) return false;
  const next = addDays(dayOf(record.submittedAt), 1);
  return workdaysBetween(next, dayOf(now), plan.calendar).length > workdays;
}

/** The first day on which so many workdays have gone by since `from`. */
export function dayAfter(from: Day, workdays: number, { calendar }: Terms): Day {
  let day = from;
  for (let left = workdays + 1; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}

const isOpen = (rung: Rung, session: Proved, now: Instant, { plan }: Known): boolean =>
  (session.takenOver === undefined || rung.past) &&
  haveGone(rung.after(confirmationTerms(plan ?? {})), session, now, plan);

/** Whether the record has waited until those who were there may confirm it; before that nobody needs to look who was. */
export const asksAttendants = (session: Proved, now: Instant, known: Known): boolean =>
  session.record.state === 'submitted' &&
  rungs.some((rung) => rung.as === 'attendant' && isOpen(rung, session, now, known));

/** As what `actor` may confirm now; undefined when not at all. */
export const confirmingAs = (
  session: Proved,
  actor: Actor,
  now: Instant,
  known: Known = {},
): Confirmer | undefined =>
  rungs.find((rung) => isOpen(rung, session, now, known) && rung.is(session, actor, known))?.as;

/** Confirmed, but by the office in the station's place: counted, and listed apart (R7.2). */
export const isConfirmedInPlace = ({ record }: Pick<Session, 'record'>): boolean =>
  record.confirmed?.as === 'coordinator';
