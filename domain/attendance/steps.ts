import { type Day, dayOf, dayText, type Instant, MINUTE, timeText } from '../calendar';
import { AppError } from '../errors';
import { firstOf } from '../guards';
import type { Actor } from '../people';
import type { Plan } from '../plan';
import { noticeEnd } from '../recruitment/round';
import { isToday, type Presence, type Session, type Stage, stageText } from '../session';
import { type Attendance, isProved } from './attendance';

/** Whoever forgot it before going out of the door still may. */
export const CLOSING_MINUTES = 30;
export const MENDING_WORKDAYS = 5;

type Calendar = Pick<Plan, 'calendar'>;

/** A session, whom it is asked for, and their line on its list when there is one. */
export interface Asked {
  readonly session: Session;
  readonly attendance?: Attendance | undefined;
}

type Guard = (asked: Asked, actor: Actor, now: Instant, plan: Calendar) => string | undefined;

interface Rule {
  readonly text: string;
  readonly unless: Guard;
}

const notWorker: Guard = (_, { role }) =>
  role === 'worker' ? undefined : '您当前的身份不能操作出席名单，可在“我的”切换为一线社工';

const notOwnTown: Guard = ({ session }, { town }) =>
  session.town === town ? undefined : '您不是这个镇街的社工，请由该镇街的社工操作';

const ownSession: Guard = ({ session }, { persons }) =>
  persons.includes(session.supervisor) ? '您是这次督导的督导，不用登记出席；请扫督导码签到' : undefined;

const judgesOwn: Guard = ({ session }, { persons }) =>
  persons.includes(session.supervisor) ? '不能登记自己督导的出席名单，请由站点其他社工操作' : undefined;

const vouchers = ({ arrival, stops = [], departure }: Session): string[] =>
  [arrival, ...stops, departure].flatMap((presence: Presence | undefined) => presence?.host || []);

/** Whom the supervisor's scan has proved to be there, or whoever leads the station. */
export const isHost = (session: Session, { person, title }: Actor): boolean =>
  vouchers(session).includes(person) || title === 'lead' || title === 'deputy';

const notHost: Guard = ({ session }, actor) =>
  isHost(session, actor) ? undefined : '请由当天出示督导码的社工或站长、副站长操作';

const lost: readonly Stage[] = ['declined', 'cancelled', 'missed', 'voided'];
const ahead: readonly Stage[] = ['tentative', 'agreed'];

const notHeld: Guard = ({ session: { stage } }) =>
  lost.includes(stage) ? `这次督导${stageText[stage]}，不用登记出席；如有疑问请联系项目统筹` : undefined;

const notBegun: Guard = ({ session: { stage } }) =>
  ahead.includes(stage) ? '督导还没有签到，请等督导签到后再登记出席' : undefined;

const ASK_HOST = '漏登记的，请当天的站点社工在 5 个工作日内补登记';

const notToday: Guard = ({ session: { day } }, _actor, now) => {
  if (day === dayOf(now)) return undefined;
  return day > dayOf(now)
    ? `这次督导在 ${dayText(day)}，请当天再登记出席`
    : `这次督导在 ${dayText(day)}，已经过了；${ASK_HOST}`;
};

const closed: Guard = ({ session: { stage, departure } }, _actor, now) =>
  stage === 'ended' && departure && now > departure.at + CLOSING_MINUTES * MINUTE
    ? `督导已于 ${timeText(departure.at)} 签退，出席登记已结束；${ASK_HOST}`
    : undefined;

const removed: Guard = ({ attendance }) =>
  attendance?.removed
    ? `您已被移出这次的出席名单（${attendance.removed.reason}）；如有误，请当天的站点社工补登记`
    : undefined;

const already: Guard = ({ attendance }) =>
  attendance && isProved(attendance) ? `您已于 ${timeText(attendance.at)} 登记出席，不用再登记` : undefined;

/** The last day on which the host may mend the list (R7.7). */
export const mendableUntil = (day: Day, { calendar }: Calendar): Day =>
  noticeEnd(day, MENDING_WORKDAYS, calendar);

const tooLate: Guard = ({ session: { day } }, _actor, now, plan) =>
  dayOf(now) > mendableUntil(day, plan)
    ? `出席名单只能改到 ${dayText(mendableUntil(day, plan))}（督导后 5 个工作日），已经过了；确需更正请联系项目统筹`
    : undefined;

const hostsOnly = firstOf(notWorker, notOwnTown, judgesOwn, notHeld);

// biome-ignore format: read as a table
const rules = {
  attend:     { text: '登记出席',   unless: firstOf(notWorker, ownSession, notHeld, notToday, notBegun, already, closed, removed) },
  showNumber: { text: '出示出席码', unless: firstOf(hostsOnly, notToday, notBegun, notHost, closed) },
  mend:       { text: '更正名单',   unless: firstOf(hostsOnly, notBegun, notHost, tooLate) },
} satisfies Record<string, Rule>;

export type AttendanceStep = keyof typeof rules;
const steps: Record<AttendanceStep, Rule> = rules;
export const attendanceStepNames = Object.keys(rules) as AttendanceStep[];

export const attendanceStepText = (step: AttendanceStep): string => steps[step].text;

/** Why `actor` cannot take `step` at this session now; undefined when nothing stands in the way. */
export const attendanceObstacle = (
  step: AttendanceStep,
  asked: Asked,
  actor: Actor,
  now: Instant,
  plan: Calendar,
): string | undefined => steps[step].unless(asked, actor, now, plan);

/** Throws INVALID_STATE with the obstacle's words. */
export function assertAttendanceStep(...asked: Parameters<typeof attendanceObstacle>): void {
  const reason = attendanceObstacle(...asked);
  if (reason) throw new AppError('INVALID_STATE', reason);
}

/** What is entered after the day needs a reason, on the day none. */
export const needsReason = (session: Pick<Session, 'day'>, now: Instant): boolean => !isToday(session, now);
