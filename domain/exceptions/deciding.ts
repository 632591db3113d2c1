import { type Day, dayOf, type Instant, instantAt } from '../calendar';
import { refusedAt } from '../errors';
import type { Presence, Session } from '../session';
import { adding, becoming, type ExceptionKind, type SessionException } from './exception';
import { kinds } from './kinds';
import { allowed, type Doing } from './steps';
import { ASSUMED_LEAVING } from './terms';
import { waitingFor } from './waits';

const heard = (
  asking: SessionException,
  says: 'yes' | 'no',
  note: string,
  { actor, now }: Doing,
): SessionException => {
  const { waits: _, ...rest } = asking;
  const spoken = { ...rest, host: { says, by: actor.person, at: now, note } };
  const suffices = says === 'yes' && kinds[asking.kind].host === 'suffices' && !asking.beyond;
  return suffices ? { ...spoken, state: 'approved', by: actor.person, decidedAt: now } : spoken;
};

/** One word of the host for the whole day; a denial, or a day too many, goes to the coordinator (R6.6). */
export function vouch(session: Session, says: 'yes' | 'no', note: string, doing: Doing): Session {
  const asked = waitingFor(allowed(session, 'vouch', doing), 'host', dayOf(doing.now));
  if (says === 'no' && note.length < 2) throw refusedAt('note', '请写明情况，至少 2 个字');
  return asked.reduce((before, each) => becoming(before, heard(each, says, note, doing)), session);
}

/** Who wanted to be online and may not has to come. */
const backOnSite = (session: Session, kind: ExceptionKind): Session =>
  kind === 'online' && (session.stage === 'tentative' || session.stage === 'agreed')
    ? { ...session, mode: 'onSite' }
    : session;

export interface Decision {
  readonly kind: ExceptionKind;
  readonly approve: boolean;
  readonly note: string;
}

export function decide(session: Session, { kind, approve, note }: Decision, doing: Doing): Session {
  const waiting = waitingFor(allowed(session, 'decide', doing), 'coordinator', dayOf(doing.now));
  const asking = waiting.find((each) => each.kind === kind);
  if (!asking) throw refusedAt('kind', `${kinds[kind].text}现在不用审批，请返回刷新`);
  const { waits: _, ...rest } = asking;
  const decided = becoming(session, {
    ...{ ...rest, state: approve ? 'approved' : 'refused' },
    ...{ by: doing.actor.person, decidedAt: doing.now, note },
  });
  return approve ? decided : backOnSite(decided, kind);
}

/** A host who let the days pass has left it to the coordinator; the same session when none has. */
export function escalate(session: Session, today: Day): Session {
  const late = waitingFor(session, 'coordinator', today).filter(({ waits }) => waits === 'host');
  return late.reduce((before, { waits: _, ...each }) => becoming(before, each), session);
}

/** A day that went by without a check-out. */
export const isForgotten = ({ stage, day }: Pick<Session, 'stage' | 'day'>, today: Day): boolean =>
  stage === 'inProgress' && day < today;

/** Ends it with an hour that never counts by itself; the same session when it was not forgotten. */
export function endForgotten(session: Session, now: Instant): Session {
  const { arrival, day } = session;
  if (!arrival || !isForgotten(session, dayOf(now))) return session;
  const at = Math.max(arrival.at, instantAt(day, ASSUMED_LEAVING));
  const { town, station } = arrival;
  const departure: Presence = { at, town, station, host: '', means: 'assumed' };
  return adding(
    { ...session, stage: 'ended', departure },
    { kind: 'noCheckOut', state: 'open', reason: '', askedAt: now, waits: 'supervisor' },
  );
}
