import type { AssignmentPlan } from '#domain/assignment/draft';
import { handoverId } from '#domain/assignment/handover';
import { byDay, sortedOut } from '#domain/assignment/movers';
import { holderOn, passed, passesOver } from '#domain/assignment/passing';
import { townNotice } from '#domain/assignment/publishing';
import { daysOf } from '#domain/booking/verbs';
import type { Day } from '#domain/calendar';
import { AppError } from '#domain/errors';
import type { ReadContext, WriteContext } from './context';
import { freeSlot, takeSlot } from './day-slots';
import type { Documents } from './documents';
import { saveSession, saveSubject } from './history';
import { handoverUrl } from './links';
import { projectNames } from './names';
import { notify } from './notify';
import { townLeads } from './town-leads';

type Assignment = Documents['assignments'];
type Supervisor = Documents['supervisors'];
type Published = NonNullable<AssignmentPlan['published']>;

/** A published assignment that may still have something to pass over. */
export type InForce = Assignment & { readonly published: Published };

export const FIELDS = ['day', 'stage', 'town', 'supervisor', 'post', 'station', 'move', 'substituteFor'];

const isPublished = (each: Assignment): each is InForce => each.published !== undefined;

const byStart = (a: InForce, b: InForce) =>
  a.published.from === b.published.from
    ? a.published.at - b.published.at
    : a.published.from < b.published.from
      ? -1
      : 1;

/** Every assignment that was published, the first in force first. */
export const publishedOf = async ({ assignments }: ReadContext): Promise<InForce[]> =>
  (await assignments.find({})).filter(isPublished).sort(byStart);

const spansOf = (all: readonly InForce[]) => all.map(({ published }) => published);

const holdersOf = (supervisors: readonly Supervisor[]) => new Map(supervisors.map((each) => [each.id, each]));

/** Sessions ahead that are booked for somebody who no longer has their town on that day. */
export async function toPass(all: readonly InForce[], context: ReadContext) {
  const { today, plan } = context;
  const first = spansOf(all)[0]?.from ?? today;
  const from = first > today ? first : today;
  const [sessions, supervisors] = await Promise.all([
    context.sessions.find({ day: { from, to: plan.period.to } }, FIELDS),
    context.supervisors.find({}),
  ]);
  const holders = holdersOf(supervisors);
  const movers = sessions.flatMap((session) => {
    const holder = holderOn(session.town, session.day, spansOf(all), holders);
    const to = holders.get(holder ?? '');
    return to && passesOver(session, holder, today) ? [{ session, to }] : [];
  });
  return sortedOut(movers, sessions);
}

export type Passing = Awaited<ReturnType<typeof toPass>>[number];

/** What changes hands on one day passes in one go: every day is given free before any is taken. */
async function passDay(movers: readonly Passing[], context: WriteContext): Promise<void> {
  const read = await Promise.all(
    movers.map(async ({ session: { id }, to }) => ({ session: await context.sessions.get(id), to })),
  );
  const due = read.filter(({ session, to }) => passesOver(session, to.id, context.today));
  for (const { session } of due) {
    const { supervisor, station } = session;
    for (const day of daysOf(session))
      await freeSlot(context, { supervisor, station, day, session: session.id });
  }
  for (const { session, to } of due) {
    const after = passed(session, to);
    const { supervisor, station } = after;
    for (const day of daysOf(after))
      await takeSlot(context, { supervisor, station, day, session: session.id });
    await saveSession(context, session, after, 'passOver');
  }
}

/** Passes what can pass; a day that somebody has taken meanwhile leaves its sessions where they were. */
async function passSessions(all: readonly InForce[], days: number, context: ReadContext): Promise<void> {
  const free = (await toPass(all, context)).filter(({ isStuck }) => !isStuck);
  for (const movers of byDay(free).slice(0, days)) {
    await context
      .apart((writing) => passDay(movers, writing))
      .catch((error) => {
        if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
      });
  }
}

const movedOn = (town: Documents['towns'], supervisor: string, from: Day) =>
  town.supervisor === '' || town.supervisor === supervisor
    ? town.past
    : [...(town.past ?? []), { supervisor: town.supervisor, until: from }];

/** From its day on a town has its new supervisor and its share; a town that is so already stays untouched. */
async function giveTowns({ published }: InForce, context: ReadContext): Promise<void> {
  const { from, pairs, shares } = published;
  const holders = holdersOf(await context.supervisors.find({}));
  const towns = new Map((await context.towns.find({})).map((town) => [town.id, town]));
  for (const { town: id } of pairs) {
    const town = towns.get(id);
    const supervisor = holderOn(id, context.today, [published], holders);
    const share = shares[id] ?? 0;
    if (!town || !supervisor || (town.supervisor === supervisor && town.share === share)) continue;
    await context.apart(async (writing) => {
      const found = await writing.towns.get(id);
      const past = movedOn(found, supervisor, from);
      await writing.towns.set({ ...found, supervisor, share, ...(past && { past }) });
    });
  }
}

/** Each town that changes hands hears of it, and its two supervisors find a sheet. */
async function tellTowns({ id, published }: InForce, context: ReadContext): Promise<void> {
  const [names, speakers] = await Promise.all([projectNames(context), townLeads(context)]);
  const { changes, from, at } = published;
  for (const change of changes) {
    await context.apart(async (writing) => {
      const text = townNotice(change, from, names);
      for (const to of speakers.get(change.town) ?? [])
        await notify(writing, { to, title: '督导有调整', text, at }, `${id} ${change.town}`);
      await addSheet(id, change, from, writing);
    });
  }
}

async function addSheet(
  assignment: string,
  { town, from, to }: Published['changes'][number],
  day: Day,
  context: WriteContext,
): Promise<void> {
  const id = handoverId(assignment, town);
  if (from === '' || (await context.handovers.peek(id))) return;
  const sheet = { id, assignment, town, from, to, day, signed: [] };
  await saveSubject(context, 'handover', undefined, sheet, 'openHandover');
  const notice = { title: '移交单', text: '有镇街换督导，请查看移交单并确认', url: handoverUrl(id) };
  for (const person of [from, to]) await notify(context, { to: person, ...notice }, id);
}

async function settle({ id }: InForce, context: WriteContext): Promise<void> {
  const found = await context.assignments.get(id);
  if (found.state === 'published')
    await saveSubject(context, 'assignment', found, { ...found, state: 'settled' }, 'settle');
}

/**
 * Carries out what was published: sheets and notices at once, sessions from the first day in force on, the towns
 * themselves on that day. It may break anywhere and go on later; it is over once nothing is left to pass.
 */
export async function passTowns(context: ReadContext, days = Number.POSITIVE_INFINITY): Promise<void> {
  const all = await publishedOf(context);
  const open = all.filter(({ state }) => state === 'published');
  if (open.length === 0) return;
  for (const each of open) await tellTowns(each, context);
  await passSessions(all, days, context);
  const due = open.filter(({ published }) => published.from <= context.today);
  const latest = due.at(-1);
  if (latest) await giveTowns(latest, context);
  if (due.length === 0 || (await toPass(all, context)).length > 0) return;
  for (const each of due) await context.apart((writing) => settle(each, writing));
}
