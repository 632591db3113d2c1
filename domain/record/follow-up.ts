import type { Day, Instant } from '../calendar';
import type { Actor } from '../people';
import type { Session } from '../session';
import { INDIVIDUAL, type RecordText, type Task } from './text';

/** `dropped`: taken out of its record before anything was done about it. */
export const followUpStates = ['open', 'closed', 'dropped'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** Put off to a later day, at a session or between two. */
export interface Carried {
  readonly from: Day;
  readonly to: Day;
  readonly at: Instant;
  readonly by: string;
  readonly session?: string;
}

export interface FollowUpClosing {
  readonly at: Instant;
  readonly by: string;
  readonly result: string;
  readonly session?: string;
}

/** Where a follow-up comes from; it stays with its station and town, whoever comes next (R7.3). */
export interface Origin {
  readonly session: string;
  readonly day: Day;
  readonly town: string;
  /** '' where the session was at no one station. */
  readonly station: string;
  readonly supervisor: string;
  /** Who alone may read its words, when it comes from an individual session (R7.8). */
  readonly readers?: readonly string[];
}

export interface FollowUp extends Task, Origin {
  readonly state: FollowUpState;
  readonly carried?: readonly Carried[];
  readonly closed?: FollowUpClosing;
}

export const followUpId = (session: string, place: number): string => `${session}-${place}`;

type Recorded = Session & { readonly id: string };

export const stationOf = ({ arrival, station }: Pick<Session, 'arrival' | 'station'>): string =>
  arrival?.station || station || '';

export function originOf(session: Recorded, { form }: Pick<RecordText, 'form'>): Origin {
  const { id, day, town, supervisor, hosts } = session;
  const readers = [supervisor, ...hosts.map(({ worker }) => worker)];
  return {
    ...{ session: id, day, town, station: stationOf(session), supervisor },
    ...(form === INDIVIDUAL && { readers }),
  };
}

const isTouched = ({ state, carried }: FollowUp) => state === 'closed' || carried !== undefined;

/** What a record that is submitted, perhaps again, makes of the follow-up at one place of it; what was acted on stays. */
export function raised(
  before: FollowUp | undefined,
  task: Task | undefined,
  origin: Origin,
): FollowUp | undefined {
  if (before && isTouched(before)) return before;
  if (task) return { ...task, ...origin, state: 'open' };
  return before && { ...before, state: 'dropped' };
}

/** A place where a session is held. */
export interface Place {
  readonly town: string;
  readonly station: string;
}

const isHere = (one: Place, other: Place) =>
  one.town === other.town && (one.station === other.station || one.station === '' || other.station === '');

/** What is still open at a station, or of its town as a whole: the most pressing first. */
export const openFor = <F extends FollowUp>(followUps: readonly F[], place: Place): F[] =>
  followUps
    .filter((each) => each.state === 'open' && isHere(each, place))
    .sort((a, b) => (a.due === b.due ? (a.text < b.text ? -1 : 1) : a.due < b.due ? -1 : 1));

export const isFollowUpLate = ({ state, due }: Pick<FollowUp, 'state' | 'due'>, today: Day): boolean =>
  state === 'open' && due < today;

/** Words of an individual session are for its supervisor and its workers alone (R7.8). */
export const mayReadFollowUp = ({ readers }: Pick<FollowUp, 'readers'>, { role, person }: Actor): boolean =>
  readers === undefined || ((role === 'supervisor' || role === 'worker') && readers.includes(person));

const NEED_LENGTH = 500;

/** What the next session is needed for, as far as everybody who books may read it (R5.4); '' where nothing is open. */
export function needOf(followUps: readonly FollowUp[]): string {
  const words = followUps.filter(({ readers }) => readers === undefined).map(({ text }) => text);
  return words.length === 0 ? '' : `跟进：${words.join('；')}`.slice(0, NEED_LENGTH);
}
