import { type Day, dayOf, type Instant } from '../calendar';
import { AppError, refusedAt } from '../errors';
import type { Actor } from '../people';
import type { FollowUp, FollowUpState } from './follow-up';

export const followUpSteps = ['close', 'carry'] as const;
export type FollowUpStep = (typeof followUpSteps)[number];

export const followUpStepText: Record<FollowUpStep, string> = { close: '已完成', carry: '继续跟进' };

const stateWords: Record<FollowUpState, string | undefined> = {
  open: undefined,
  closed: '这件事已经完成，不用再处理，请返回刷新',
  dropped: '这件事已从记录里删去，不用再处理，请返回刷新',
};

/** Why `actor` cannot settle it; `responsible` are the supervisors who raised it, have its town, or hold the session. */
export function followUpObstacle(
  { state }: Pick<FollowUp, 'state'>,
  { role, person }: Actor,
  responsible: readonly string[],
): string | undefined {
  if (role !== 'supervisor') return '由督导在下一次督导时处理，请提醒督导';
  if (!responsible.includes(person)) return '这是其他督导负责的跟进，请返回选择自己的跟进';
  return stateWords[state];
}

export interface Settlement {
  readonly how: FollowUpStep;
  readonly result: string;
  readonly due?: Day | undefined;
}

export interface Settling {
  readonly actor: Actor;
  readonly now: Instant;
  readonly responsible: readonly string[];
  /** The last day of the project. */
  readonly end: Day;
  /** At which session, if at one. */
  readonly session?: string | undefined;
  /** Where its fields stand in what was sent: '' by themselves, else 'settled.0.'. */
  readonly at?: string;
}

const LEAST = 2;

const refuse = (field: string, words: string, { at = '' }: Settling) => refusedAt(`${at}${field}`, words);

function dueFault(due: Day | undefined, { now, end }: Settling): string | undefined {
  if (!due) return '请选择下一次跟进的日期';
  if (due < dayOf(now)) return '跟进的日期已经过去，请选今天或以后的日期';
  return due > end ? '跟进的日期在项目结束之后，请选早一些的日期' : undefined;
}

function closed<F extends FollowUp>(followUp: F, { result }: Settlement, settling: Settling): F {
  if (result.length < LEAST) throw refuse('result', `请写一句结果，至少 ${LEAST} 个字`, settling);
  const { actor, now, session } = settling;
  return {
    ...{ ...followUp, state: 'closed' },
    closed: { at: now, by: actor.person, result, ...(session && { session }) },
  };
}

function carried<F extends FollowUp>(followUp: F, { due }: Settlement, settling: Settling): F {
  const fault = dueFault(due, settling);
  if (fault || !due) throw refuse('due', fault ?? '', settling);
  const { actor, now, session } = settling;
  const step = { from: followUp.due, to: due, at: now, by: actor.person, ...(session && { session }) };
  return { ...followUp, due, carried: [...(followUp.carried ?? []), step] };
}

const verbs = { close: closed, carry: carried };

/** Closes a follow-up with its result, or carries it on to another day. */
export function settle<F extends FollowUp>(followUp: F, settlement: Settlement, settling: Settling): F {
  const reason = followUpObstacle(followUp, settling.actor, settling.responsible);
  if (reason) throw new AppError('INVALID_STATE', reason);
  return verbs[settlement.how](followUp, settlement, settling);
}
