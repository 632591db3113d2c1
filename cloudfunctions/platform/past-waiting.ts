import { stationsOf } from '#domain/confirmation/ladder';
import type { ReadContext } from './context';
import type { Documents, SessionDocument } from './documents';

const FIELDS = [
  'day',
  'supervisor',
  'town',
  'station',
  'stage',
  'arrival',
  'departure',
  'takenOver',
  'record.state',
];

export interface PastWaiting {
  readonly sessions: readonly SessionDocument[];
  readonly visits: readonly Documents['pastRecords'][];
}

const isWaiting = ({ takenOver, stage, record }: SessionDocument) =>
  takenOver !== undefined && stage === 'ended' && record.state === 'submitted';

/** A session whose station nobody noted waits for all stations of its town. */
const isOf = (session: SessionDocument, station: string): boolean => {
  const stations = stationsOf(session);
  return stations.length === 0 || stations.includes(station);
};

const byDay = (a: { readonly day: string }, b: { readonly day: string }) => (a.day < b.day ? -1 : 1);

/** Past work that a lead or deputy is to confirm (R2.4); for others nothing is looked up. */
export async function pastWaiting({ actor, plan, ...context }: ReadContext): Promise<PastWaiting> {
  const { town, station, title } = actor;
  if (!town || !station || (title !== 'lead' && title !== 'deputy')) return { sessions: [], visits: [] };
  const [sessions, visits] = await Promise.all([
    context.sessions.find({ town, day: plan.period }, FIELDS),
    context.pastRecords.find({ station }),
  ]);
  return {
    sessions: sessions.filter((each) => isWaiting(each) && isOf(each, station)).sort(byDay),
    visits: visits.filter(({ state }) => state === 'waiting').sort(byDay),
  };
}
