import { monthText } from '#domain/calendar';
import type { ratings as contract } from '#domain/contract/feedback/ratings';
import { figuresOf } from '#domain/feedback/figures';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import type { Actions } from '#platform/serve';

type Batches = readonly Documents['ratingBatches'][];
type Published = Awaited<ReturnType<typeof readPublished>>;

const shown = (batches: Batches) => {
  const figures = figuresOf(batches);
  return figures ? { figures } : {};
};

/** A supervisor reads their own, the contractor and the bureau all. */
async function readPublished(context: ReadContext) {
  const { actor, ratingBatches, ratingReleases, supervisors, towns } = context;
  const own = actor.role === 'supervisor' ? { supervisor: actor.person } : {};
  const [batches, releases, people, places] = await Promise.all([
    ratingBatches.find(own),
    ratingReleases.find(own),
    actor.role === 'supervisor' ? Promise.all([supervisors.get(actor.person)]) : supervisors.find({}),
    towns.find({}),
  ]);
  return { batches, releases, people, places };
}

/** Their towns of today and those they were rated in before. */
function townsOf(supervisor: string, { batches, places }: Published) {
  const own = batches.filter((batch) => batch.supervisor === supervisor);
  return places
    .filter((town) => town.supervisor === supervisor || own.some((batch) => batch.town === town.id))
    .map(({ id, name }) => ({ id, name, ...shown(own.filter(({ town }) => town === id)) }));
}

function ofSupervisor({ id, name }: Documents['supervisors'], published: Published) {
  const own = published.batches.filter(({ supervisor }) => supervisor === id);
  const pooled = figuresOf(own.filter(({ town }) => town === undefined));
  const comments = published.releases
    .filter(({ supervisor }) => supervisor === id)
    .sort((a, b) => (a.closed < b.closed ? 1 : -1))
    .map(({ closed, texts }) => ({ title: `截至 ${monthText(closed)}`, texts: [...texts] }));
  return {
    ...{ id, name, ...shown(own), towns: townsOf(id, published), comments },
    ...(pooled && { pooled }),
  };
}

export const published: Actions<typeof contract>['ratings'] = async (_input, context) => {
  const found = await readPublished(context);
  const all = context.actor.role === 'supervisor' ? undefined : figuresOf(found.batches);
  const day = context.plan.rating.graceDays + 1;
  return {
    note: `每月 ${day} 日公布上个月的评价。一个镇街当月不足 5 份的，到季末和其他镇街合并；合并后仍不足 5 份的不公布。`,
    few: '不足 5 份，暂不显示',
    ...(all && { all }),
    supervisors: [...found.people]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((supervisor) => ofSupervisor(supervisor, found)),
  };
};
