import { type Day, dayOf, dayText, type Instant } from '../calendar';
import { AppError } from '../errors';
import type { Actor, Role } from '../people';
import { type Session, type Stage, stageText } from '../session';

/** Who agrees with whom: the supervisor, and those who speak for a station; the office stands above both. */
export type Side = 'supervisor' | 'station' | 'office';

const sides: Partial<Record<Role, Side>> = {
  supervisor: 'supervisor',
  worker: 'station',
  contact: 'station',
  coordinator: 'office',
};

export const sideOf = (role: Role): Side | undefined => sides[role];

/** What a booking waits for, seen from one side. */
export const waits = ['nothing', 'ourAnswer', 'theirAnswer', 'ourAnswerToMove', 'theirAnswerToMove'] as const;
export type Waits = (typeof waits)[number];

type Booking = Pick<Session, 'asked' | 'move'>;

export function waitsFor({ asked, move }: Booking, side: Side | undefined): Waits {
  if (asked) return sideOf(asked.by) === side ? 'theirAnswer' : 'ourAnswer';
  if (move) return sideOf(move.by) === side ? 'theirAnswerToMove' : 'ourAnswerToMove';
  return 'nothing';
}

type Guard = (session: Session, actor: Actor, now: Instant) => string | undefined;

/** What the step wants to know besides. */
export const wants = ['nothing', 'reason', 'day', 'supervisor', 'agenda', 'need', 'guests'] as const;
export type Wants = (typeof wants)[number];

interface Rule {
  readonly text: string;
  readonly by: readonly Side[];
  readonly stages: readonly Stage[];
  readonly waits: readonly Waits[];
  readonly wants: Wants;
  readonly unless: Guard;
  /** What will happen to whom, where that must be said before. */
  readonly warns?: string;
}

const notParty: Record<Side, Guard> = {
  supervisor: ({ supervisor }, { person }) =>
    supervisor === person ? undefined : '这是其他督导的预约，请返回选择自己的预约',
  station: ({ town }, actor) =>
    town === actor.town ? undefined : '这不是您镇街的预约，请返回选择本镇街的预约',
  office: () => undefined,
};

/** A station speaks through its lead and deputy, a town through its contact. */
export const notSpeaker = ({ role, title }: Actor): string | undefined =>
  role === 'worker' && title === 'member' ? '预约由站长、副站长或镇街联络人办理，请告诉他们' : undefined;

const passed: Guard = ({ day }, _actor, now) =>
  day < dayOf(now) ? `${dayText(day)}已经过去，不能再改` : undefined;

const begun: Guard = ({ day }, _actor, now) =>
  day <= dayOf(now) ? '督导当天不能再改期，请与对方联系；来不了的请取消' : undefined;

const nothing: Guard = () => undefined;

// biome-ignore format: read as a table
const rules = {
  accept:       { text: '同意',         by: ['supervisor', 'station'],           stages: ['tentative'],           waits: ['ourAnswer'],          wants: 'nothing',    unless: passed },
  decline:      { text: '谢绝',         by: ['supervisor', 'station'],           stages: ['tentative'],           waits: ['ourAnswer'],          wants: 'reason',     unless: nothing, warns: '谢绝后这一天空出来，对方会收到您的理由' },
  withdraw:     { text: '撤回预约',     by: ['supervisor', 'station'],           stages: ['tentative'],           waits: ['theirAnswer'],        wants: 'nothing',    unless: nothing, warns: '撤回后这一天空出来，对方会收到通知' },
  agree:        { text: '确认这一天',   by: ['station'],                         stages: ['tentative'],           waits: ['nothing'],            wants: 'nothing',    unless: passed },
  proposeMove:  { text: '申请改期',     by: ['supervisor', 'station'],           stages: ['tentative', 'agreed'], waits: ['nothing'],            wants: 'day',        unless: begun },
  acceptMove:   { text: '同意改期',     by: ['supervisor', 'station'],           stages: ['tentative', 'agreed'], waits: ['ourAnswerToMove'],    wants: 'nothing',    unless: passed },
  declineMove:  { text: '不同意改期',   by: ['supervisor', 'station'],           stages: ['tentative', 'agreed'], waits: ['ourAnswerToMove'],    wants: 'reason',     unless: nothing },
  withdrawMove: { text: '撤回改期',     by: ['supervisor', 'station'],           stages: ['tentative', 'agreed'], waits: ['theirAnswerToMove'],  wants: 'nothing',    unless: nothing },
  moveDay:      { text: '改到另一天',   by: ['office'],                          stages: ['tentative', 'agreed'], waits: [...waits], wants: 'day', unless: passed, warns: '改期马上生效，督导和站点都会收到通知' },
  substitute:   { text: '安排替补督导', by: ['office'],                          stages: ['tentative', 'agreed'], waits: [...waits], wants: 'supervisor', unless: passed, warns: '这一天由替补督导前往，次数仍记在原岗位和镇街，时数记给到场的督导' },
  setAgenda:    { text: '填写安排',     by: ['supervisor', 'station', 'office'], stages: ['tentative', 'agreed'], waits: [...waits],             wants: 'agenda',     unless: passed },
  stateNeed:    { text: '填写需求',     by: ['station'],                         stages: ['tentative', 'agreed'], waits: [...waits],             wants: 'need',       unless: passed },
  invite:       { text: '邀请联合督导', by: ['supervisor', 'office'],            stages: ['tentative', 'agreed'], waits: [...waits],             wants: 'guests',     unless: passed },
  cancel:       { text: '取消督导',     by: ['supervisor', 'station', 'office'], stages: ['tentative', 'agreed'], waits: ['nothing', 'ourAnswerToMove', 'theirAnswerToMove'], wants: 'reason', unless: passed, warns: '取消后这一天空出来，对方会收到您的理由' },
} as const satisfies Record<string, Rule>;

