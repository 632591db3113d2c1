import type { Day, Instant } from './calendar';
import type { Actor } from './people';
import type { Plan } from './plan';
import { assertTags } from './record/checks';
import type { RecordText } from './record/text';
import type { Session } from './session';
import { assertAvailable, isMissed } from './session-steps';

/** Adds the worker who shows the code to those who may vouch for the session; the same session when already there. */
export function joinHosts(session: Session, actor: Actor, now: Instant, point?: string): Session {
  assertAvailable(session, 'showCode', actor, now);
  if (session.hosts.some(({ worker }) => worker === actor.person)) return session;
  const host = { worker: actor.person, station: actor.station ?? '', ...(point && { point }) };
  return { ...session, hosts: [...session.hosts, host] };
}

/** Refuses tags that the Plan does not know, at their field. */
export function submitRecord(
  session: Session,
  text: RecordText,
  plan: Plan,
  actor: Actor,
  now: Instant,
): Session {
  assertAvailable(session, 'submitRecord', actor, now);
  assertTags(text, plan);
  return { ...session, record: { state: 'submitted', text, submittedAt: now } };
}

export function returnRecord(session: Session, comment: string, actor: Actor, now: Instant): Session {
  assertAvailable(session, 'returnRecord', actor, now);
  return {
    ...session,
    record: { ...session.record, state: 'returned', returned: { at: now, by: actor.person, comment } },
  };
}

/** The same session when it is not one that was missed. */
export const miss = (session: Session, today: Day): Session =>
  isMissed(session, today) ? { ...session, stage: 'missed' } : session;
