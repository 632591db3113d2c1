import { dayText } from '#domain/calendar';
import { type Change, isStill, plannedSession, type Spot } from '#domain/schedule/changes';
import type { Skipped } from '#domain/schedule/publication';
import type { WriteContext } from './context';
import { freeSlots, monthId, takeSlots } from './day-slots';
import type { SessionDocument } from './documents';
import { saveSubject } from './history';

interface Candidate {
  readonly change: Change;
  readonly session: SessionDocument | undefined;
}

const skippedFor = ({ session, from, to }: Change, why: string): Skipped => ({
  session,
  text: `${dayText((to ?? from)?.day ?? '')}：${why}`,
});

/** What somebody has done with a session since the change was decided. */
const staleness = ({ change: { kind, from }, session }: Candidate): string | undefined => {
  if (kind === 'add') return session ? '这次督导已经建立' : undefined;
  return session && from && isStill(session, from) ? undefined : '这次督导已由双方另行约定，保持不变';
};

const sides = [
  { months: 'supervisorMonths', who: ({ supervisor }: Spot) => supervisor },
  { months: 'stationMonths', who: ({ station }: Spot) => station },
] as const;

type Days = Readonly<Record<string, string>>;

/** Looks up which session holds a day; each month document is read once. */
function holders(context: WriteContext) {
  const read = new Map<string, Promise<Days>>();
  const daysOf = (months: 'supervisorMonths' | 'stationMonths', id: string) => {
    const found = read.get(id) ?? context[months].peek(id).then((month) => month?.days ?? {});
    read.set(id, found);
    return found;
  };
  return async (spot: Spot): Promise<string[]> => {
    const found: string[] = [];
    for (const { months, who } of sides) {
      const owner = who(spot);
      const holder = owner && (await daysOf(months, monthId(owner, spot.day)))[spot.day];
      if (holder) found.push(holder);
    }
    return found;
  };
}

/** Those whose day is free, or becomes so by the others; one that stays may hold up another. */
async function fitting(candidates: readonly Candidate[], context: WriteContext): Promise<Set<Candidate>> {
  const holdersOf = holders(context);
  const wanted = new Map<Candidate, string[]>();
  for (const each of candidates) wanted.set(each, each.change.to ? await holdersOf(each.change.to) : []);
  const left = new Set(candidates);
  for (;;) {
    const leaving = new Set([...left].map(({ change }) => change.session));
    const blocked = [...left].filter((each) => wanted.get(each)?.some((holder) => !leaving.has(holder)));
    if (blocked.length === 0) return left;
    for (const each of blocked) left.delete(each);
  }
}

const slotOf = ({ supervisor, station, day }: Spot, session: string) => ({
  supervisor,
  station,
  day,
  session,
});

/** A tentative date that the plan gives up. */
const givenUp = (session: SessionDocument, { actor, now }: WriteContext): SessionDocument => ({
  ...session,
  stage: 'cancelled',
  closed: { how: 'cancelled', by: actor.role, at: now, reason: '年度排期调整', short: false },
});

function afterOf({ change: { to, post }, session }: Candidate, context: WriteContext) {
  if (!session) return to && plannedSession(to, post);
  if (!to) return givenUp(session, context);
  const { station: _, ...rest } = session;
  return { ...rest, ...to };
}

/**
 * Carries out changes that belong together, within the caller's transaction: first every day is given free, then each is
 * taken. What was booked meanwhile stays as it is, and is told.
 */
export async function applyChanges(changes: readonly Change[], context: WriteContext): Promise<Skipped[]> {
  const candidates: Candidate[] = [];
  for (const change of changes)
    candidates.push({ change, session: await context.sessions.peek(change.session) });
  const stale = candidates.filter((each) => staleness(each));
  const fresh = candidates.filter((each) => !staleness(each));
  const fits = await fitting(fresh, context);
  const slots = (end: 'from' | 'to') =>
    [...fits].flatMap(({ change }) => (change[end] ? [slotOf(change[end], change.session)] : []));
  await freeSlots(context, slots('from'));
  await takeSlots(context, slots('to'));
  for (const each of fits) {
    const after = afterOf(each, context);
    const { session: id, kind } = each.change;
    if (after) await saveSubject(context, 'session', each.session, { ...after, id }, `plan:${kind}`);
  }
  return [
    ...stale.map((each) => skippedFor(each.change, staleness(each) ?? '')),
    ...fresh
      .filter((each) => !fits.has(each))
      .map(({ change }) => skippedFor(change, '这一天已被别的督导占用，没有改动')),
  ];
}