export type BookingStep = keyof typeof rules;
export const bookingSteps: Record<BookingStep, Rule> = rules;
export const bookingStepNames = Object.keys(rules) as BookingStep[];

const otherWords: Record<Waits, string> = {
  nothing: '没有等待回复的申请，可能对方已撤回，请返回刷新',
  ourAnswer: '这是对方提出的预约，请先同意或谢绝',
  theirAnswer: '正在等待对方回复，可以先撤回',
  ourAnswerToMove: '对方申请了改期，请先回复',
  theirAnswerToMove: '您申请的改期还没有回复，可以先撤回',
};

/** Open questions between the two sides do not bind the office. */
const isTime = ({ waits: when }: Rule, side: Side, waiting: Waits): boolean =>
  side === 'office' || when.includes(waiting);

/** Why `actor` cannot take `step` now; undefined when nothing stands in the way. */
export function bookingObstacle(
  session: Session,
  step: BookingStep,
  actor: Actor,
  now: Instant,
): string | undefined {
  const rule = bookingSteps[step];
  const side = sideOf(actor.role);
  if (!side || !rule.by.includes(side)) return '您当前的身份不能执行此操作，可在“我的”切换身份';
  const foreign = notParty[side](session, actor, now) ?? notSpeaker(actor);
  if (foreign) return foreign;
  if (!rule.stages.includes(session.stage)) return `这次督导${stageText[session.stage]}，不能${rule.text}`;
  const waiting = waitsFor(session, side);
  return isTime(rule, side, waiting) ? rule.unless(session, actor, now) : otherWords[waiting];
}

export const availableBookingSteps = (session: Session, actor: Actor, now: Instant): BookingStep[] =>
  bookingStepNames.filter((step) => !bookingObstacle(session, step, actor, now));

/** Throws INVALID_STATE with the obstacle's words when `actor` cannot take `step` now. */
export function assertBookingStep(session: Session, step: BookingStep, actor: Actor, now: Instant): void {
  const reason = bookingObstacle(session, step, actor, now);
  if (reason) throw new AppError('INVALID_STATE', reason);
}

/** Steps that make no sense now, or are not for guests, are not offered; what a colleague may take shows its reason. */
export const offeredBookingSteps = (session: Session, actor: Actor, now: Instant): BookingStep[] => {
  const side = sideOf(actor.role);
  if (!side || notParty[side](session, actor, now)) return [];
  const waiting = waitsFor(session, side);
  return bookingStepNames.filter((step) => {
    const rule = bookingSteps[step];
    return rule.by.includes(side) && rule.stages.includes(session.stage) && isTime(rule, side, waiting);
  });
};

export const isOpenBooking = ({ stage, day }: Pick<Session, 'stage' | 'day'>, today: Day): boolean =>
  (stage === 'tentative' || stage === 'agreed') && day >= today;
