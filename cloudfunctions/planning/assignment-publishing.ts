import { pairsOf } from '#domain/assignment/draft';
import { sortedOut } from '#domain/assignment/movers';
import { bookedHolder, changesBetween, passesOver, sharesFrom } from '#domain/assignment/passing';
import { effectLines, effectText, personNotice } from '#domain/assignment/publishing';
import { assertAssignmentStep, assignmentObstacle, startFault } from '#domain/assignment/steps';
import type { Day } from '#domain/calendar';
import type { assignment } from '#domain/contract/planning/assignment';
import { AppError } from '#domain/errors';
import { canonical, sha256 } from '#domain/history';
import { standing } from '#domain/session';
import type { ReadContext } from '#platform/context';
import { COUNTED_FIELDS } from '#platform/counted';
import type { Documents, SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { type Names, projectNames } from '#platform/names';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { passTowns, publishedOf } from '#platform/town-passing';
import { changeView, heldOn, showAssignment, stuckView } from './assignment-view';

type Publishing = Pick<
  Actions<typeof assignment>,
  'previewAssignment' | 'publishAssignment' | 'continueAssignment'
>;

type Assignment = Documents['assignments'];
type Supervisor = Documents['supervisors'];

const HEAD = 'assignment';
/** Of how many days the sessions pass over while somebody waits; the rest goes on at the next tap, or at night. */
const MOST_DAYS = 60;

const fieldsRead = [...COUNTED_FIELDS, 'station', 'move', 'substituteFor'];

function passingOf(
  sessions: readonly SessionDocument[],
  from: Day,
  holderOf: (town: string) => Supervisor | undefined,
  today: Day,
) {
  const movers = sessions.flatMap((session) => {
    const to = session.day >= from ? holderOf(session.town) : undefined;
    return to && passesOver(session, to.id, today) ? [{ session, to }] : [];
  });
  return sortedOut(movers, sessions);
}

/** Everything that publishing a draft from a day would do. */
async function effectOf(plan: Assignment, from: Day, context: ReadContext) {
  const { plan: terms, today } = context;
  const season = { from: terms.period.from, to: terms.period.to };
  const [supervisors, towns, sessions, held, head] = await Promise.all([
    context.supervisors.find({}),
    context.towns.find({}),
    context.sessions.find({ day: season }, fieldsRead),
    heldOn(from, context),
    context.assignmentHeads.peek(HEAD),
  ]);
  const holders = new Map(supervisors.map((each) => [each.id, each]));
  const pairs = pairsOf(plan.solved);
  const byTown = new Map(pairs.map(({ town, supervisor }) => [town, holders.get(supervisor)]));
  const passing = passingOf(sessions, from, (town) => byTown.get(town), today);
  const target = new Map(
    passing.filter(({ isStuck }) => !isStuck).map(({ session, to }) => [session.id, to.post]),
  );
  const kept = sessions.filter((each) => standing(each, terms) !== 'lost');
  const posts = supervisors
    .filter(({ to }) => to === undefined)
    .map(({ name, post }) => ({
      ...{ name, quota: terms.sessionsPerPost },
      booked: kept.filter((each) => (target.get(each.id) ?? each.post) === post).length,
    }));
  return {
    ...{ pairs, passing, latest: head?.latest ?? '', changes: changesBetween(held, pairs) },
    shares: sharesFrom(from, pairs, towns, holders, sessions, terms),
    effect: {
      ...{ from, changes: changesBetween(held, pairs), posts },
      passing: passing.filter(({ isStuck }) => !isStuck).length,
      stuck: passing.filter(({ isStuck }) => isStuck).length,
    },
  };
}

type Effect = Awaited<ReturnType<typeof effectOf>>;

const versionOf = (plan: Assignment, { pairs, passing, latest, effect, shares }: Effect) =>
  sha256(
    canonical({
      ...{ id: plan.id, edition: plan.edition, pairs, latest, shares, effect },
      passing: passing.map(({ session, to, isStuck }) => [session.id, bookedHolder(session), to.id, isStuck]),
    }),
  );

const peopleOf = ({ changes }: Pick<Effect, 'changes'>) =>
  [...new Set(changes.flatMap(({ from, to }) => [from, to]))].filter((id) => id !== '');

const messagesOf = (found: Effect, names: Names) =>
  peopleOf(found).map((id) => ({
    ...{ id, name: names.supervisor(id) },
    text: personNotice(id, found.effect.from, found.changes, names),
  }));

async function faultOf(from: Day, context: ReadContext) {
  const latest = (await publishedOf(context)).at(-1)?.published.from;
  return startFault(from, context.today, context.plan.period.to, latest);
}

interface Found extends Effect {
  readonly version: string;
  readonly fault: string | undefined;
  readonly messages: ReturnType<typeof messagesOf>;
}

const MOVED = '看过之后情况又有变化，请重新查看要发布的内容';
const OVERTAKEN = '另一份分配刚刚发布，请重新查看要发布的内容';

export const publishing: Publishing = {
  async previewAssignment({ id, from }, context) {
    const [plan, names, fault] = await Promise.all([
      context.assignments.get(id),
      projectNames(context),
      faultOf(from, context),
    ]);
    const found = await effectOf(plan, from, context);
    const reason = assignmentObstacle(plan, 'publish') ?? fault;
    const stuck = found.passing.filter(({ isStuck }) => isStuck);
    return {
      ...{ version: versionOf(plan, found), from, text: effectText(found.effect) },
      lines: effectLines(found.effect, names),
      changes: found.changes.map((change) => changeView(change, names)),
      conflicts: stuck.map(({ session, to }) => stuckView(session, to.id, names)),
      messages: [
        ...messagesOf(found, names).map(({ name, text }) => ({ name, text })),
        ...(found.changes.length > 0
          ? [{ name: '换督导的镇街', text: '站长和镇街联络人会收到新督导的姓名和生效日期' }]
          : []),
      ],
      ...(reason && { reason }),
    };
  },

  publishAssignment: {
    async before({ id, from }, context): Promise<Found> {
      const [plan, names, fault] = await Promise.all([
        context.assignments.get(id),
        projectNames(context),
        faultOf(from, context),
      ]);
      const found = await effectOf(plan, from, context);
      return { ...found, fault, version: versionOf(plan, found), messages: messagesOf(found, names) };
    },
    async act({ id, from, version }, context, found: Found) {
      const { actor, now, assignmentHeads } = context;
      const plan = await context.assignments.get(id);
      assertAssignmentStep(plan, 'publish');
      if (((await assignmentHeads.peek(HEAD))?.latest ?? '') !== found.latest)
        throw new AppError('CONFLICT', OVERTAKEN);
      if (found.fault) throw new AppError('INVALID_INPUT', found.fault, { from: found.fault });
      if (found.version !== version) throw new AppError('CONFLICT', MOVED);
      const { changes, shares, pairs } = found;
      const published = { from, at: now, byName: actor.name, changes, shares, pairs };
      await saveSubject(
        context,
        'assignment',
        plan,
        { ...plan, state: 'published', published },
        'publishAssignment',
      );
      await assignmentHeads.set({ id: HEAD, latest: id });
      for (const { id: to, text } of found.messages)
        await notify(context, { to, title: '镇街分配', text }, id);
      return id;
    },
    async show(id, context) {
      await passTowns(context, MOST_DAYS);
      return showAssignment(id, context);
    },
  },

  async continueAssignment({ id }, context) {
    assertAssignmentStep(await context.assignments.get(id), 'continue');
    await passTowns(context, MOST_DAYS);
    return showAssignment(id, context);
  },
};
