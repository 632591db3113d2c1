import { type Day, isWorkday } from '../calendar';
import { refusedAt } from '../errors';
import type { Plan } from '../plan';
import { type Present, supervisorsOn } from './present';
import type { DraftRules } from './schedule';

/** What a first draft is solved under. */
export const usualRules = (plan: Plan): DraftRules => ({
  ...{ from: plan.firstSessionDay, to: plan.lastSessionDay },
  ...{ restDaysPerMonth: plan.restDaysPerMonth, restDays: [], supposed: [] },
});

/** Why no draft can be made; undefined when nothing stands in the way. */
export function draftObstacle(present: Present, frozenBefore: Day): string | undefined {
  const { plan, towns } = present;
  const supervisors = supervisorsOn(present, frozenBefore);
  if (frozenBefore > plan.lastSessionDay) return '督导期已经结束，没有可以安排的日子';
  if (supervisors.length === 0) return '还没有督导，请先完成招聘';
  const idle = supervisors.filter(({ id }) => towns.every(({ supervisor }) => supervisor !== id));
  return idle.length > 0 ? `${idle.map(({ name }) => name).join('、')}还没有镇街，请先做镇街分配` : undefined;
}

/** Refuses rules that leave the project, or mean nobody. */
export function assertRules(rules: DraftRules, whatIf: boolean, present: Present): void {
  const { plan, holders } = present;
  if (rules.from < plan.period.from) throw refusedAt('from', '开始日期不能早于项目开始');
  if (rules.to > plan.period.to) throw refusedAt('to', '结束日期不能晚于项目结束');
  if (rules.supposed.length > 0 && !whatIf)
    throw refusedAt('supposed', '只有推演可以加假设，正式草稿请登记请假或停接');
  const known = new Set(holders.map(({ id }) => id));
  for (const { supervisor, days } of rules.restDays) {
    if (!known.has(supervisor)) throw refusedAt('restDays', '没有找到这名督导，请返回刷新');
    const workday = days.find((day) => isWorkday(day, plan.calendar));
    if (workday) throw refusedAt('restDays', `${workday} 是工作日，不用商定`);
  }
}
