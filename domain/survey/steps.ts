import { type Day, dayText, type Instant } from '../calendar';
import { AppError } from '../errors';
import { firstOf } from '../guards';
import type { Actor } from '../people';
import type { SurveyState, SurveyStep } from './kinds';
import { hasBegun, isPast, type Survey } from './survey';

/** What of the answers a step depends on. */
export interface Reach {
  readonly invited: number;
  readonly answered: number;
}

type Guard = (survey: Survey, today: Day, reach: Reach) => string | undefined;

interface Rule {
  readonly text: string;
  readonly from: readonly SurveyState[];
  readonly unless: Guard;
  /** Asked once, with what happens to whom. */
  readonly warns?: (survey: Survey, reach: Reach) => string;
}

const free: Guard = () => undefined;
const nobody: Guard = (_survey, _today, { invited }) =>
  invited === 0 ? '花名册里还没有社工，请先导入花名册' : undefined;
const notBegun: Guard = (survey, today) =>
  hasBegun(survey, today) ? undefined : `问卷从 ${dayText(survey.from ?? today)}开始，请到时再操作`;
const past: Guard = (survey, today) =>
  isPast(survey, today) ? '已过截止日期，请等系统今晚自动结束，或现在点“结束问卷”' : undefined;
const toldToday: Guard = ({ waves }, today) =>
  waves.some(({ day }) => day === today) ? '今天已经发过消息，请明天再提醒' : undefined;
const complete: Guard = (_survey, _today, { invited, answered }) =>
  answered >= invited ? '全部社工都已答完，不用提醒，请点“结束问卷”' : undefined;

// biome-ignore format: read as a table
const rules: Record<SurveyStep, Rule> = {
  edit:   { text: '修改题目文字',     from: ['draft'],           unless: free },
  open:   { text: '开启问卷',         from: ['draft'],           unless: nobody, warns: (_, { invited }) => `开始那天向 ${invited} 名社工发出邀请，开启后题目不能再改` },
  remind: { text: '提醒还没有答的人', from: ['open'],            unless: firstOf(notBegun, past, toldToday, complete) },
  extend: { text: '延长截止日期',     from: ['open'],            unless: past },
  close:  { text: '结束问卷',         from: ['open', 'closing'], unless: notBegun, warns: (_, { invited, answered }) => `已答 ${answered} 人，未答 ${Math.max(0, invited - answered)} 人。结束后不再收答卷，逐份答卷会删除，只留汇总` },
};

export const surveyRules: Readonly<Record<SurveyStep, Rule>> = rules;
export const surveySteps = Object.keys(rules) as SurveyStep[];

const stateText: Record<SurveyState, string> = {
  draft: '问卷还没有开启，请先开启',
  open: '问卷已经开启，题目和开始日期不能再改；要多留几天请点“延长截止日期”',
  closing: '问卷正在汇总，请稍后再看结果',
  closed: '问卷已经结束，请到“问卷结果”查看',
};

/** Why the coordinator cannot take a step today; undefined when nothing stands in the way. */
export function surveyObstacle(
  survey: Survey,
  step: SurveyStep,
  actor: Pick<Actor, 'role'>,
  today: Day,
  reach: Reach,
): string | undefined {
  const { from, unless } = rules[step];
  if (actor.role !== 'coordinator') return '由项目统筹办理，请联系项目统筹';
  if (!from.includes(survey.state)) return stateText[survey.state];
  return unless(survey, today, reach);
}

export const offeredSurveySteps = ({ state }: Pick<Survey, 'state'>, { role }: Pick<Actor, 'role'>) =>
  surveySteps.filter((step) => role === 'coordinator' && rules[step].from.includes(state));

export interface Doing {
  readonly actor: Pick<Actor, 'role'>;
  readonly today: Day;
  readonly now: Instant;
  readonly reach: Reach;
}

export function assertSurveyStep(survey: Survey, step: SurveyStep, { actor, today, reach }: Doing): void {
  const obstacle = surveyObstacle(survey, step, actor, today, reach);
  if (obstacle) throw new AppError('INVALID_STATE', obstacle);
}

/** The survey with messages begun today. */
export const withWave = <S extends Survey>(
  survey: S,
  kind: 'invite' | 'remind',
  day: Day,
  at: Instant,
): S => ({
  ...survey,
  waves: [...survey.waves, { kind, day, at }],
});
