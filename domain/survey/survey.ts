import { addDays, type Day, dayText, type Instant } from '../calendar';
import type { Facts } from '../facts';
import type { Plan } from '../plan';
import type { OwnStanding, SurveyState } from './kinds';
import type { QuestionSet } from './questions';

/** The one final survey of a project (R8.2). */
export const SURVEY = 'final';

/** Messages that go to everyone at once: the invitation, or a reminder to those who have not answered. */
export interface Wave {
  readonly kind: 'invite' | 'remind';
  readonly day: Day;
  /** With this date its messages are written, so that a broken run writes none twice. */
  readonly at: Instant;
  readonly told?: boolean;
}

export interface Survey {
  readonly state: SurveyState;
  readonly questions: QuestionSet;
  /** Counts the changes of the questions: an answer is to what its writer has read. */
  readonly edition: number;
  /** Both days belong to it. */
  readonly from?: Day;
  readonly until?: Day;
  readonly waves: readonly Wave[];
  /** Of what the survey gave, so that its history proves it. */
  readonly results?: string;
}

/** What was told is seen from the messages. */
export const surveyFacts = ({ waves, ...survey }: Survey): Facts => ({
  ...survey,
  waves: waves.map(({ told: _, ...wave }) => wave),
});

export const firstSurvey = (questions: QuestionSet): Survey => ({
  ...{ state: 'draft', questions, edition: 1, waves: [] },
});

export interface Span {
  readonly from: Day;
  readonly until: Day;
}

const USUAL_DAYS = 16;

/** The days that the Plan names for it, else 14–30 November of its year (R13.3). */
export function plannedSpan({ survey, period }: Pick<Plan, 'survey' | 'period'>): Span {
  const year = period.to.slice(0, 4);
  return survey ?? { from: `${year}-11-14`, until: `${year}-11-30` };
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

/** The days to offer: as planned, or as many from today on when that is past. */
export function offeredSpan(plan: Pick<Plan, 'survey' | 'period'>, today: Day): Span {
  const { from, until } = plannedSpan(plan);
  if (today <= from) return { from, until };
  const last = until > today ? until : addDays(today, USUAL_DAYS);
  return { from: today, until: earlier(last, plan.period.to) };
}

/** What is wrong with the days, at its field. */
export function spanFaults({ from, until }: Span, today: Day, end: Day): Record<string, string> {
  const late = `项目到 ${dayText(end)}结束，请选这一天或以前`;
  return {
    ...(from < today && { from: '开始日期已经过去，请选今天或以后' }),
    ...(until < from && { until: '截止日期早于开始日期，请改晚一些' }),
    ...(until < today && { until: '截止日期已经过去，请选今天或以后' }),
    ...(until > end && { until: late }),
  };
}

/** What is wrong with a later last day. */
export function extensionFaults(
  { until: last = '' }: Pick<Survey, 'until'>,
  until: Day,
  today: Day,
  end: Day,
): Record<string, string> {
  if (until <= last) return { until: '新的截止日期要晚于原来的，请往后选' };
  return spanFaults({ from: today, until }, today, end);
}

type Dated = Pick<Survey, 'state' | 'from' | 'until'>;

export const hasBegun = ({ from }: Pick<Survey, 'from'>, today: Day): boolean =>
  from !== undefined && from <= today;

/** Where the survey stands for a worker today. */
export function ownStanding(survey: Dated | undefined, hasAnswered: boolean, today: Day): OwnStanding {
  if (!survey || survey.state === 'draft') return 'none';
  if (hasAnswered) return 'answered';
  if (survey.state !== 'open' || today > (survey.until ?? today)) return 'over';
  return hasBegun(survey, today) ? 'open' : 'early';
}

const textOf = (day: Day | undefined) => (day ? dayText(day) : '');

export const standingWords = ({ from, until }: Pick<Survey, 'from' | 'until'>) => ({
  none: { title: '还没有问卷', text: '项目统筹开启问卷后，您会收到消息' },
  early: { title: '问卷还没有开始', text: `${textOf(from)}开始，到时您会收到消息` },
  open: { title: '期末满意度问卷', text: `约 3 分钟，不记名，${textOf(until)}截止` },
  answered: { title: '您的问卷已收到', text: '每人只收一份，以先收到的为准；答过什么，任何人都查不到' },
  over: { title: '问卷已经结束', text: '感谢您的关注，汇总结果由项目统筹公布' },
});

/** Why no answer is taken now; undefined while the survey is open. */
export function answerObstacle(survey: Dated | undefined, today: Day): string | undefined {
  const standing = ownStanding(survey, false, today);
  if (standing === 'none') return '现在没有问卷，请等项目统筹开启后再答';
  if (standing === 'early') return `问卷 ${textOf(survey?.from)}才开始，请到时再答`;
  return standing === 'over' ? '问卷已经截止，不再收答卷；有意见请直接告诉项目统筹' : undefined;
}

/** How many days before the end those who have not answered are told again. */
export const REMIND_BEFORE: readonly number[] = [7, 2];

/** Which messages are due today and not begun yet. */
export function dueWave({ state, from, until, waves }: Survey, today: Day): Wave['kind'] | undefined {
  if (state !== 'open' || !from || !until || today < from || today > until) return undefined;
  if (!waves.some(({ kind }) => kind === 'invite')) return 'invite';
  const isDay = REMIND_BEFORE.some((days) => addDays(until, -days) === today);
  return isDay && !waves.some(({ day }) => day === today) ? 'remind' : undefined;
}

export const isPast = ({ state, until }: Dated, today: Day): boolean =>
  state === 'closing' || (state === 'open' && until !== undefined && today > until);
