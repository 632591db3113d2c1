import { addDays, type Day, dayText } from '#domain/calendar';
import type { followUps as contract } from '#domain/contract/supervision/follow-ups';
import { dueChoices } from '#domain/record/checks';
import { isFollowUpLate, openFor, stationOf } from '#domain/record/follow-up';
import type { ReadContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import type { Actions } from '#platform/serve';
import { settleOne } from './follow-up-store';
import { followUpViews } from './follow-up-views';
import { readable } from './readable';

type FollowUp = Documents['followUps'];

const SHOWN = 200;

export const duesFrom = (today: Day, next: Day | undefined, end: Day) =>
  dueChoices(today, next, end).map((each) => ({ ...each, dayText: dayText(each.day) }));

/** The day of the next session in a town, of a station where it is known. */
export async function nextSessionDay(
  town: string,
  after: Day,
  { sessions, plan }: ReadContext,
): Promise<Day | undefined> {
  const ahead = { from: addDays(after, 1), to: plan.period.to };
  const found = await sessions.find({ town, day: ahead }, ['day', 'stage']);
  const booked = found.filter(({ stage }) => stage === 'agreed' || stage === 'tentative');
  return booked.map(({ day }) => day).sort()[0];
}

/** What waits at the place of a session, but what itself has raised. */
export async function openAt(session: SessionDocument, { followUps }: ReadContext): Promise<FollowUp[]> {
  const found = await followUps.find({ town: session.town, state: 'open' });
  const earlier = found.filter(
    (each) => each.session !== session.id && each.day <= session.day && each.state === 'open',
  );
  return openFor(earlier, { town: session.town, station: stationOf(session) });
}

const byId = (all: readonly FollowUp[]) => [...new Map(all.map((each) => [each.id, each])).values()];

const townsOf = async ({ towns, actor }: ReadContext) =>
  (await towns.find({})).filter(({ supervisor }) => supervisor === actor.person).map(({ id }) => id);

/** What is open of a supervisor: raised by them, or of a town that they have now. */
export async function ownOpen(context: ReadContext): Promise<FollowUp[]> {
  const { followUps, actor } = context;
  const fields = ['due', 'state', 'town', 'supervisor'];
  const [open, towns] = await Promise.all([followUps.find({ state: 'open' }, fields), townsOf(context)]);
  return open.filter(({ supervisor, town }) => supervisor === actor.person || towns.includes(town));
}

const isOwn = ({ owner, station }: FollowUp, { actor }: ReadContext) =>
  owner === actor.person || (station !== '' && station === actor.station);

type State = 'open' | 'closed';

const scopes: Record<'supervisor' | 'worker', (state: State, context: ReadContext) => Promise<FollowUp[]>> = {
  async supervisor(state, context) {
    const { followUps, actor } = context;
    const held = (await townsOf(context)).map((town) => followUps.find({ town, state }));
    const found = await Promise.all([followUps.find({ supervisor: actor.person, state }), ...held]);
    return byId(found.flat());
  },
  async worker(state, context) {
    const found = await context.followUps.find({ town: context.actor.town ?? '', state });
    return found.filter((each) => isOwn(each, context));
  },
};

const everything = (state: State, { followUps }: ReadContext) => followUps.find({ state });

const byDue = (state: State) => (one: FollowUp, other: FollowUp) =>
  (one.due < other.due ? -1 : one.due > other.due ? 1 : 0) * (state === 'open' ? 1 : -1);

export const followUps: Actions<typeof contract> = {
  async followUps({ state }, context) {
    const { actor, today, plan } = context;
    const scope = actor.role === 'supervisor' || actor.role === 'worker' ? scopes[actor.role] : everything;
    const found = (await scope(state, context)).sort(byDue(state)).slice(0, SHOWN);
    return {
      items: await followUpViews(found, () => [actor.person], context),
      late: found.filter((each) => isFollowUpLate(each, today)).length,
      ...{ dues: duesFrom(today, undefined, plan.period.to), dueTo: plan.period.to },
    };
  },

  async sessionFollowUps({ id }, context) {
    const session = await readable(id, context);
    const [open, closed] = await Promise.all([
      openAt(session, context),
      context.followUps.find({ town: session.town, state: 'closed' }),
    ]);
    const holders = () => [session.supervisor];
    return {
      open: await followUpViews(open, holders, context),
      settled: await followUpViews(
        closed.filter((each) => each.closed?.session === id),
        holders,
        context,
      ),
    };
  },

  settleFollowUp: {
    async act({ session, ...settlement }, context) {
      const at = session === undefined ? undefined : await context.sessions.get(session);
      await settleOne(settlement, at, context);
      return settlement.id;
    },
    async show(id, context) {
      const found = await context.followUps.get(id);
      const [view] = await followUpViews([found], () => [context.actor.person], context);
      return view as NonNullable<typeof view>;
    },
  },
};
