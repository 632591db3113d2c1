import { type Day, dayText } from '../calendar';
import { AppError } from '../errors';
import { type Role, roleText } from '../people';
import { type Application, type ApplicationStage, applicationStageText } from './application';
import type { ConsentKind } from './form';
import { postText } from './posts';
import { applyObstacle, type Round } from './round';

/** Who acts on an application: a role, and for the applicant also the OPENID that owns it. */
export interface Applicant {
  readonly role: Role;
  readonly openid: string;
}

/** What a step is judged against besides the application. `openObjections` are those against it, not yet settled. */
export interface Circumstances {
  readonly round: Round;
  readonly today: Day;
  readonly openObjections?: number;
}

type Guard = (application: Application, circumstances: Circumstances) => string | undefined;

interface Rule {
  readonly text: string;
  readonly by: 'applicant' | Role;
  readonly from: readonly ApplicationStage[];
  readonly to: ApplicationStage;
  readonly unless?: Guard;
  /** When there is nothing left of it to do, so that it is not even shown. */
  readonly isOver?: (application: Application) => boolean;
}

const notOpen: Guard = ({ stage }, { round, today }) =>
  stage === 'returned' && round.state === 'published' ? undefined : applyObstacle(round, today);

const noSlot: Guard = ({ slot }) => (slot ? undefined : '还没有选面试时间');
const hasPost: Guard = ({ post }) => (post ? `已在${postText(post)}，不用再安排` : undefined);
const hasConsent = ({ consents }: Application, asked: ConsentKind) =>
  consents.some(({ kind }) => kind === asked);
const notPrepared: Guard = (application) => {
  if (!application.hasIdNumber) return '体检前要由本人先填写身份证号';
  return hasConsent(application, 'health') ? undefined : '本人还没有同意登记体检结论，同意后才能登记';
};
const notNoticed: Guard = (_application, { round, today, openObjections = 0 }) => {
  if (!round.notice) return '还没有公示，公示结束后才能录用';
  if (today <= round.notice.to) return `公示到 ${dayText(round.notice.to)}结束，之后才能录用`;
  return openObjections > 0 ? `还有 ${openObjections} 件异议没有处理完，处理后才能录用` : undefined;
};
const noConsent: Guard = (application) =>
  hasConsent(application, 'publication') ? undefined : '本人没有同意公示，不能进入公示';

/** Handed in and not ended. */
export const openStages: readonly ApplicationStage[] = [
  'submitted',
  'returned',
  'interview',
  'ranked',
  'medical',
  'cleared',
  'notice',
  'offered',
];

// biome-ignore format: read as a table
const rules = {
  submit:        { text: '提交报名',   by: 'applicant',   from: ['draft', 'returned'], to: 'submitted', unless: notOpen },
  withdraw:      { text: '撤回报名',   by: 'applicant',   from: ['draft', ...openStages],    to: 'withdrawn' },
  returnForm:    { text: '退回修改',   by: 'coordinator', from: ['submitted'],         to: 'returned' },
  passReview:    { text: '审核通过',   by: 'coordinator', from: ['submitted'],         to: 'interview' },
  reject:        { text: '不予录用',   by: 'coordinator', from: openStages,                  to: 'rejected' },
  rank:          { text: '计入排名',   by: 'coordinator', from: ['interview'],         to: 'ranked', unless: noSlot },
  callToMedical: { text: '通知体检',   by: 'coordinator', from: ['ranked'],            to: 'medical' },
  passMedical:   { text: '体检合格',   by: 'coordinator', from: ['medical'],           to: 'cleared', unless: notPrepared },
  failMedical:   { text: '体检不合格', by: 'coordinator', from: ['medical'],           to: 'rejected', unless: notPrepared },
  recheck:       { text: '安排复检',   by: 'coordinator', from: ['medical'],           to: 'medical', unless: notPrepared },
  publish:       { text: '公示',       by: 'coordinator', from: ['cleared'],           to: 'notice', unless: noConsent },
  offer:         { text: '发出聘用',   by: 'coordinator', from: ['notice'],            to: 'offered', unless: notNoticed },
  accept:        { text: '接受聘用',   by: 'applicant',   from: ['offered'],           to: 'hired' },
  takePost:      { text: '安排到岗',   by: 'coordinator', from: ['hired'],             to: 'hired', unless: hasPost, isOver: ({ post }) => post !== undefined },
  leave:         { text: '登记离任',   by: 'coordinator', from: ['hired'],             to: 'left' },
  uphold:        { text: '异议成立',   by: 'commissioner', from: ['notice', 'offered'], to: 'rejected' },
  decline:       { text: '放弃聘用',   by: 'applicant',   from: ['offered'],           to: 'declined' },
} satisfies Record<string, Rule>;

export type ApplicationStep = keyof typeof rules;
export const applicationSteps: Record<ApplicationStep, Rule> = rules;
export const applicationStepNames = Object.keys(rules) as ApplicationStep[];

const isBy = (by: Rule['by'], application: Application, actor: Applicant) =>
  by === 'applicant' ? application.owner !== '' && application.owner === actor.openid : by === actor.role;

/** A paper application has no phone of its own: the coordinator takes the applicant's steps for it (代办). */
const mayAct = (by: Rule['by'], application: Application, actor: Applicant) =>
  isBy(by, application, actor) ||
  (by === 'applicant' && application.owner === '' && actor.role === 'coordinator');

/** Why `actor` cannot take `step` with this application today; undefined when nothing stands in the way. */
export function applicationObstacle(
  application: Application,
  step: ApplicationStep,
  actor: Applicant,
  circumstances: Circumstances,
): string | undefined {
  const { by, from, text, unless }: Rule = applicationSteps[step];
  if (!mayAct(by, application, actor))
    return by === 'applicant' ? '只能操作本人的报名' : `只有${roleText[by]}可以执行此操作`;
  if (by !== 'applicant' && application.owner === actor.openid) return '不能处理本人的报名，请由其他统筹处理';
  if (!from.includes(application.stage))
    return `现在是“${applicationStageText[application.stage]}”，不能${text}`;
  return unless?.(application, circumstances);
}

/** Why the form cannot be changed; undefined before it is handed in and after a return. */
export function editObstacle(application: Application, round: Round, today: Day): string | undefined {
  const { stage } = application;
  if (!applicationSteps.submit.from.includes(stage))
    return `现在是“${applicationStageText[stage]}”，报名表不能再改；如有错误请致电 ${round.terms.telephone}`;
  return notOpen(application, { round, today });
}

/** A new application one step on; throws INVALID_STATE with the obstacle's words. */
export function advance(
  application: Application,
  step: ApplicationStep,
  actor: Applicant,
  circumstances: Circumstances,
): Application {
  const reason = applicationObstacle(application, step, actor, circumstances);
  if (reason) throw new AppError('INVALID_STATE', reason);
  return { ...application, stage: applicationSteps[step].to };
}

export const stepsOf = (application: Application, actor: Applicant, circumstances: Circumstances) =>
  applicationStepNames
    .filter((step) => mayAct(applicationSteps[step].by, application, actor))
    .filter((step) => applicationSteps[step].from.includes(application.stage))
    .filter((step) => !applicationSteps[step].isOver?.(application))
    .map((step) => {
      const reason = applicationObstacle(application, step, actor, circumstances);
      return { step, text: applicationSteps[step].text, ...(reason === undefined ? {} : { reason }) };
    });
