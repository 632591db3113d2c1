import type { Presence, ProofMeans, Session } from '../session';

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

/** Whether someone else vouched for the minute: what a supervisor told without a code has its own approval. */
const vouches: Record<ProofMeans, boolean> = {
  ...{ scan: true, digits: true, offline: true, corrected: true },
  ...{ takenOver: false, tapped: false, assumed: false, stated: false },
};

export const isVouched = ({ means }: Pick<Presence, 'means'>): boolean => vouches[means];

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

/** Who was where when, as codes proved it. */
export const sightingsOf = (session: Watched): Sighting[] =>
  [session.arrival, ...(session.stops ?? []), session.departure].flatMap((each) =>
    each && isVouched(each) ? sightingsAt(session, each) : [],
  );
