import { isTold, type Presence, type Session } from '../session';

/** What the detectors need of a session; sessions taken over from paper are not judged, their times were typed. */
export type Watched = Pick<
  Session,
  | 'supervisor'
  | 'town'
  | 'day'
  | 'mode'
  | 'stage'
  | 'arrival'
  | 'stops'
  | 'departure'
  | 'record'
  | 'takenOver'
> & { readonly id: string };

export interface Sighting {
  readonly role: 'supervisor' | 'host';
  readonly person: string;
  readonly at: number;
  readonly town: string;
  readonly session: Watched;
}

const sightingsAt = (session: Watched, { at, town, host }: Pick<Presence, 'at' | 'town' | 'host'>) => {
  const both = { at, town, session };
  const supervisor: Sighting = { ...both, role: 'supervisor', person: session.supervisor };
  const vouching: Sighting = { ...both, role: 'host', person: host };
  return host === '' ? [supervisor] : [supervisor, vouching];
};

/** Who was where when, as codes proved it: what was told without one has its own approval. */
export const sightingsOf = (session: Watched): Sighting[] =>
  [session.arrival, ...(session.stops ?? []), session.departure].flatMap((each) =>
    each && !isTold(each) ? sightingsAt(session, each) : [],
  );
