import type { Instant } from '../calendar';
import { AppError } from '../errors';
import type { Actor, Role } from '../people';
import type { RecordFile } from './text';

/** What comes of the work besides sessions (R7.4). */
export const outputKinds = ['research', 'case', 'policy'] as const;
export type OutputKind = (typeof outputKinds)[number];

export const outputKindText: Record<OutputKind, string> = {
  research: '实务研究',
  case: '案例',
  policy: '政策建议',
};

export const outputStates = ['draft', 'submitted', 'dropped'] as const;
export type OutputState = (typeof outputStates)[number];

export const outputStateText: Record<OutputState, string> = {
  draft: '草稿',
  submitted: '已提交',
  dropped: '已删除',
};

export interface Output {
  readonly kind: OutputKind;
  readonly supervisor: string;
  readonly title: string;
  readonly text: string;
  readonly files: readonly RecordFile[];
  readonly state: OutputState;
  readonly savedAt: Instant;
  readonly submittedAt?: Instant;
}

const readers: Partial<Record<Role, (output: Output, actor: Actor) => boolean>> = {
  supervisor: ({ supervisor, state }, { person }) => supervisor === person && state !== 'dropped',
  coordinator: ({ state }) => state === 'submitted',
  commissioner: ({ state }) => state === 'submitted',
};

export const mayReadOutput = (output: Output, actor: Actor): boolean =>
  readers[actor.role]?.(output, actor) ?? false;

export const outputSteps = ['edit', 'submit', 'drop'] as const;
export type OutputStep = (typeof outputSteps)[number];

export const outputStepText: Record<OutputStep, string> = { edit: '修改', submit: '提交', drop: '删除草稿' };

const stateWords: Record<OutputState, string | undefined> = {
  draft: undefined,
  submitted: '这份成果已经提交，不能再改；如有错误请另写一份并注明',
  dropped: '这份成果已经删除，请返回刷新',
};

/** Why `actor` cannot change an output; the same for every step. */
export function outputObstacle(output: Output, { role, person }: Actor): string | undefined {
  if (role !== 'supervisor' || output.supervisor !== person)
    return '这是其他督导的成果，请返回选择自己的成果';
  return stateWords[output.state];
}

export function assertOutputOpen(output: Output, actor: Actor): void {
  const reason = outputObstacle(output, actor);
  if (reason) throw new AppError('INVALID_STATE', reason);
}

const LEAST_TITLE = 4;
const LEAST_TEXT = 20;

/** What is missing before an output can be handed in, at its field; a paper may stand for the text. */
export function outputFaults({ title, text, files }: Output): Record<string, string> {
  return {
    ...(title.length < LEAST_TITLE && { title: `请写题目，至少 ${LEAST_TITLE} 个字` }),
    ...(text.length < LEAST_TEXT &&
      files.length === 0 && { text: `请写正文，至少 ${LEAST_TEXT} 个字；或上传一份文件` }),
  };
}

export function submitOutput<O extends Output>(output: O, actor: Actor, now: Instant): O {
  assertOutputOpen(output, actor);
  const faults = outputFaults(output);
  const [first] = Object.values(faults);
  if (first) throw new AppError('INVALID_INPUT', first, faults);
  return { ...output, state: 'submitted', submittedAt: now };
}

export function dropOutput<O extends Output>(output: O, actor: Actor): O {
  assertOutputOpen(output, actor);
  return { ...output, state: 'dropped' };
}
