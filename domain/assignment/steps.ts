import { type Day, dayText } from '../calendar';
import { AppError } from '../errors';
import type { AssignmentPlan } from './draft';
import type { AssignmentState, AssignmentStep } from './kinds';

type Guard = (plan: AssignmentPlan) => string | undefined;

interface Rule {
  readonly text: string;
  readonly from: readonly AssignmentState[];
  readonly unless: Guard;
}

const never: Guard = () => undefined;

const unsolved: Guard = ({ solved }) =>
  solved.outcome.status === 'impossible' ? '还没有可行的方案，请先按提示调整再求解' : undefined;

// biome-ignore format: read as a table
const rules = {
  solve:    { text: '重新求解', from: ['draft'],     unless: never },
  publish:  { text: '发布',     from: ['draft'],     unless: unsolved },
  drop:     { text: '删除草稿', from: ['draft'],     unless: never },
  continue: { text: '继续移交', from: ['published'], unless: never },
} satisfies Record<AssignmentStep, Rule>;

export const assignmentSteps: Record<AssignmentStep, Rule> = rules;

const stateWords: Record<AssignmentState, string> = {
  draft: '这份分配还没有发布',
  published: '这份分配已经发布，不能再改；要调整请新建一份',
  settled: '这份分配已经生效；要调整请新建一份',
  dropped: '这份草稿已经删除',
};

/** Why a step cannot be taken; undefined when nothing stands in the way. */
export function assignmentObstacle(plan: AssignmentPlan, step: AssignmentStep): string | undefined {
  const { from, unless } = assignmentSteps[step];
  return from.includes(plan.state) ? unless(plan) : stateWords[plan.state];
}

/** The steps that a state knows, with why they cannot be taken now. */
export const shownSteps = (plan: AssignmentPlan) =>
  (Object.keys(rules) as AssignmentStep[])
    .filter((step) => assignmentSteps[step].from.includes(plan.state))
    .map((step) => {
      const reason = assignmentObstacle(plan, step);
      return { step, text: assignmentSteps[step].text, ...(reason && { reason }) };
    });

export function assertAssignmentStep(plan: AssignmentPlan, step: AssignmentStep): void {
  const reason = assignmentObstacle(plan, step);
  if (reason) throw new AppError('INVALID_STATE', reason);
}

/** Why nothing can be published from a day; undefined from today to the project's end, and not before what was published. */
export function startFault(from: Day, today: Day, end: Day, latest: Day | undefined): string | undefined {
  if (from < today) return '生效日期不能早于今天';
  if (from > end) return `项目到 ${dayText(end)}结束，生效日期不能晚于这一天`;
  return latest !== undefined && from < latest
    ? `已发布的分配从 ${dayText(latest)}起生效，新的不能早于这一天`
    : undefined;
}
