import { type Day, dayText } from '#domain/calendar';
import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { inLine, type Vacancies } from '#domain/recruitment/places';
import { leavingEffect, lineObstacle, postWords } from '#domain/recruitment/post-words';
import {
  freePosts,
  holderOf,
  isHandedOver,
  leaveFault,
  leaveObstacle,
  postsOf,
  postText,
  unfilled,
} from '#domain/recruitment/posts';
import { counted } from '#domain/session';
import type { ReadContext, WriteContext } from '#platform/context';
import { COUNTED_FIELDS } from '#platform/counted';
import type { ApplicationDocument, Documents, RoundDocument, SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { notify } from '#platform/notify';
import type { Readers } from '#platform/repositories';
import type { Actions } from '#platform/serve';
import { refuseFaults, refuseState } from './owner';
import { cardOf } from './review-view';
import { takeStep } from './steps';
import { releasePost } from './taking-over';

type Posts = Pick<Actions<typeof recruitment>, 'posts' | 'leaving' | 'leavePost'>;
type Supervisor = Documents['supervisors'];

interface Leaver {
  readonly supervisor: Supervisor | undefined;
  readonly application: ApplicationDocument | undefined;
}

/** Someone hired, with a post or waiting for one, or a supervisor whom the project was set up with. */
async function leaverOf(
  person: string,
  { supervisors, applications }: Pick<Readers, 'supervisors' | 'applications'>,
): Promise<Leaver> {
  const [supervisor, application] = await Promise.all([supervisors.peek(person), applications.peek(person)]);
  if (!supervisor && application?.stage !== 'hired')
    throw new AppError('NOT_FOUND', '没有找到这名督导，请返回刷新');
  return { supervisor, application };
}

const nameOf = ({ supervisor, application }: Leaver) => supervisor?.name ?? application?.form.name ?? '';

const obstacleTo = (leaver: Leaver) =>
  leaveObstacle({ name: nameOf(leaver), ...(leaver.supervisor?.to && { to: leaver.supervisor.to }) });

const remainingOf = (post: string, sessions: readonly SessionDocument[], { plan }: ReadContext) =>
  plan.sessionsPerPost - sessions.filter((each) => each.post === post && counted(each, plan)).length;

const inSeason = ({ plan, sessions }: ReadContext) =>
  sessions.find({ day: { from: plan.period.from, to: plan.period.to } }, COUNTED_FIELDS);

async function lineIn(round: RoundDocument, vacancies: Vacancies, { applications }: ReadContext) {
  if (!round.ranking) return [];
  const all = await applications.find({ round: round.id });
  return inLine(round, all, vacancies).map((each) => ({ ...cardOf(each), round: round.id }));
}

async function showPosts(_subject: unknown, context: ReadContext) {
  const { plan, today } = context;
  const [supervisors, sessions, rounds] = await Promise.all([
    context.supervisors.find({}),
    inSeason(context),
    context.rounds.find({}),
  ]);
  const vacancies = { today, unfilled: unfilled(supervisors) };
  const line = (await Promise.all(rounds.map((round) => lineIn(round, vacancies, context)))).flat();
  const obstacle = lineObstacle(freePosts(plan, supervisors).length, line.length, rounds, today);
  return {
    posts: postsOf(plan).map((post) => {
      const leaver = holderOf(post, supervisors);
      return {
        ...{ id: post, text: postText(post), ...postWords(post, supervisors, today) },
        remaining: Math.max(0, remainingOf(post, sessions, context)),
        ...(leaver && { leaver: { id: leaver.id, text: `登记${leaver.name}离任` } }),
      };
    }),
    line,
    ...(obstacle && { lineObstacle: obstacle }),
  };
}

async function effectOf({ supervisor }: Leaver, context: ReadContext): Promise<string> {
  if (!supervisor) return leavingEffect(undefined, 0, 0);
  const sessions = await inSeason(context);
  const own = sessions.filter((each) => each.supervisor === supervisor.id);
  const ahead = own.filter((each) => isHandedOver(each, context.today)).length;
  return leavingEffect(supervisor.post, ahead, remainingOf(supervisor.post, sessions, context));
}

const farewell = (from: Day) => ({
  title: '离任已登记',
  text: `从 ${dayText(from)}起离任；之前的督导请把记录写完，之后的由接任的督导进行`,
});

/** Someone hired goes a step on in the round, which frees their place; others have only their post. */
async function stepDown(
  { supervisor, application }: Leaver,
  from: Day,
  reason: string,
  context: WriteContext,
) {
  if (application) await takeStep(context, application, 'leave', { leftOn: from, reason });
  if (supervisor) {
    await releasePost(supervisor.post, supervisor.id, context);
    await context.supervisors.set({ ...supervisor, to: from });
  }
}

export const posts: Posts = {
  posts: (_input, context) => showPosts(undefined, context),

  async leaving({ person }, context) {
    const leaver = await leaverOf(person, context);
    const { today, plan } = context;
    const { from = today, post } = leaver.supervisor ?? {};
    const obstacle = obstacleTo(leaver);
    return {
      ...{ name: nameOf(leaver), post: post ? postText(post) : '还没有岗位' },
      ...{ from: from > today ? from : today, to: plan.period.to },
      effect: await effectOf(leaver, context),
      ...(obstacle && { obstacle }),
    };
  },

  leavePost: {
    async act({ person, from, reason }, context) {
      const leaver = await leaverOf(person, context);
      refuseState(obstacleTo(leaver));
      const { supervisor } = leaver;
      const known = { name: nameOf(leaver), ...(supervisor?.from && { from: supervisor.from }) };
      const fault = leaveFault(from, known, context.today, context.plan.period.to);
      refuseFaults(fault ? { from: fault } : {});
      await stepDown(leaver, from, reason, context);
      const departure = { id: person, post: supervisor?.post ?? '', from, reason };
      await saveSubject(context, 'departure', undefined, departure, 'leave');
      if (!leaver.application?.owner) await notify(context, { to: person, ...farewell(from) }, person);
      return person;
    },
    show: showPosts,
  },
};
