import type { AssignmentPlan, TownChange } from '#domain/assignment/draft';
import { pairsOf } from '#domain/assignment/draft';
import { handoverTag } from '#domain/assignment/handover';
import { changesBetween, holderOn } from '#domain/assignment/passing';
import { presentSolved } from '#domain/assignment/present';
import { shownSteps } from '#domain/assignment/steps';
import { stateTags } from '#domain/assignment/words';
import { type Day, dayOf, dayText, timeText } from '#domain/calendar';
import type { Pair } from '#domain/planning/assignment-input';
import type { ReadContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { type Names, projectNames } from '#platform/names';
import { publishedOf, toPass } from '#platform/town-passing';

type Assignment = Documents['assignments'];

export function rowOf({ id, state, at, byName, published }: Assignment) {
  const from = published?.from;
  const made = `${byName} ${dayText(dayOf(at))} ${timeText(at)}`;
  return {
    ...{ id, state, tag: stateTags[state] },
    title: from ? `${dayText(from)}起的分配` : '分配草稿',
    detail: published
      ? `${published.changes.length} 个镇街换督导，${published.byName} ${dayText(dayOf(published.at))}发布`
      : made,
  };
}

/** Who would have which town on a day if nothing more were published. */
export async function heldOn(day: Day, context: ReadContext): Promise<Pair[]> {
  const [towns, supervisors, published] = await Promise.all([
    context.towns.find({}),
    context.supervisors.find({}),
    publishedOf(context),
  ]);
  const holders = new Map(supervisors.map((each) => [each.id, each]));
  const open = published.filter(({ state }) => state === 'published').map((each) => each.published);
  return towns.flatMap(({ id, supervisor }) => {
    const held = holderOn(id, day, open, holders) ?? supervisor;
    return held === '' ? [] : [{ town: id, supervisor: held }];
  });
}

export const changeView = (change: TownChange, names: Names) => ({
  town: change.town,
  name: names.town(change.town),
  from: change.from === '' ? '无' : names.supervisor(change.from),
  to: names.supervisor(change.to),
});

type Told = Pick<SessionDocument, 'id' | 'day' | 'town' | 'supervisor'>;

export const stuckView = (session: Told, to: string, names: Names) => ({
  id: session.id,
  text: `${dayText(session.day)} ${names.town(session.town)}：${names.supervisor(to)}当天已有督导，仍由${names.supervisor(session.supervisor)}前往，请改期`,
});

const bySide = (a: { session: Told }, b: { session: Told }) => (a.session.day < b.session.day ? -1 : 1);

async function conflictsOf(plan: AssignmentPlan, names: Names, context: ReadContext) {
  if (plan.state !== 'published') return [];
  const stuck = await toPass(await publishedOf(context), context);
  return stuck
    .filter(({ isStuck }) => isStuck)
    .sort(bySide)
    .map(({ session, to }) => stuckView(session, to.id, names));
}

async function sheetsOf(id: string, names: Names, { handovers }: ReadContext) {
  const all = (await handovers.find({})).filter(({ assignment }) => assignment === id);
  return all.map((sheet) => ({
    id: sheet.id,
    text: `${names.town(sheet.town)}：${names.supervisor(sheet.from)} → ${names.supervisor(sheet.to)}`,
    tag: handoverTag(sheet),
  }));
}

const changesOf = (plan: AssignmentPlan, held: readonly Pair[]) =>
  plan.published?.changes ?? changesBetween(held, pairsOf(plan.solved));

/** For a published one, who had the towns before it; for a draft, who has them now. */
const heldBefore = (plan: AssignmentPlan, held: readonly Pair[]) =>
  new Map([
    ...held.map(({ town, supervisor }) => [town, supervisor] as const),
    ...(plan.published?.changes ?? []).map(({ town, from }) => [town, from] as const),
  ]);

export async function showAssignment(id: string, context: ReadContext) {
  const [plan, names, held] = await Promise.all([
    context.assignments.get(id),
    projectNames(context),
    heldOn(context.today, context),
  ]);
  const [conflicts, handovers] = await Promise.all([
    conflictsOf(plan, names, context),
    sheetsOf(id, names, context),
  ]);
  const mayAct = context.actor.role === 'coordinator';
  return {
    ...{ ...rowOf(plan), edition: plan.edition, ...presentSolved(plan, heldBefore(plan, held)) },
    changes: changesOf(plan, held).map((change) => changeView(change, names)),
    ...{ conflicts, handovers, steps: mayAct ? shownSteps(plan) : [] },
  };
}
