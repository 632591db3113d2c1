import type { Day } from '../calendar';
import { AppError } from '../errors';
import { firstOf } from '../guards';
import type { ScheduleState, ScheduleStep } from './kinds';
import type { Schedule } from './schedule';

/** What else a step depends on: the day, and what the draft breaks or lacks. */
export interface Standing {
  readonly today: Day;
  readonly faults: number;
  /** Whether something else is being published. */
  readonly isBusy: boolean;
}

type Guard = (schedule: Schedule, standing: Standing) => string | undefined;

interface Rule {
  readonly text: string;
  readonly from: readonly ScheduleState[];
  readonly unless: Guard;
}

const nobody: Guard = () => undefined;

const nothingToUndo: Guard = ({ undo }) => (undo.length > 0 ? undefined : '没有可以撤销的改动');

const whatIf: Guard = (schedule) => (schedule.whatIf ? '这是推演，只供查看，不能发布' : undefined);

const stale: Guard = ({ frozenBefore }, { today }) =>
  frozenBefore > today ? undefined : '草稿的起始日已过，请先重新求解';

const broken: Guard = (_schedule, { faults }) =>
  faults === 0 ? undefined : `有 ${faults} 处与现在的情况冲突，请先重新求解或手动调整`;

const empty: Guard = ({ placed }) => (placed > 0 ? undefined : '草稿里没有任何安排');

const busy: Guard = (_schedule, { isBusy }) =>
  isBusy ? '另一项发布正在写入，请等它完成后再发布' : undefined;

// biome-ignore format: read as a table
const rules = {
  change:  { text: '修改规则',   from: ['draft'], unless: nobody },
  solve:   { text: '重新求解',   from: ['draft'], unless: nobody },
  undo:    { text: '撤销上一步', from: ['draft'], unless: nothingToUndo },
  publish: { text: '发布',       from: ['draft'], unless: firstOf(whatIf, stale, empty, broken, busy) },
  drop:    { text: '删除草稿',   from: ['draft'], unless: nobody },
} satisfies Record<ScheduleStep, Rule>;

export const scheduleSteps: Record<ScheduleStep, Rule> = rules;

const stateWords: Record<ScheduleState, string> = {
  draft: '',
  publishing: '这份排期正在发布，不能再改',
  published: '这份排期已经发布；要调整请新建一份草稿',
  dropped: '这份草稿已经删除',
};

/** Why a step cannot be taken; undefined when nothing stands in the way. */
export function scheduleObstacle(
  schedule: Schedule,
  step: ScheduleStep,
  standing: Standing,
): string | undefined {
  const { from, unless } = scheduleSteps[step];
  return from.includes(schedule.state) ? unless(schedule, standing) : stateWords[schedule.state];
}

export function assertScheduleStep(schedule: Schedule, step: ScheduleStep, standing: Standing): void {
  const reason = scheduleObstacle(schedule, step, standing);
  if (reason) throw new AppError('INVALID_STATE', reason);
}
