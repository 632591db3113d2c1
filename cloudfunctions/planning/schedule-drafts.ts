import { addDays, type Day } from '#domain/calendar';
import type { schedule as contract } from '#domain/contract/planning/schedule';
import { AppError } from '#domain/errors';
import { assertRules, draftObstacle, usualRules } from '#domain/schedule/drafts';
import type { Present } from '#domain/schedule/present';
import { repaired } from '#domain/schedule/repair';
import { contentFacts, type Schedule, type ScheduleContent } from '#domain/schedule/schedule';
import { solveDraft } from '#domain/schedule/solve';
import { stages, stageText } from '#domain/session';
import type { ReadContext, WriteContext } from '#platform/context';
import { newId } from '#platform/ids';
import { yearPlan } from '#platform/publications';
import type { Actions } from '#platform/serve';
import { yearPresent } from '#platform/year-present';
import { drop, loadFor, type Next, type Seen, saveFirst, saveNext, solved, undoLast } from './schedule-store';
import { isDraft, rowOf, showSchedule } from './schedule-views';

type Drafts = Pick<
  Actions<typeof contract>,
  | 'schedules'
  | 'createSchedule'
  | 'schedule'
  | 'setScheduleRules'
  | 'solveSchedule'
  | 'repairSchedule'
  | 'undoSchedule'
  | 'dropSchedule'
>;

const MOST_DRAFTS = 20;

const firstDay = ({ today }: { readonly today: Day }): Day => addDays(today, 1);

function standingText(present: Present): string {
  const counts = stages.map((stage) => [
    stageText[stage],
    present.sessions.filter((session) => session.stage === stage).length,
  ]);
  const told = counts.filter(([, count]) => count !== 0).map(([text, count]) => `${text} ${count}`);
  return told.length > 0 ? `现有督导：${told.join('、')}` : '还没有发布排期';
}

async function createReason(present: Present, context: ReadContext): Promise<string | undefined> {
  const open = (await context.schedules.find({}, ['state'])).filter(isDraft).length;
  if (open >= MOST_DRAFTS) return `草稿最多 ${MOST_DRAFTS} 份，请先删除不用的`;
  return draftObstacle(present, firstDay(context));
}

interface First {
  readonly schedule: Schedule & { readonly id: string };
  readonly content: ScheduleContent;
}

async function firstOf(
  { name, whatIf, from }: { name: string; whatIf: boolean; from?: Day | undefined },
  context: ReadContext,
): Promise<First> {
  const frozenBefore = from !== undefined && from > firstDay(context) ? from : firstDay(context);
  const present = await yearPresent(context, frozenBefore);
  const reason = await createReason(present, context);
  if (reason) throw new AppError('INVALID_STATE', reason);
  const { actor, now, plan } = context;
  if (frozenBefore > plan.lastSessionDay) {
    const words = '起始日要在督导期内';
    throw new AppError('INVALID_INPUT', words, { from: words });
  }
  const content = solveDraft({ rules: usualRules(plan), pins: [] }, frozenBefore, present);
  const schedule = {
    ...{ id: newId(), name, whatIf, state: 'draft' as const, frozenBefore, edition: 1, undo: [] },
    ...{ ...contentFacts(content), by: actor.person, byName: actor.name, at: now },
  };
  return { schedule, content };
}

const next = (action: string) => ({
  act: (seen: Seen, context: WriteContext, found: Next) => saveNext(seen, found, action, context),
  show: showSchedule,
});

export const drafts: Drafts = {
  async schedules(_input, context) {
    const [all, plan, present] = await Promise.all([
      context.schedules.find({}),
      yearPlan(context),
      yearPresent(context, firstDay(context)),
    ]);
    const sorted = all.sort((one, other) => other.at - one.at);
    const published = sorted.find(({ id }) => id === plan.schedule);
    const reason = await createReason(present, context);
    return {
      published: published ? rowOf(published) : null,
      drafts: sorted.filter(isDraft).map(rowOf),
      ...{ text: standingText(present), from: firstDay(context) },
      create: { text: '新建草稿', ...(reason && { reason }) },
    };
  },

  createSchedule: {
    before: firstOf,
    act: (_input, context, { schedule, content }: First) => saveFirst(schedule, content, context),
    show: showSchedule,
  },

  schedule: ({ id }, context) => showSchedule(id, context),

  setScheduleRules: {
    async before({ rules, ...seen }, context) {
      const loaded = await loadFor('change', seen, context);
      assertRules(rules, loaded.found.whatIf, loaded.present);
      return solved({ rules, pins: loaded.content.pins }, loaded, context.today);
    },
    ...next('setRules'),
  },

  solveSchedule: {
    async before(seen, context) {
      const loaded = await loadFor('solve', seen, context);
      return solved(loaded.content, loaded, context.today);
    },
    ...next('solve'),
  },

  repairSchedule: {
    async before({ repair: index, ...seen }, context) {
      const loaded = await loadFor('change', seen, context);
      const { rules, pins, outcome } = loaded.content;
      const repair = outcome.repairs[index];
      if (!repair) throw new AppError('NOT_FOUND', '没有找到这条补救办法，请返回刷新');
      return solved({ rules: repaired(rules, repair), pins }, loaded, context.today);
    },
    ...next('repair'),
  },

  undoSchedule: {
    before: (seen, context) => loadFor('undo', seen, context),
    act: (seen, context) => undoLast(seen, context),
    show: showSchedule,
  },

  dropSchedule: {
    act: ({ id }, context) => drop(id, context),
    show: async (id, context) => rowOf(await context.schedules.get(id)),
  },
};
