import type { Roster, Town } from '#domain/roster/roster';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { phoneId } from '#platform/roster-versions';
import { open } from '#platform/vault';

const townOf = ({ id, name, to }: Documents['towns']): Town => ({ id, name, ...(to && { to }) });

/** The roster in force. */
export async function currentRoster({ towns, stations, workers }: ReadContext): Promise<Roster> {
  const [allTowns, allStations, allWorkers] = await Promise.all([
    towns.find({}),
    stations.find({}),
    workers.find({}),
  ]);
  return { towns: allTowns.map(townOf), stations: allStations, workers: allWorkers };
}

const PAGE = 900;

/** Every phone number of a version, by its worker. */
export async function phonesOf({ sensitive, roster = '' }: ReadContext): Promise<Map<string, string>> {
  const prefix = phoneId(roster, '');
  const phones = new Map<string, string>();
  for (let before: string | undefined; ; ) {
    const page = await sensitive.latest(prefix, PAGE, before);
    for (const { id, fields } of page) {
      if (fields.phone) phones.set(id.slice(prefix.length), open(fields.phone));
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return phones;
    before = last.id.slice(prefix.length);
  }
}
