import {
  type Candidates as Asked,
  type AssignmentPlan,
  type Settings,
  type Solved,
  settingsFaults,
  solved,
  stillThere,
} from '#domain/assignment/draft';
import { explained } from '#domain/assignment/explain';
import { assertAssignmentStep } from '#domain/assignment/steps';
import type { assignment } from '#domain/contract/planning/assignment';
import { AppError } from '#domain/errors';
import type { ReadContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { askedOf, firstSettings } from './assignment-facts';
import { rowOf, showAssignment } from './assignment-view';

type Drafts = Pick<
  Actions<typeof assignment>,
  'assignments' | 'assignment' | 'createAssignment' | 'solveAssignment' | 'dropAssignment' | 'whyPair'
>;

/** More drafts than this nobody tells apart. */
const MOST_DRAFTS = 10;

interface Made {
  readonly settings: Settings;
  readonly solved: Solved;
}

const solvedFor = (settings: Settings, asked: Asked): Made => ({ settings, solved: solved(asked, settings) });

type Changes = { readonly [S in keyof Settings]?: Settings[S] | undefined };

const withChanges = (plan: AssignmentPlan, changes: Changes): Settings => ({
  weights: changes.weights ?? plan.weights,
  rules: changes.rules ?? plan.rules,
  pins: changes.pins ?? plan.pins,
  bans: changes.bans ?? plan.bans,
  bases: changes.bases ?? plan.bases,
});

/** Only what was set just now is judged: what was set before and has left is forgotten. */
function assertKnown(settings: Settings, changes: Changes, asked: Asked): void {
  const faults = Object.entries(settingsFaults(settings, asked)).filter(([name]) =>
    Object.hasOwn(changes, name),
  );
  const [first] = faults;
  if (first) throw new AppError('INVALID_INPUT', first[1], Object.fromEntries(faults));
}

const byNewest = (a: { at: number }, b: { at: number }) => b.at - a.at;

async function currentOf(context: ReadContext) {
  const [towns, supervisors] = await Promise.all([context.towns.find({}), context.supervisors.find({})]);
  const holding = supervisors.filter(
    ({ id, to }) => to === undefined || towns.some(({ supervisor }) => supervisor === id),
  );
  return holding.map(({ id, name }) => {
    const own = towns.filter(({ supervisor }) => supervisor === id);
    return { supervisor: name, text: `${own.length} 个镇街`, towns: own.map((town) => town.name) };
  });
}

export const drafts: Drafts = {
  async assignments(_input, context) {
    const [all, current, towns] = await Promise.all([
      context.assignments.find({}),
      currentOf(context),
      context.towns.find({}, ['supervisor']),
    ]);
    const without = towns.filter(({ supervisor }) => supervisor === '').length;
    const shown = all.filter(({ state }) => state !== 'dropped').sort(byNewest);
    const isFull = shown.filter(({ state }) => state === 'draft').length >= MOST_DRAFTS;
    return {
      current,
      currentNote: without > 0 ? `还有 ${without} 个镇街没有督导` : '每个镇街都有督导',
      rows: shown.map(rowOf),
      create: { text: '新建分配', ...(isFull && { reason: `草稿最多 ${MOST_DRAFTS} 份，请先删除不用的` }) },
    };
  },

  assignment: ({ id }, context) => showAssignment(id, context),

  createAssignment: {
    async before(_input, context): Promise<Made> {
      const drafting = (await context.assignments.find({}, ['state'])).filter(
        ({ state }) => state === 'draft',
      );
      if (drafting.length >= MOST_DRAFTS)
        throw new AppError('INVALID_STATE', `草稿最多 ${MOST_DRAFTS} 份，请先删除不用的`);
      const asked = await askedOf(context);
      return solvedFor(stillThere(await firstSettings(context), asked), asked);
    },
    async act(_input, context, { settings, ...made }: Made) {
      const { actor, now } = context;
      const draft = { id: newId(), state: 'draft' as const, edition: 1, ...settings, ...made };
      const whole = { ...draft, by: actor.person, byName: actor.name, at: now };
      await saveSubject(context, 'assignment', undefined, whole, 'createAssignment');
      return draft.id;
    },
    show: showAssignment,
  },

  solveAssignment: {
    async before({ id, edition: _, ...changes }, context): Promise<Made> {
      const [plan, asked] = await Promise.all([context.assignments.get(id), askedOf(context)]);
      assertAssignmentStep(plan, 'solve');
      const settings = withChanges(plan, changes);
      assertKnown(settings, changes, asked);
      return solvedFor(stillThere(settings, asked), asked);
    },
    async act({ id, edition }, context, { settings, ...made }: Made) {
      const plan = await context.assignments.get(id);
      assertAssignmentStep(plan, 'solve');
      if (plan.edition !== edition) throw new AppError('CONFLICT', '这份草稿刚刚被修改过，请刷新后再试');
      const after = { ...plan, ...settings, ...made, edition: edition + 1 };
      await saveSubject(context, 'assignment', plan, after, 'solveAssignment');
      return id;
    },
    show: showAssignment,
  },

  dropAssignment: {
    async act({ id }, context) {
      const plan = await context.assignments.get(id);
      assertAssignmentStep(plan, 'drop');
      await saveSubject(context, 'assignment', plan, { ...plan, state: 'dropped' }, 'dropAssignment');
      return id;
    },
    show: showAssignment,
  },

  async whyPair({ id, town }, context) {
    const found = explained((await context.assignments.get(id)).solved, town);
    if (found) return found;
    const { town: nameOf } = await projectNames(context);
    throw new AppError('NOT_FOUND', `${nameOf(town)}在这份分配里没有督导，请先求解`);
  },
};
