import { type Day, dayOf, type Instant } from '../calendar';
import { AppError } from '../errors';
import type { Actor } from '../people';
import type { Plan } from '../plan';
import type { Session } from '../session';
import type { Agenda, Asked, Closed, Guests } from './agenda';
import { assertBookingStep, type BookingStep } from './steps';
import { isShortNotice } from './terms';

/** Who does it, when, and under which Plan. */
export interface Doing {
  readonly actor: Actor;
  readonly now: Instant;
  readonly plan: Plan;
}

const by = ({ actor, now }: Doing): Asked => ({
  by: actor.role as Asked['by'],
  person: actor.person,
  at: now,
});

export interface Request {
  readonly post: string;
  readonly supervisor: string;
  readonly town: string;
  readonly station?: string | undefined;
  readonly day: Day;
  readonly agenda: Agenda;
}

/** A request takes its day at once, so that nobody else can while it waits. */
export const ask = ({ station, ...request }: Request, doing: Doing): Session => ({
  ...request,
  ...(station && { station }),
  ...{ mode: 'onSite', stage: 'tentative', asked: by(doing) },
  ...{ hosts: [], record: { state: 'none' }, exceptions: [] },
});

function allowed(session: Session, step: BookingStep, { actor, now }: Doing): Session {
  assertBookingStep(session, step, actor, now);
  return session;
}

const isShort = (day: Day, { now, plan }: Doing) => isShortNotice(dayOf(now), day, plan);

function answered({ asked: _, ...session }: Session): Session {
  return session;
}

function withoutMove({ move: _, ...session }: Session): Session {
  return session;
}

const closed = (session: Session, how: Closed['how'], reason: string, doing: Doing): Session => ({
  ...withoutMove(answered(session)),
  stage: how === 'declined' ? 'declined' : 'cancelled',
  closed: { how, by: doing.actor.role, at: doing.now, reason, short: isShort(session.day, doing) },
});

const agreed = (session: Session): Session => ({ ...answered(session), stage: 'agreed' });

export const accept = (session: Session, doing: Doing): Session => agreed(allowed(session, 'accept', doing));

export const agree = (session: Session, doing: Doing): Session => agreed(allowed(session, 'agree', doing));

export const decline = (session: Session, reason: string, doing: Doing): Session =>
  closed(allowed(session, 'decline', doing), 'declined', reason, doing);

export const withdraw = (session: Session, doing: Doing): Session =>
  closed(allowed(session, 'withdraw', doing), 'withdrawn', '', doing);

export const cancel = (session: Session, reason: string, doing: Doing): Session =>
  closed(allowed(session, 'cancel', doing), 'cancelled', reason, doing);

/** A request that nobody answered in time. */
export const lapse = (session: Session, doing: Doing): Session => closed(session, 'lapsed', '', doing);

function anotherDay(session: Session, to: Day): Session {
  if (to !== session.day) return session;
  const words = '这次督导已经是这一天，请选另一天';
  throw new AppError('INVALID_INPUT', words, { day: words });
}

export const proposeMove = (session: Session, to: Day, reason: string, doing: Doing): Session => ({
  ...anotherDay(allowed(session, 'proposeMove', doing), to),
  move: { ...by(doing), to, reason, short: isShort(session.day, doing) || isShort(to, doing) },
});

const movedTo = (session: Session, day: Day, why: Session['moved']): Session => ({
  ...withoutMove(session),
  day,
  ...(why && { moved: why }),
});

/** What both sides chose, both have agreed on. */
export function acceptMove(session: Session, doing: Doing): Session {
  const { move } = allowed(session, 'acceptMove', doing);
  if (!move) return session;
  const { to, reason, short } = move;
  return agreed(movedTo(session, to, { from: session.day, by: move.by, reason, short }));
}

export const declineMove = (session: Session, doing: Doing): Session =>
  withoutMove(allowed(session, 'declineMove', doing));

export const withdrawMove = (session: Session, doing: Doing): Session =>
  withoutMove(allowed(session, 'withdrawMove', doing));

export const lapseMove = withoutMove;

export const moveDay = (session: Session, to: Day, reason: string, doing: Doing): Session =>
  movedTo(anotherDay(allowed(session, 'moveDay', doing), to), to, {
    ...{ from: session.day, by: doing.actor.role, reason },
    short: isShort(session.day, doing) || isShort(to, doing),
  });

/** The post and the town stay; who came first and comes again is no substitute. */
export function substitute(session: Session, supervisor: string, reason: string, doing: Doing): Session {
  const open = withoutMove(allowed(session, 'substitute', doing));
  const { substituteFor = session.supervisor, substituteReason: _, ...rest } = open;
  const instead = { substituteFor, substituteReason: reason };
  return { ...rest, supervisor, ...(supervisor !== substituteFor && instead) };
}

export const setAgenda = (session: Session, agenda: Agenda, doing: Doing): Session => ({
  ...allowed(session, 'setAgenda', doing),
  agenda,
});

const openAgenda: Agenda = { audience: 'all', workers: [], duties: [], form: '', need: '' };

export const stateNeed = (session: Session, need: string, doing: Doing): Session => ({
  ...allowed(session, 'stateNeed', doing),
  agenda: { ...(session.agenda ?? openAgenda), need },
});

const isNobody = ({ towns, stations, supervisors }: Guests) =>
  towns.length + stations.length + supervisors.length === 0;

export function invite(session: Session, guests: Guests, doing: Doing): Session {
  const { guests: _, ...alone } = allowed(session, 'invite', doing);
  return isNobody(guests) ? alone : { ...alone, guests };
}

/** A town that is closed may be supervised online, which the office still has to approve (R7). */
export const turnOnline = (session: Session, reason: string): Session => ({
  ...session,
  mode: 'online',
  exceptions: [
    ...session.exceptions.filter(({ kind, state }) => kind !== 'online' || state !== 'open'),
    { kind: 'online', state: 'open', reason },
  ],
});

/** The days that a session keeps from others: its own, and the one proposed while it is. */
export const daysOf = ({ stage, day, move }: Session): Day[] =>
  stage === 'declined' || stage === 'cancelled' ? [] : [day, ...(move ? [move.to] : [])];
