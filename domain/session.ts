import type { Agenda, Asked, Closed, Guests, Move, Moved } from './booking/agenda';
import { type Day, dayOf, type Instant, MINUTE } from './calendar';
import type { Relocated } from './check-in/relocation';
import type { Confirmer } from './confirmation/ladder';
import type { SessionException } from './exceptions/exception';
import { obstructions } from './exceptions/kinds';
import type { Plan } from './plan';
import type { RecordFile, RecordText } from './record/text';

export const stages = [
  'tentative',
  'agreed',
  'inProgress',
  'ended',
  'declined',
  'cancelled',
  'missed',
  'voided',
] as const;
export type Stage = (typeof stages)[number];

export const stageText: Record<Stage, string> = {
  tentative: '暂定',
  agreed: '已约定',
  inProgress: '进行中',
  ended: '已签退',
  declined: '已谢绝',
  cancelled: '已取消',
  missed: '未进行',
  voided: '已作废',
};

export const recordStates = ['none', 'submitted', 'returned', 'confirmed'] as const;
export type RecordState = (typeof recordStates)[number];

/**
 * How a stop was proved: the rotating code scanned, its six digits typed (R6.1), or taken over from paper (R2.4); told
 * by the supervisor without a code (R6.6); put in by the daily job for who forgot to check out, and as they stated it then;
 * or corrected since, as both sides agreed (R7.7).
 */
export type ProofMeans =
  | 'scan'
  | 'digits'
  | 'takenOver'
  | 'tapped'
  | 'assumed'
  | 'stated'
  | 'offline'
  | 'corrected';

/** Nobody but the supervisor says so. */
export const isTold = ({ means }: Pick<Presence, 'means'>): boolean =>
  means === 'tapped' || means === 'assumed' || means === 'stated';

export interface Presence {
  readonly at: Instant;
  readonly town: string;
  readonly station: string;
  readonly host: string;
  readonly means: ProofMeans;
  /** The host's point (站点) within the station, where the roster names one. */
  readonly point?: string;
  /** When it came in, for a scan that was kept on the phone (R6.6). */
  readonly sentAt?: Instant;
  /** Metres from the town's centre, where the supervisor let the phone say where it was (R6.2). */
  readonly distance?: number;
}

/** A worker who has opened the code page for a session and may therefore vouch for it. */
export interface Host {
  readonly worker: string;
  readonly station: string;
  readonly point?: string;
}

export interface SessionRecord {
  readonly state: RecordState;
  readonly text?: RecordText;
  /** What was uploaded and not yet submitted, in its order. */
  readonly files?: readonly RecordFile[];
  /** Submitted after a warning that a person might be found by it (R7.8). */
  readonly privacyRead?: true;
  readonly submittedAt?: Instant;
  readonly returned?: { readonly at: Instant; readonly by: string; readonly comment: string };
  readonly confirmed?: {
    readonly at: Instant;
    readonly by: string;
    readonly as?: Confirmer;
    /** Why the office confirmed in the station's place (R7.2). */
    readonly reason?: string;
  };
}

/** One supervision day of one supervisor. Its aspects stand apart: stage, time proof, record, exceptions (R6, R7). */
export interface Session {
  readonly post: string;
  readonly supervisor: string;
  readonly town: string;
  readonly day: Day;
  readonly mode: 'onSite' | 'online';
  readonly stage: Stage;
  readonly hosts: readonly Host[];
  readonly arrival?: Presence;
  readonly departure?: Presence;
  /** Where the supervisor went in between (R6.1). */
  readonly stops?: readonly Presence[];
  /** From where it was moved on its day, when the supervisor stood at another own town (R6.1). */
  readonly relocated?: Relocated;
  readonly record: SessionRecord;
  readonly exceptions: readonly SessionException[];
  /** Where in the town it is to take place, once that is settled. */
  readonly station?: string;
  /** Who asked for it, as long as the other side has not answered (R5.1). */
  readonly asked?: Asked;
  readonly agenda?: Agenda;
  /** Whom a joint session invites besides; they are not credited (R5.3). */
  readonly guests?: Guests;
  /** The absent holder of the post, when someone else comes in their place (R5.2). */
  readonly substituteFor?: string;
  /** Why; for the office alone, since it may speak of someone's health. */
  readonly substituteReason?: string;
  /** Another day that was proposed and waits for an answer. */
  readonly move?: Move;
  readonly moved?: Moved;
  readonly closed?: Closed;
  /** What is asked to be corrected and not settled; one at a time (R7.7). */
  readonly correction?: string;
  /** From which import it was taken over, and what proves it (R2.4). */
  readonly takenOver?: { readonly import: string; readonly evidence: string };
}

/** Whole minutes between two instants on the Plan's basis (R6.3): 在站时长, or 净时长 less the fixed lunch. */
export function minutesBetween(from: Instant, to: Instant, plan: Plan): number {
  const stay = Math.max(0, Math.floor((to - from) / MINUTE));
  return plan.sessionMinutesBasis === 'stay' ? stay : Math.max(0, stay - plan.lunchMinutes);
}

/** The minutes that a session counts for; 0 before both ends are proved. */
export const sessionMinutes = (
  { arrival, departure }: Pick<Session, 'arrival' | 'departure'>,
  plan: Plan,
): number => (arrival && departure ? minutesBetween(arrival.at, departure.at, plan) : 0);

/** When a session that runs will have lasted long enough. */
export const enoughAt = (arrival: Presence, plan: Plan): Instant =>
  arrival.at + (plan.sessionMinutes + (plan.sessionMinutesBasis === 'net' ? plan.lunchMinutes : 0)) * MINUTE;

/** Where a session stands towards its quota. */
export const standings = ['booked', 'waiting', 'short', 'done', 'lost'] as const;
export type Standing = (typeof standings)[number];

export const standingText: Record<Standing, string> = {
  booked: '已排',
  waiting: '待补全',
  short: '不足时',
  done: '已计入',
  lost: '不计入',
};

const standingBeforeEnd: Record<Exclude<Stage, 'ended'>, Standing> = {
  tentative: 'booked',
  agreed: 'booked',
  inProgress: 'booked',
  declined: 'lost',
  cancelled: 'lost',
  missed: 'lost',
  voided: 'lost',
};

/** Derived, never stored: only a session proved in and out, long enough, recorded and confirmed is done (R7.2). */
export function standing(session: Session, plan: Plan): Standing {
  if (session.stage !== 'ended') return standingBeforeEnd[session.stage];
  const { tooShort, ...others } = obstructions({ session, isShort: isShort(session, plan) });
  if (tooShort) return 'short';
  if (Object.values(others).includes('refused')) return 'lost';
  if (Object.keys(others).length > 0) return 'waiting';
  return session.record.state === 'confirmed' ? 'done' : 'waiting';
}

export const isShort = (session: Session, plan: Plan): boolean =>
  session.stage === 'ended' && sessionMinutes(session, plan) < plan.sessionMinutes;

export const counted = (session: Session, plan: Plan): boolean => standing(session, plan) === 'done';

export const isToday = (session: Pick<Session, 'day'>, now: Instant): boolean => session.day === dayOf(now);
