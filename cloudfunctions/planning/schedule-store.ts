import { addDays, type Day } from '#domain/calendar';
import { AppError } from '#domain/errors';
import { type Board, boardOf, type Fault, faultsOf } from '#domain/schedule/board';
import type { ScheduleStep } from '#domain/schedule/kinds';
import type { Present } from '#domain/schedule/present';
import { contentFacts, type Schedule, type ScheduleContent, UNDO_STEPS } from '#domain/schedule/schedule';
import { solveDraft } from '#domain/schedule/solve';
import { assertScheduleStep, type Standing } from '#domain/schedule/steps';
import type { ReadContext, WriteContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { yearPlan } from '#platform/publications';
import { yearPresent } from '#platform/year-present';

type Found = Documents['schedules'];

/** A draft with all that it is judged by. */
export interface Loaded {
  readonly found: Found;
  readonly content: ScheduleContent;
  readonly present: Present;
  readonly board: Board;
  readonly faults: readonly Fault[];
  readonly standing: Standing;
}

const contentId = (id: string, edition: number) => `${id}:${edition}`;

/** Nothing of today or before is planned any more, however long a draft has lain about. */
export const frozenAt = ({ frozenBefore }: Pick<Schedule, 'frozenBefore'>, today: Day): Day => {
  const tomorrow = addDays(today, 1);
  return frozenBefore > tomorrow ? frozenBefore : tomorrow;
};

export async function load(id: string, context: ReadContext): Promise<Loaded> {
  const found = await context.schedules.get(id);
  const frozenBefore = frozenAt(found, context.today);
  const [content, present, plan] = await Promise.all([
    context.scheduleContents.get(contentId(id, found.edition)),
    yearPresent(context, frozenBefore),
    yearPlan(context),
  ]);
  const board = boardOf(content, frozenBefore, present);
  const faults = found.state === 'draft' ? faultsOf(board) : [];
  const standing = {
    today: context.today,
    faults: faults.filter(({ isHard }) => isHard).length,
    isBusy: plan.publication !== undefined,
  };
  return { found, content, present, board, faults, standing };
}

export interface Seen {
  readonly id: string;
  readonly edition: number;
}

/** A draft as its reader saw it, when this step may be taken. */
export async function loadFor(
  step: ScheduleStep,
  { id, edition }: Seen,
  context: ReadContext,
): Promise<Loaded> {
  const loaded = await load(id, context);
  assertScheduleStep(loaded.found, step, loaded.standing);
  assertSeen(loaded.found, edition);
  return loaded;
}

function assertSeen({ edition }: Schedule, seen: number): void {
  if (edition !== seen) throw new AppError('CONFLICT', '草稿刚被修改过，请返回刷新后再操作');
}

/** What a change makes of a draft. */
export interface Next {
  readonly content: ScheduleContent;
  readonly frozenBefore: Day;
}

export const solved = (
  asked: Pick<ScheduleContent, 'rules' | 'pins'>,
  { found, present }: Pick<Loaded, 'found' | 'present'>,
  today: Day,
): Next => {
  const frozenBefore = frozenAt(found, today);
  return { content: solveDraft(asked, frozenBefore, present), frozenBefore };
};

async function remove(id: string, editions: readonly number[], { scheduleContents }: WriteContext) {
  for (const edition of editions) await scheduleContents.remove(contentId(id, edition));
}

/** Writes a new content beside the present one, which can be gone back to. */
export async function saveNext(
  { id, edition }: Seen,
  { content, frozenBefore }: Next,
  action: string,
  context: WriteContext,
): Promise<string> {
  const found = await context.schedules.get(id);
  assertSeen(found, edition);
  const undo = [...found.undo, edition];
  const next = edition + 1;
  await remove(id, undo.slice(0, -UNDO_STEPS), context);
  await context.scheduleContents.set({ ...content, id: contentId(id, next) });
  const after = {
    ...found,
    ...contentFacts(content),
    frozenBefore,
    edition: next,
    undo: undo.slice(-UNDO_STEPS),
  };
  await saveSubject(context, 'schedule', found, after, action);
  return id;
}

export async function saveFirst(
  schedule: Schedule & { readonly id: string },
  content: ScheduleContent,
  context: WriteContext,
): Promise<string> {
  await context.scheduleContents.set({ ...content, id: contentId(schedule.id, schedule.edition) });
  await saveSubject(context, 'schedule', undefined, schedule, 'create');
  return schedule.id;
}

/** The content before the present one comes back, under a number of its own. */
export async function undoLast({ id, edition }: Seen, context: WriteContext): Promise<string> {
  const found = await context.schedules.get(id);
  assertSeen(found, edition);
  const last = found.undo.at(-1);
  if (last === undefined) throw new AppError('INVALID_STATE', '没有可以撤销的改动');
  const content = await context.scheduleContents.get(contentId(id, last));
  await remove(id, [last, edition], context);
  await context.scheduleContents.set({ ...content, id: contentId(id, edition + 1) });
  const after = { ...found, ...contentFacts(content), edition: edition + 1, undo: found.undo.slice(0, -1) };
  await saveSubject(context, 'schedule', found, after, 'undo');
  return id;
}

/** A draft is gone with all that it held. */
export async function drop(id: string, context: WriteContext): Promise<string> {
  const found = await context.schedules.get(id);
  const standing = { today: context.today, faults: 0, isBusy: false };
  assertScheduleStep(found, 'drop', standing);
  await remove(id, [...found.undo, found.edition], context);
  await saveSubject(context, 'schedule', found, { ...found, state: 'dropped', undo: [] }, 'drop');
  return id;
}
