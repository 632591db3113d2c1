import { monthOf } from '#domain/calendar';
import { AppError } from '#domain/errors';
import { type Change, isOnPlan } from '#domain/schedule/changes';
import { batchesOf, inTurn } from '#domain/schedule/order';
import type { Publication } from '#domain/schedule/publication';
import type { ReadContext, WriteContext } from './context';
import type { Documents } from './documents';
import { saveSubject } from './history';
import { notify } from './notify';
import { eachInParallel } from './parallel';
import { noticesOf } from './publication-notices';
import { applyChanges } from './session-changes';

/** About so many sessions are one transaction, together with how far the publication has come. */
const BATCH = 20;
const CURRENT = 'current';

type Found = Documents['publications'];

export const batchId = (id: string, index: number): string => `${id}:${index}`;
const batchIds = ({ id, batches }: Pick<Publication, 'id' | 'batches'>) =>
  Array.from({ length: batches }, (_, index) => batchId(id, index));

/** Those of one supervisor lie together, so that few month documents are written at once. */
const placeOf = ({ from, to }: Change) => `${(to ?? from)?.supervisor} ${(to ?? from)?.day}`;

/** Changes as they will be written, each day free before it is wanted. */
export const batchesFor = (changes: readonly Change[]): Change[][] =>
  batchesOf(inTurn(changes.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))), BATCH);

export const yearPlan = async ({
  yearPlans,
}: Pick<WriteContext, 'yearPlans'> | Pick<ReadContext, 'yearPlans'>) =>
  (await yearPlans.peek(CURRENT)) ?? { id: CURRENT };

/** Whoever publishes comes through here: only one at a time (R5.3). */
export async function takeTurn(publication: string, context: WriteContext): Promise<void> {
  const plan = await yearPlan(context);
  if (plan.publication !== undefined && plan.publication !== publication)
    throw new AppError('CONFLICT', '另一项发布正在写入，请等它完成后再试');
  await context.yearPlans.set({ ...plan, publication });
}

export async function keepBatches(id: string, batches: readonly Change[][], context: WriteContext) {
  for (const [index, changes] of batches.entries())
    await context.publicationBatches.set({ id: batchId(id, index), changes });
}

async function writeBatch(id: string, context: WriteContext): Promise<void> {
  const found = await context.publications.get(id);
  if (found.state !== 'writing' || found.done === found.batches) return;
  const { changes } = await context.publicationBatches.get(batchId(id, found.done));
  const skipped = await applyChanges(changes, context);
  await context.publications.set({
    ...found,
    done: found.done + 1,
    skipped: [...found.skipped, ...skipped],
  });
}

async function writtenChanges(found: Found, context: ReadContext): Promise<Change[]> {
  const batches = await Promise.all(batchIds(found).map(context.publicationBatches.peek));
  const skipped = new Set(found.skipped.map(({ session }) => session));
  return batches.flatMap((batch) => batch?.changes ?? []).filter(({ session }) => !skipped.has(session));
}

/** Told again, it says nothing twice. */
async function tell(found: Found, context: ReadContext): Promise<void> {
  const [changes, supervisors, workers] = await Promise.all([
    writtenChanges(found, context),
    context.supervisors.find({}, ['name']),
    context.workers.find({}, ['name', 'town', 'station', 'title', 'to']),
  ]);
  const { id, at, begun = at } = found;
  await eachInParallel(noticesOf(changes, supervisors, workers, context.today), ({ name: _, ...notice }) =>
    context.apart((writing) => notify(writing, { ...notice, at: begun }, id)),
  );
}

type Months = Record<string, Record<string, number>>;

/** How many sessions each town has in each month, now that the plan is written. */
async function monthsOf({ sessions, plan }: ReadContext): Promise<Months> {
  const all = await sessions.find({ day: plan.period }, ['town', 'day', 'stage']);
  const months: Months = {};
  for (const { town, day } of all.filter(isOnPlan)) {
    const own = { ...months[town] };
    own[monthOf(day)] = (own[monthOf(day)] ?? 0) + 1;
    months[town] = own;
  }
  return months;
}

const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

async function settleSchedule(id: string, context: WriteContext): Promise<void> {
  const schedule = await context.schedules.get(id);
  await saveSubject(context, 'schedule', schedule, { ...schedule, state: 'published' }, 'published');
}

/** Fixes each town's share, gives the turn free and closes the publication, all at once. */
async function conclude(found: Found, context: ReadContext): Promise<void> {
  const months = await monthsOf(context);
  await context.apart(async (writing) => {
    const now = await writing.publications.get(found.id);
    if (now.state !== 'writing') return;
    const isPlan = now.kind === 'schedule';
    if (isPlan) await settleSchedule(now.of, writing);
    for (const [id, counts] of isPlan ? Object.entries(months) : []) {
      const town = await writing.towns.peek(id);
      if (town) await writing.towns.set({ ...town, share: total(counts) });
    }
    const { publication: _, ...plan } = await yearPlan(writing);
    await writing.yearPlans.set({ ...plan, months, ...(isPlan && { schedule: now.of }) });
    for (const batch of batchIds(now)) await writing.publicationBatches.remove(batch);
    await saveSubject(writing, 'publication', now, { ...now, state: 'done' }, 'done');
  });
}

/** Goes on with a publication to its end or until there is no more time. */
export async function goOnPublishing(id: string, context: ReadContext, isOver = () => false): Promise<Found> {
  for (;;) {
    const found = await context.publications.get(id);
    if (found.state !== 'writing' || isOver()) return found;
    if (found.done < found.batches) await context.apart((writing) => writeBatch(id, writing));
    else {
      await tell(found, context);
      await conclude(found, context);
    }
  }
}

/** Nobody confirmed it. */
export async function dropPublication(id: string, context: WriteContext): Promise<void> {
  const found = await context.publications.get(id);
  if (found.state !== 'checked') return;
  for (const batch of batchIds(found)) await context.publicationBatches.remove(batch);
  await saveSubject(context, 'publication', found, { ...found, state: 'dropped' }, 'drop');
}
