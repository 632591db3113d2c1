import { dayOf, dayText } from '#domain/calendar';
import { mayReadFollowUp } from '#domain/record/follow-up';
import {
  type FollowUpStep,
  followUpObstacle,
  followUpSteps,
  followUpStepText,
} from '#domain/record/follow-up-steps';
import { FOLLOW_UP_WITHHELD, followUpDueText, followUpTag } from '#domain/record/follow-up-words';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';

type FollowUp = Documents['followUps'];

type Named = { readonly name: string };

/** How each of these is called; every one is read once. */
async function namesOf(ids: readonly string[], peek: (id: string) => Promise<Named | undefined>) {
  const known = [...new Set(ids)].filter(Boolean);
  const names = new Map(await Promise.all(known.map(async (id) => [id, (await peek(id))?.name] as const)));
  return (id: string) => names.get(id);
}

/** A follow-up of the supervisor is of whoever has its town now. */
async function namesFor(followUps: readonly FollowUp[], context: ReadContext) {
  const towns = new Map((await context.towns.find({})).map((town) => [town.id, town]));
  const holderOf = ({ town, supervisor }: FollowUp) => towns.get(town)?.supervisor ?? supervisor;
  const [worker, supervisor, station] = await Promise.all([
    namesOf(
      followUps.map(({ owner }) => owner),
      context.workers.peek,
    ),
    namesOf(followUps.map(holderOf), context.supervisors.peek),
    namesOf(
      followUps.map((each) => each.station),
      context.stations.peek,
    ),
  ]);
  return {
    owner: (each: FollowUp) =>
      each.owner === '' ? `督导${supervisor(holderOf(each)) ?? ''}` : (worker(each.owner) ?? each.owner),
    place: ({ station: id, town }: FollowUp) => station(id) ?? towns.get(town)?.name ?? town,
    holder: holderOf,
  };
}

const stepOf = (step: FollowUpStep, reason: string | undefined) => ({
  ...{ step, text: followUpStepText[step] },
  ...(reason !== undefined && { reason }),
});

const isMine = ({ owner }: FollowUp, holder: string, { actor }: ReadContext) =>
  actor.role === 'supervisor' ? owner === '' && holder === actor.person : owner === actor.person;

/** Follow-ups as the one who asks may see them; `holders` are the supervisors who may settle each. */
export async function followUpViews(
  followUps: readonly FollowUp[],
  holders: (followUp: FollowUp) => readonly string[],
  context: ReadContext,
) {
  const { actor, today } = context;
  const names = await namesFor(followUps, context);
  return followUps.map((each) => {
    const reason = followUpObstacle(each, actor, holders(each));
    const open = mayReadFollowUp(each, actor);
    return {
      ...{ id: each.id, text: open ? each.text : FOLLOW_UP_WITHHELD },
      ...{ place: names.place(each), owner: names.owner(each) },
      mine: isMine(each, names.holder(each), context),
      ...{ due: each.due, dueText: followUpDueText(each), tag: followUpTag(each, today) },
      ...(each.closed && open && { result: `${dayText(dayOf(each.closed.at))}完成：${each.closed.result}` }),
      steps: actor.role === 'supervisor' ? followUpSteps.map((step) => stepOf(step, reason)) : [],
    };
  });
}
