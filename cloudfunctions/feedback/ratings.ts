import type { ratings as contract } from '#domain/contract/feedback/ratings';
import { receiptId } from '#domain/feedback/rating';
import { assertAnswered, toBeRated } from '#domain/feedback/rating-asking';
import type { ReadContext, WriteContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { newId } from '#platform/ids';
import type { Actions } from '#platform/serve';
import { toRate } from './ratings-asking';
import { published } from './ratings-published';

type Given = Parameters<Actions<typeof contract>['rate']['act']>[0];
type Seen = readonly Pick<Documents['attendances'], 'id'>[];

const thanks = {
  title: '已收到，谢谢',
  text: '每月只计第一次提交的评价，不能再查看或修改。满 5 份才合并公布。',
};

/** Three documents that nothing ties together: no common id, no time, no order of their ids (R8.1). */
async function keep(
  { month, supervisor, scores, comment }: Given,
  town: string,
  { ratings, ratingComments }: WriteContext,
): Promise<void> {
  await ratings.add({ id: newId(), month, supervisor, town, scores });
  if (comment) await ratingComments.add({ id: newId(), month, supervisor, text: comment });
}

export const ratings: Actions<typeof contract> = {
  toRate,

  rate: {
    before: ({ month }: Given, { attendances, actor }: ReadContext) =>
      attendances.find({ worker: actor.person, month }, ['month']),

    async act(given: Given, context, found: Seen) {
      const { attendances, ratingReceipts, actor, today, plan } = context;
      const id = receiptId(actor.person, given.month);
      if (await ratingReceipts.peek(id)) return given.month;
      const seen = (await Promise.all(found.map((each) => attendances.peek(each.id)))).filter(
        (each) => !!each,
      );
      const { town } = toBeRated(given, seen, { today, plan });
      assertAnswered(given.scores, plan.rating.items);
      await ratingReceipts.add({ id });
      await keep(given, town, context);
      return given.month;
    },

    show: async () => thanks,
  },

  ratings: published,
};
