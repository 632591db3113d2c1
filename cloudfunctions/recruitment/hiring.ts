import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { freePosts, holderOf, postsOf, postText } from '#domain/recruitment/posts';
import { withRole } from '#domain/roster/binding';
import { counted } from '#domain/session';
import type { ApplicationDocument, Documents } from '#platform/collections';
import type { WriteContext } from '#platform/context';
import { COUNTED_FIELDS } from '#platform/counted';
import type { Files } from '#platform/files';
import { handOver } from '#platform/handover';
import { releaseIdentities } from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { showOwn } from './own-view';
import { ownById } from './owner';
import { showReview } from './review-view';
import { handedIn } from './reviewer';
import { takeStep } from './steps';

type Hiring = Pick<Actions<typeof recruitment>, 'offer' | 'answerOffer' | 'posts' | 'replaceSupervisor'>;
type Supervisor = Documents['supervisors'];

const holds = (post: string) => `post:${post}`;

/** A post is held through its identity, where two who take the last one meet. */
async function takePost(post: string, supervisor: string, { identities }: WriteContext): Promise<boolean> {
  const held = await identities.peek(holds(post));
  if (!held) await identities.add({ id: holds(post), subject: supervisor });
  return held === undefined;
}

async function firstFree(posts: readonly string[], supervisor: string, context: WriteContext) {
  for (const post of posts) if (await takePost(post, supervisor, context)) return post;
  return undefined;
}

/** The role and the place of a supervisor, for the applicant's own WeChat. A paper application has none yet. */
async function appoint(
  { id, owner, form }: ApplicationDocument,
  place: Pick<Supervisor, 'post' | 'from' | 'predecessor'>,
  { grants, supervisors }: WriteContext,
): Promise<void> {
  const name = form.name ?? '';
  await supervisors.set({ id, name, ...place });
  if (!owner) return;
  const grant = (await grants.peek(owner)) ?? { id: owner, openid: owner, name, roles: [] };
  await grants.set({ ...grant, roles: withRole(grant.roles, id, { role: 'supervisor', person: id }) });
}

async function accept(application: ApplicationDocument, free: readonly string[], context: WriteContext) {
  const post = await firstFree(free, application.id, context);
  const hired = await takeStep(context, application, 'accept', post === undefined ? {} : { post });
  if (post !== undefined) await appoint(hired, { post, from: context.today }, context);
}

export const hiring = (files: Files): Hiring => ({
  offer: {
    async before({ id }, context) {
      const { round } = await context.applications.get(id);
      return (await context.objections.find({ round })).filter(
        ({ state, application }) => state === 'open' && (application === id || application === ''),
      ).length;
    },
    async act({ id }, context, openObjections: number) {
      await takeStep(context, await handedIn(id, context), 'offer', {}, openObjections);
      return id;
    },
    show: showReview(files),
  },

  answerOffer: {
    before: async (_input, { supervisors, plan }) => freePosts(plan, await supervisors.find({})),
    async act({ id, accepts }, context, free: readonly string[]) {
      const application = await ownById(id, context);
      if (accepts) await accept(application, free, context);
      else {
        await takeStep(context, application, 'decline');
        await releaseIdentities(application, context);
      }
      return id;
    },
    show: showOwn,
  },

  async posts(_input, { plan, supervisors, sessions }) {
    const period = { from: plan.period.from, to: plan.period.to };
    const [all, done] = await Promise.all([
      supervisors.find({}),
      sessions.find({ day: period }, COUNTED_FIELDS),
    ]);
    return {
      posts: postsOf(plan).map((post) => {
        const count = done.filter((session) => session.post === post && counted(session, plan)).length;
        return {
          ...{ id: post, text: postText(post), remaining: Math.max(0, plan.sessionsPerPost - count) },
          holder: holderOf(post, all)?.name ?? '空缺',
        };
      }),
    };
  },

  /** The post changes hands at once, its sessions after it, each by itself; the daily job goes on where that broke. */
  replaceSupervisor: {
    before: (_input, { supervisors }) => supervisors.find({}),
    async act({ id, post, from }, context, found: readonly Supervisor[]) {
      if (!postsOf(context.plan).includes(post)) throw new AppError('NOT_FOUND', '没有这个岗位，请返回刷新');
      if (from < context.today) {
        const words = '接任日期不能早于今天';
        throw new AppError('INVALID_INPUT', words, { from: words });
      }
      const application = await handedIn(id, context);
      const hired = await takeStep(context, application, 'takePost', { post });
      const holder = holderOf(post, found);
      if (holder) await leave(holder.id, id, from, context);
      await context.identities.set({ id: holds(post), subject: id });
      const place = { post, from, ...(holder && { predecessor: holder.id }) };
      await appoint(hired, place, context);
      return id;
    },
    async show(id, context) {
      const leaver = (await context.supervisors.find({})).find(({ successor }) => successor === id);
      if (leaver) await handOver(leaver, context);
      return showReview(files)(id, context);
    },
  },
});

/** Read again inside the transaction, where two who replace the same person meet. */
async function leave(
  id: string,
  successor: string,
  to: string,
  { supervisors }: WriteContext,
): Promise<void> {
  const leaving = await supervisors.get(id);
  if (leaving.successor) throw new AppError('CONFLICT', '这个岗位刚刚已由他人接任，请返回刷新');
  await supervisors.set({ ...leaving, to, successor });
}
