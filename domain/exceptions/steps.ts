import { type Day, dayOf, dayText, type Instant } from '../calendar';
import { AppError } from '../errors';
import { firstOf } from '../guards';
import type { Actor, Role } from '../people';
import type { Plan } from '../plan';
import { isShort, isToday, type Session, type Stage, stages, stageText } from '../session';
import { current, latest, type SessionException, timesAsked } from './exception';
import { MOST_ASKINGS } from './terms';
import { waitingFor } from './waits';

/** Who does it, when, and under which Plan. */
export interface Doing {
  readonly actor: Actor;
  readonly now: Instant;
  readonly plan: Plan;
}

type Guard = (session: Session, doing: Doing) => string | undefined;

interface Rule {
  readonly text: string;
  /** When one takes it, in a line below its name. */
  readonly hint: string;
  readonly by: Role;
  readonly stages: readonly Stage[];
  readonly unless: Guard;
}

const today = ({ now }: Doing): Day => dayOf(now);

const notOwn: Guard = ({ supervisor }, { actor }) =>
  supervisor === actor.person ? undefined : '这是其他督导的督导，请返回选择自己的督导';

const notOwnTown: Guard = ({ town }, { actor }) =>
  town === actor.town ? undefined : '您不是这个镇街的社工，请由该镇街的社工证明';

const onesOwn: Guard = ({ supervisor }, { actor }) =>
  actor.persons.includes(supervisor) ? '不能证明或审批自己的督导，请由其他人办理' : undefined;

const notToday: Guard = (session, { now }) =>
  isToday(session, now) ? undefined : `这次督导在 ${dayText(session.day)}，请在当天操作`;

const gone: Guard = ({ day }, doing) =>
  day < today(doing) ? `${dayText(day)}已经过去，请联系项目统筹` : undefined;

const onlineAlready: Guard = ({ mode }) =>
  mode === 'online' ? '这次督导已经是线上督导，不用再申请' : undefined;

const askedEnough =
  (kind: 'tooShort' | 'online'): Guard =>
  (session) =>
    timesAsked(session, kind) < MOST_ASKINGS ? undefined : '已经申请过两次，不能再申请，请联系项目统筹';

const isAsked: Guard = (session) =>
  latest(session, 'tooShort') ? '已经申请过，请在下面查看结果；没有批准的可以再说明一次' : undefined;

const longEnough: Guard = (session, { plan }) =>
  isShort(session, plan) ? undefined : '这次督导时长已经够了，不用申请';

const nothingToState: Guard = (session, doing) =>
  waitingFor(session, 'supervisor', today(doing)).length > 0 ? undefined : '离开的时间已经有了，不用补报';

/** Refusals that the supervisor may still answer; what turned to a visit again is asked for anew. */
export const answerable = (session: Session): SessionException[] =>
  current(session).filter(
    ({ kind, state }) =>
      state === 'refused' &&
      timesAsked(session, kind) < MOST_ASKINGS &&
      (kind !== 'online' || session.mode === 'online'),
  );

const nothingToAnswer: Guard = (session) =>
  answerable(session).length > 0 ? undefined : '没有需要再说明的，请返回刷新';

const nothingToVouch: Guard = (session, doing) => {
  if (waitingFor(session, 'host', today(doing)).length > 0) return undefined;
  const isLate = current(session).some(({ state, waits }) => state === 'open' && waits === 'host');
  return isLate ? '证明的期限已过，现在由项目统筹决定，请联系项目统筹' : '没有等您证明的，请返回刷新';
};

const nothingToDecide: Guard = (session, doing) => {
  if (waitingFor(session, 'coordinator', today(doing)).length > 0) return undefined;
  const [first] = current(session).filter(({ state }) => state === 'open');
  if (!first) return '没有等待审批的，可能已经处理，请返回刷新';
  return first.waits === 'host' ? '还在等站点社工证明，之后再审批' : '还在等督导补报离开时间，之后再审批';
};

const ahead = ['tentative', 'agreed'] as const;

// biome-ignore format: read as a table
const rules = {
  arrive:       { text: '没有扫码，报到达', hint: '没有网络、没有人出示督导码', by: 'supervisor',  stages: ahead,          unless: firstOf(notOwn, notToday) },
  leave:        { text: '没有扫码，报离开', hint: '没有网络、没有人出示督导码', by: 'supervisor',  stages: ['inProgress'], unless: firstOf(notOwn, notToday) },
  reportClosed: { text: '到站后站点关闭',   hint: '临时关闭，今天督导不了',     by: 'supervisor',  stages: ahead,          unless: firstOf(notOwn, notToday) },
  askOnline:    { text: '申请改为线上督导', hint: '疫情、台风、停电等',         by: 'supervisor',  stages: ahead,          unless: firstOf(notOwn, gone, onlineAlready, askedEnough('online')) },
  stateLeft:    { text: '补报离开时间',     hint: '忘记签退的那天',             by: 'supervisor',  stages: ['ended'],      unless: firstOf(notOwn, nothingToState) },
  askShort:     { text: '申请计入不足时',   hint: '写明提前离开的原因',         by: 'supervisor',  stages: ['ended'],      unless: firstOf(notOwn, longEnough, isAsked) },
  explain:      { text: '再说明一次',       hint: '没有批准的可以再说明一次',   by: 'supervisor',  stages,                 unless: firstOf(notOwn, nothingToAnswer) },
  vouch:        { text: '到场证明',         hint: '督导那天来过没有',           by: 'worker',      stages: ['ended'],      unless: firstOf(onesOwn, notOwnTown, nothingToVouch) },
  decide:       { text: '审批例外',         hint: '批准或不批准，写明理由',     by: 'coordinator', stages,                 unless: firstOf(onesOwn, nothingToDecide) },
} satisfies Record<string, Rule>;

export type ExceptionStep = keyof typeof rules;
export const exceptionSteps: Readonly<Record<ExceptionStep, Rule>> = rules;
export const exceptionStepNames = Object.keys(rules) as [ExceptionStep, ...ExceptionStep[]];

const early: Partial<Record<ExceptionStep, Partial<Record<Stage, string>>>> = {
  arrive: { inProgress: '已经签到，不用再报到达', ended: '这次督导已经签退，不用再报到达' },
  leave: {
    tentative: '还没有签到或报到达，请先签到',
    agreed: '还没有签到或报到达，请先签到',
    ended: '已经有离开时间，不用再报；忘记签退的请补报离开时间',
  },
};

/** Why `actor` cannot take `step` now; undefined when nothing stands in the way. */
export function exceptionObstacle(session: Session, step: ExceptionStep, doing: Doing): string | undefined {
  const { by, stages: open, unless, text } = exceptionSteps[step];
  if (doing.actor.role !== by) return '您当前的身份不能执行此操作，可在“我的”切换身份';
  if (!open.includes(session.stage)) {
    return (
      early[step]?.[session.stage] ??
      `这次督导${stageText[session.stage]}，不能${text}；如有疑问请联系项目统筹`
    );
  }
  return unless(session, doing);
}

export const availableExceptionSteps = (session: Session, doing: Doing): ExceptionStep[] =>
  exceptionStepNames.filter((step) => !exceptionObstacle(session, step, doing));

/** The session, when `actor` can take `step` now; else throws INVALID_STATE with the obstacle's words. */
export function allowed<S extends Session>(session: S, step: ExceptionStep, doing: Doing): S {
  const reason = exceptionObstacle(session, step, doing);
  if (reason) throw new AppError('INVALID_STATE', reason);
  return session;
}
