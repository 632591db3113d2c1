import { stationsOf } from '#domain/confirmation/ladder';
import { isPresent } from '#domain/roster/roster';
import type { Session } from '#domain/session';
import type { ReadContext } from './context';

/** Lead and deputy of the stations that a session was at, by their ids; of the whole town where nobody noted one. */
export async function stationLeads(session: Session, { workers, today }: ReadContext): Promise<string[]> {
  const stations = stationsOf(session);
  const all = await workers.find({ town: session.town }, ['title', 'station', 'to']);
  return all
    .filter((each) => each.title !== 'member' && isPresent(each, today))
    .filter(({ station }) => stations.length === 0 || stations.includes(station))
    .map(({ id }) => id);
}
