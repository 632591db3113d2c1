import { sampleStandardDeviation } from 'simple-statistics';
import { type Day, instantAt, MINUTE, monthOf } from '../calendar';
import type { Plan } from '../plan';
import type { Finding } from './flag';
import { flaggedOf } from './flagged';
import { isVouched, type Watched } from './sightings';

interface Visit {
  readonly session: Watched;
  readonly arrival: number;
  readonly stay: number;
}

function timesOf(session: Watched): Visit[] {
  const { arrival, departure, stage, mode, takenOver } = session;
  if (!arrival || !departure || stage !== 'ended' || mode !== 'onSite' || takenOver) return [];
  if (!isVouched(arrival) || !isVouched(departure)) return [];
  const minutes = (arrival.at - instantAt(session.day, '00:00')) / MINUTE;
  return [{ session, arrival: minutes, stay: (departure.at - arrival.at) / MINUTE }];
}

const monthOfPerson = ({ session: { supervisor, day } }: Visit) => `${supervisor} ${monthOf(day)}`;

function grouped(visits: readonly Visit[]): Visit[][] {
  const months = new Map<string, Visit[]>();
  for (const visit of visits) {
    const month = monthOfPerson(visit);
    months.set(month, [...(months.get(month) ?? []), visit]);
  }
  return [...months.values()];
}

const TENTHS = 10;
const tenths = (minutes: number) => Math.round(minutes * TENTHS);

function finding(visits: readonly Visit[], { sessions, minutes }: Plan['flags']['regular']): Finding[] {
  if (visits.length < sessions) return [];
  const arrival = sampleStandardDeviation(visits.map((each) => each.arrival));
  const stay = sampleStandardDeviation(visits.map((each) => each.stay));
  if (arrival >= minutes || stay >= minutes) return [];
  return [
    {
      ...{ kind: 'tooRegular', arrival: tenths(arrival), stay: tenths(stay) },
      sessions: flaggedOf(visits.map(({ session }) => session)),
    },
  ];
}

/**
 * Months in which a supervisor came and stayed to the minute: the sample standard deviations of the time of arrival and
 * of the length of the stay both lie below the Plan's. A month is looked at once it is over; off unless the Plan says on.
 */
export function tooRegulars(
  sessions: readonly Watched[],
  { flags: { regular } }: Plan,
  today: Day,
): Finding[] {
  if (!regular.on) return [];
  const over = sessions.flatMap(timesOf).filter(({ session }) => monthOf(session.day) < monthOf(today));
  return grouped(over).flatMap((visits) => finding(visits, regular));
}
