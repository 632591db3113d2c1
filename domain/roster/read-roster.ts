import type { Day } from '../calendar';
import { placesOf } from './identify';
import { type KeyOfPhone, type People, peopleOf } from './people';
import { type Fault, readSheets, type Sheet } from './read-sheets';
import type { Roster } from './roster';

export interface Imported extends Pick<People, 'phones'> {
  readonly roster: Roster;
}

/** A file's roster against the present one, or everything that is wrong with it; nothing in between (R2.1). */
export function readRoster(
  found: readonly Sheet[],
  current: Roster,
  today: Day,
  keyOfPhone: KeyOfPhone,
): Imported | readonly Fault[] {
  const { records, faults } = readSheets(found);
  if (faults.length > 0) return faults;
  const { places, faults: ofPlaces } = placesOf(records, current, today);
  const { people, faults: ofPeople } = peopleOf(records, current, places, today, keyOfPhone);
  const all = [...ofPlaces, ...ofPeople];
  if (all.length > 0) return all;
  const { towns, stations } = places;
  return { roster: { towns, stations, workers: people.workers }, phones: people.phones };
}

export const isFaulty = (read: Imported | readonly Fault[]): read is readonly Fault[] => Array.isArray(read);
