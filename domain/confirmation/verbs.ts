import type { Instant } from '../calendar';
import type { Actor } from '../people';
import type { Session } from '../session';
import { assertAvailable } from '../session-steps';
import { confirmingAs, type Known } from './ladder';

function confirmed(session: Session, actor: Actor, now: Instant, known: Known, reason?: string): Session {
  const as = confirmingAs(session, actor, now, known);
  return {
    ...session,
    record: {
      ...session.record,
      state: 'confirmed',
      confirmed: { at: now, by: actor.person, ...(as && { as }), ...(reason && { reason }) },
    },
  };
}

export function confirmRecord(session: Session, actor: Actor, now: Instant, known: Known = {}): Session {
  assertAvailable(session, 'confirmRecord', actor, now, known);
  return confirmed(session, actor, now, known);
}

/** The office confirms what nobody confirmed in time, and says why it may (R7.2). */
export function confirmInPlace(
  session: Session,
  reason: string,
  actor: Actor,
  now: Instant,
  known: Known,
): Session {
  assertAvailable(session, 'confirmInPlace', actor, now, known);
  return confirmed(session, actor, now, known, reason);
}
