import type { Day } from '../calendar';
import type { Plan } from '../plan';
import { isShort, type Session, type Stage } from '../session';
import { current, type SessionException } from './exception';
import { obstructions } from './kinds';

/** Whose word an exception needs next. */
export const holders = ['nobody', 'supervisor', 'host', 'coordinator'] as const;
export type Holder = (typeof holders)[number];

const isLate = ({ until }: SessionException, today: Day): boolean => until !== undefined && until < today;

const over: readonly Stage[] = ['declined', 'cancelled', 'missed', 'voided'];

/** What still matters of a session that came to nothing is only why its station was closed. */
const matters = ({ stage }: Pick<Session, 'stage'>, { kind }: SessionException): boolean =>
  kind === 'closedOnArrival' || !over.includes(stage);

/** A host who did not speak in time has left it to the coordinator (R6.6). */
export function waitsFor(session: Pick<Session, 'stage'>, exception: SessionException, today: Day): Holder {
  if (exception.state !== 'open' || !matters(session, exception)) return 'nobody';
  if (exception.waits === 'host' && isLate(exception, today)) return 'coordinator';
  return exception.waits ?? 'coordinator';
}

const lacksAsking = (session: Session, plan: Plan): boolean =>
  session.stage === 'ended' &&
  Object.values(obstructions({ session, isShort: isShort(session, plan) })).includes('missing');

/** Whose words a session needs about its exceptions. */
export function wordsWanted(session: Session, plan: Plan, today: Day): ReadonlySet<Holder> {
  const waiting = current(session).map((each) => waitsFor(session, each, today));
  return new Set<Holder>([...waiting, ...(lacksAsking(session, plan) ? (['supervisor'] as const) : [])]);
}

/** The one of them who comes first: the coordinator before the host, the host before the supervisor. */
export function sessionWaits(session: Session, plan: Plan, today: Day): Holder {
  const wanted = wordsWanted(session, plan, today);
  return [...holders].reverse().find((holder) => wanted.has(holder)) ?? 'nobody';
}

export const waitingFor = (session: Session, holder: Holder, today: Day): SessionException[] =>
  current(session).filter((each) => waitsFor(session, each, today) === holder);
