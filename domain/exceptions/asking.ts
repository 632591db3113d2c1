import { type Day, dayOf, type Instant, instantAt } from '../calendar';
import { revived } from '../check-in/kept';
import { AppError, refusedAt } from '../errors';
import type { Presence, Session } from '../session';
import {
  adding,
  becoming,
  type ExceptionKind,
  latest,
  type OnlineCause,
  type SessionException,
} from './exception';
import { allowed, type Doing } from './steps';
import { nextWorkday } from './terms';
import { causeText } from './words';

/** A stop as the supervisor tells it, `at` by the server's clock. */
export interface Told {
  readonly at: Instant;
  readonly reason: string;
  /** Whether the month's days without a scan are used up (R6.6). */
  readonly beyond: boolean;
}

const tapped = ({ town, station = '' }: Session, at: Instant, now: Instant): Presence => ({
  ...{ at, town, station, host: '', means: 'tapped' },
  ...(at < now && { sentAt: now }),
});

const withoutScan = (session: Session, { at, reason, beyond }: Told, { plan }: Doing): Session =>
  latest(session, 'noScan')
    ? session
    : adding(session, {
        ...{ kind: 'noScan', state: 'open', reason, askedAt: at, waits: 'host' },
        until: nextWorkday(session.day, plan),
        ...(beyond && { beyond }),
      });

/** What a phone without a network sends late may find the day closed already. */
const openAt = (session: Session, at: Instant, now: Instant): Session =>
  at < now ? revived(session) : session;

export function arrive(session: Session, told: Told, doing: Doing): Session {
  const open = allowed(openAt(session, told.at, doing.now), 'arrive', { ...doing, now: told.at });
  return withoutScan(
    { ...open, stage: 'inProgress', arrival: tapped(open, told.at, doing.now) },
    told,
    doing,
  );
}

export function leave(session: Session, told: Told, doing: Doing): Session {
  const open = allowed(openAt(session, told.at, doing.now), 'leave', { ...doing, now: told.at });
  if (open.arrival && told.at <= open.arrival.at)
    throw new AppError('INVALID_STATE', '离开时间不能早于到达时间，请稍后再报');
  return withoutScan({ ...open, stage: 'ended', departure: tapped(open, told.at, doing.now) }, told, doing);
}

export const askShort = (session: Session, reason: string, doing: Doing): Session =>
  adding(allowed(session, 'askShort', doing), {
    ...{ kind: 'tooShort', state: 'open', reason, askedAt: doing.now },
  });

export function askOnline(session: Session, cause: OnlineCause, words: string, doing: Doing): Session {
  const open = allowed(session, 'askOnline', doing);
  if (cause === 'other' && words.length < 2) throw refusedAt('reason', '选“其他”时请写明原因，至少 2 个字');
  const reason = [cause === 'other' ? '' : causeText[cause], words].filter(Boolean).join('，');
  return adding(
    { ...open, mode: 'online' },
    { kind: 'online', state: 'open', cause, reason, askedAt: doing.now },
  );
}

export function stateLeft(session: Session, time: string, reason: string, doing: Doing): Session {
  const { arrival, departure, day, ...rest } = allowed(session, 'stateLeft', doing);
  const asking = latest(session, 'noCheckOut');
  const at = instantAt(day, time);
  if (!arrival || !departure || !asking) return session;
  if (at <= arrival.at) throw refusedAt('time', '离开时间要晚于签到时间，请重新选择');
  const stated: Session = { ...rest, day, arrival, departure: { ...departure, at, means: 'stated' } };
  const until = nextWorkday(dayOf(doing.now), doing.plan);
  return becoming(stated, { ...asking, reason, askedAt: doing.now, waits: 'host', until });
}

/** On the spot the day is given up, or proposed anew to the station, as the booking rules have it (R5.1). */
export function reportClosed(
  session: Session,
  { reason, day }: { readonly reason: string; readonly day?: Day | undefined },
  doing: Doing,
): Session {
  const { move: _, asked: __, ...open } = allowed(session, 'reportClosed', doing);
  const { actor, now } = doing;
  const why = `到站时站点关闭：${reason}`;
  const reported = adding(open, { kind: 'closedOnArrival', state: 'open', reason, askedAt: now });
  if (day === undefined) {
    const closed = { how: 'cancelled', by: actor.role, at: now, reason: why, short: true } as const;
    return { ...reported, stage: 'cancelled', closed };
  }
  if (day === session.day) throw refusedAt('day', '请选今天以后的日期');
  return {
    ...reported,
    ...{ day, stage: 'tentative', hosts: [] },
    asked: { by: 'supervisor', person: actor.person, at: now },
    moved: { from: session.day, by: actor.role, reason: why, short: true },
  };
}

const withoutDecision = ({ by: _, decidedAt: __, note: ___, ...asking }: SessionException) => asking;

/** The one answer to a refusal goes straight to the coordinator. */
export function explain(session: Session, kind: ExceptionKind, reason: string, doing: Doing): Session {
  const refused = latest(allowed(session, 'explain', doing), kind);
  if (refused?.state !== 'refused') throw refusedAt('kind', '这一项不用再说明，请返回刷新');
  return adding(session, { ...withoutDecision(refused), state: 'open', reason, askedAt: doing.now });
}
