import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { concerns } from '#domain/recruitment/notice';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import type { Files } from '#platform/files';
import { releaseIdentities } from '#platform/secrets';
import type { Actions } from '#platform/serve';
import { entryObstacle, giveEntry } from './entry';
import { showOwn } from './own-view';
import { assertStep, ownById, refuseState } from './owner';
import { showReview } from './review-view';
import { handedIn } from './reviewer';
import { takeStep } from './steps';
import { firstFree, goOver, takeOver } from './taking-over';

type Hiring = Pick<Actions<typeof recruitment>, 'offer' | 'answerOffer' | 'takePost' | 'renewCode'>;
type Supervisors = readonly Documents['supervisors'][];

const everyone = (_input: unknown, { supervisors }: ReadContext) => supervisors.find({});

export const hiring = (files: Files): Hiring => ({
  offer: {
    async before({ id }, context) {
      const { round } = await context.applications.get(id);
      const [found, all] = await Promise.all([context.rounds.get(round), context.objections.find({ round })]);
      return all.filter((each) => each.state === 'open' && concerns(each, id, found)).length;
    },
    async act({ id }, context, openObjections: number) {
      await takeStep(context, await handedIn(id, context), 'offer', {}, openObjections);
      return id;
    },
    show: showReview(files),
  },

  /** Who accepts takes a vacant post; when others were quicker, they are hired and wait for the next. */
  answerOffer: {
    before: everyone,
    async act({ id, accepts }, context, found: Supervisors) {
      const application = await ownById(id, context);
      if (!accepts) {
        await takeStep(context, application, 'decline');
        await releaseIdentities(application, context);
        return id;
      }
      assertStep(application, 'accept', await context.rounds.get(application.round), context);
      const post = await firstFree(id, found, context);
      await takeStep(context, application, 'accept', post === undefined ? {} : { post });
      if (post !== undefined) await takeOver(application, post, found, context);
      return id;
    },
    async show(id, context) {
      await goOver(id, context);
      return showOwn(id, context);
    },
  },

  takePost: {
    before: everyone,
    async act({ id }, context, found: Supervisors) {
      const application = await handedIn(id, context);
      assertStep(application, 'takePost', await context.rounds.get(application.round), context);
      const post = await firstFree(id, found, context);
      if (post === undefined) throw new AppError('INVALID_STATE', '现在没有空缺的岗位，有人离任后再安排');
      await takeStep(context, application, 'takePost', { post });
      await takeOver(application, post, found, context);
      return id;
    },
    async show(id, context) {
      await goOver(id, context);
      return showReview(files)(id, context);
    },
  },

  renewCode: {
    async act({ id }, context) {
      const application = await handedIn(id, context);
      refuseState(await entryObstacle(application, context));
      await giveEntry(application, context);
      return id;
    },
    show: showReview(files),
  },
});
