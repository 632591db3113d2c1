import type { Instant } from '../calendar';
import { AppError } from '../errors';
import type { Actor, Role } from '../people';
import { type Explanation, type Flag, type FlagState, supervisorsOf } from './flag';

export const flagStepNames = ['explain', 'dismiss'] as const;
export type FlagStep = (typeof flagStepNames)[number];

type Guard = (flag: Flag, actor: Actor) => string | undefined;

interface Rule {
  readonly text: string;
  readonly by: readonly Role[];
  readonly from: readonly FlagState[];
  readonly to: FlagState;
  readonly unless: Guard;
}

const notOwn: Guard = (flag, { person }) =>
  supervisorsOf(flag).includes(person) ? undefined : '这条提示说的是其他督导的督导，请返回选择自己的提示';

const ownSession: Guard = (flag, { persons }) =>
  supervisorsOf(flag).some((each) => persons.includes(each))
    ? '这条提示与您本人的督导有关，请由其他监察员或项目统筹处理'
    : undefined;

const live = ['open', 'explained'] as const;

// biome-ignore format: read as a table
const rules = {
  explain: { text: '说明情况', by: ['supervisor'],               from: live, to: 'explained', unless: notOwn },
  dismiss: { text: '排除提示', by: ['inspector', 'coordinator'], from: live, to: 'dismissed', unless: ownSession },
} satisfies Record<FlagStep, Rule>;

export const flagSteps: Readonly<Record<FlagStep, Rule>> = rules;

/** Why `actor` cannot take `step`; undefined when nothing stands in the way. */
export function flagObstacle(flag: Flag, step: FlagStep, actor: Actor): string | undefined {
  const { by, from, unless } = flagSteps[step];
  if (!by.includes(actor.role)) return '您当前的身份不能执行此操作，可在“我的”切换身份';
  if (!from.includes(flag.state)) return '这条提示已经排除，不用再处理，请返回看其他提示';
  return unless(flag, actor);
}

/** The steps that are this role's, with why each cannot be taken now. */
export const flagStepsFor = (flag: Flag, actor: Actor) =>
  flagStepNames
    .filter((step) => flagSteps[step].by.includes(actor.role))
    .map((step) => {
      const reason = flagObstacle(flag, step, actor);
      return { step, text: flagSteps[step].text, ...(reason !== undefined && { reason }) };
    });

function assertFlagStep(flag: Flag, step: FlagStep, actor: Actor): void {
  const reason = flagObstacle(flag, step, actor);
  if (reason) throw new AppError('INVALID_STATE', reason, { [step]: reason });
}

/** With the supervisor's own account of it, in place of the one they gave before. */
export function explain<F extends Flag>(flag: F, text: string, actor: Actor, at: Instant): F {
  assertFlagStep(flag, 'explain', actor);
  const given: Explanation = { by: actor.person, at, text };
  const others = flag.explanations.filter(({ by }) => by !== actor.person);
  return { ...flag, state: flagSteps.explain.to, explanations: [...others, given] };
}

/** Looked at and found in order; it is not raised again. */
export function dismiss<F extends Flag>(flag: F, reason: string, actor: Actor, at: Instant): F {
  assertFlagStep(flag, 'dismiss', actor);
  return {
    ...flag,
    state: flagSteps.dismiss.to,
    dismissed: { by: actor.person, role: actor.role, at, reason },
  };
}

/** Supervisors see what concerns themselves; those who look after the project see all. */
export const mayReadFlag = (flag: Pick<Flag, 'sessions'>, { role, person }: Actor): boolean =>
  role !== 'supervisor' || supervisorsOf(flag).includes(person);
