import { dayText, durationText, type Instant, timeText } from './calendar';
import { isConfirmedInPlace } from './confirmation/ladder';
import { exceptionNeeds, exceptionNext, exceptionWaitTag } from './exceptions/words';
import type { Plan } from './plan';
import { recordDueDay } from './record/due';
import {
  enoughAt,
  minutesBetween,
  type ProofMeans,
  type RecordState,
  type Session,
  sessionMinutes,
  stageText,
  standing,
} from './session';

export const tones = ['todo', 'doing', 'done', 'wrong', 'off'] as const;
export type Tone = (typeof tones)[number];

export interface Tag {
  readonly text: string;
  readonly tone: Tone;
}

export const recordStateText: Record<RecordState, string> = {
  none: '待写记录',
  submitted: '待站点确认',
  returned: '已退回修改',
  confirmed: '已确认',
};

const recordTone: Record<RecordState, Tone> = {
  none: 'doing',
  submitted: 'doing',
  returned: 'wrong',
  confirmed: 'done',
};

/** The state of a session as one word and its tone. */
export function tagOf(session: Session, plan: Plan): Tag {
  const { stage, record } = session;
  switch (standing(session, plan)) {
    case 'booked':
      return { text: stageText[stage], tone: stage === 'inProgress' ? 'doing' : 'todo' };
    case 'lost':
      return stage === 'ended' ? { text: '不计入', tone: 'wrong' } : { text: stageText[stage], tone: 'off' };
    case 'short':
      return { text: '不足时', tone: 'wrong' };
    case 'done':
      return { text: '已计入', tone: 'done' };
    case 'waiting':
      return record.state === 'confirmed'
        ? exceptionWaitTag(session, plan)
        : { text: recordStateText[record.state], tone: recordTone[record.state] };
  }
}

const nextByRecord = (session: Session, plan: Plan): Record<RecordState, string> => ({
  none: `督导写记录，${recordDueText(session, plan)}`,
  submitted: session.takenOver ? '站长或副站长确认补录' : '站点社工确认记录',
  returned: '督导修改记录后重新提交',
  confirmed: standing(session, plan) === 'waiting' ? exceptionNext(session, plan) : '',
});

/** What happens next with a session, for whoever looks at it; '' when nothing is left to do. */
export function nextText(session: Session, plan: Plan): string {
  if (session.stage === 'inProgress') return '结束时扫码签退';
  if (session.stage === 'agreed' || session.stage === 'tentative') return '当天扫码签到';
  if (session.stage !== 'ended') return '';
  const stands = standing(session, plan);
  if (stands === 'short' || stands === 'lost') return exceptionNext(session, plan);
  return nextByRecord(session, plan)[session.record.state];
}

/** What a session is marked with wherever it is shown (R2.4, R7.2). */
export const markOf = (session: Session): string =>
  session.takenOver ? '补录' : isConfirmedInPlace(session) ? '代确认' : '';

export const recordDueText = (session: Session, plan: Plan): string =>
  `${dayText(recordDueDay(session, plan))}前`;

/** '08:58 – 17:12 · 8 小时 14 分' as far as it is known; '' before arrival. */
export function timesText({ arrival, departure }: Session): string {
  if (!arrival) return '';
  if (!departure) return `${timeText(arrival.at)} 签到`;
  return `${timeText(arrival.at)} – ${timeText(departure.at)}`;
}

function confirmedBy(session: Session): string {
  if (session.takenOver) return '站长或副站长确认';
  return isConfirmedInPlace(session) ? '项目统筹代确认' : '站点社工确认';
}

export interface Requirement {
  readonly text: string;
  readonly done: boolean;
}

const proofText: Partial<Record<ProofMeans, string>> = {
  corrected: '更正后的',
  tapped: '自报',
  assumed: '补报',
  stated: '补报',
};

/** All that must be true before a session counts (R7.2), each with whether it is. */
export function requirements(session: Session, plan: Plan): Requirement[] {
  const { arrival, departure, record, takenOver } = session;
  const proofOf = (end: typeof arrival) => (end && proofText[end.means]) ?? (takenOver ? '补录' : '扫码');
  const hasLeft = departure !== undefined && departure.means !== 'assumed';
  const needed = durationText(plan.sessionMinutes);
  return [
    { text: `${proofOf(arrival)}签到`, done: arrival !== undefined },
    { text: `${proofOf(departure)}签退`, done: hasLeft },
    {
      text: `时长满 ${needed}，或经统筹批准`,
      done: hasLeft && standing(session, plan) !== 'short',
    },
    ...exceptionNeeds(session),
    { text: '督导提交记录', done: record.state === 'submitted' || record.state === 'confirmed' },
    { text: confirmedBy(session), done: record.state === 'confirmed' },
  ];
}

/** An hour that the daily job put in makes no day long. */
export const minutesText = (session: Session, plan: Plan): string =>
  `${session.departure?.means === 'assumed' ? '暂记 ' : ''}${durationText(sessionMinutes(session, plan))}`;

/** How far a session that runs is, and what leaving now would mean; undefined when it does not run. */
export function soFar({ stage, arrival }: Session, plan: Plan, now: Instant) {
  if (stage !== 'inProgress' || !arrival) return undefined;
  const minutes = minutesBetween(arrival.at, now, plan);
  const text = durationText(minutes);
  const progress = { minutes, text, enoughAt: timeText(enoughAt(arrival, plan)) };
  if (minutes >= plan.sessionMinutes) return progress;
  const target = durationText(plan.sessionMinutes);
  return { ...progress, warning: `现在签退只有 ${text}，不足 ${target}，要经项目统筹批准才能计入` };
}
