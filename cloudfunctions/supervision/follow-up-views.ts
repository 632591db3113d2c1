import { dayText } from '#domain/calendar';
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

const SUPERVISOR = '督导';

/** How people and places of a list are called; each is read once. */
async function namesFor(followUps: readonly FollowUp[], { workers, stations, towns }: ReadContext) {
  const peekAll = async (
    ids: readonly string[],
    peek: (id: string) => Promise<{ name: string } | undefined>,
  ) => {
    const known = [...new Set(ids)].filter(Boolean);
    return new Map(await Promise.all(known.map(async (id) => [id, (await peek(id))?.name ?? id] as const)));
  };
  const [owners, places, all] = await Promise.all([
    peekAll(
      followUps.map(({ owner }) => owner),
      workers.peek,
    ),
    peekAll(
      followUps.map(({ station }) => station),
      stations.peek,
    ),
    peekAll(
      followUps.map(({ town }) => town),
      towns.peek,
    ),
  ]);
  return {
    owner: (id: string) => (id === '' ? SUPERVISOR : (owners.get(id) ?? id)),
    place: ({ town, station }: FollowUp) => places.get(station) ?? all.get(town) ?? town,
  };
}

const stepOf = (step: FollowUpStep, reason: string | undefined) => ({
  ...{ step, text: followUpStepText[step] },
  ...(reason !== undefined && { reason }),
});

const isMine = ({ owner, supervisor }: FollowUp, { actor }: ReadContext) =>
  actor.role === 'supervisor' ? owner === '' && supervisor === actor.person : owner === actor.person;

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
      ...{ place: names.place(each), owner: names.owner(each.owner), mine: isMine(each, context) },
      ...{ due: each.due, dueText: followUpDueText(each), tag: followUpTag(each, today) },
      ...(each.closed && open && { result: `${dayText(each.due)}前要办的事，结果：${each.closed.result}` }),
      steps: actor.role === 'supervisor' ? followUpSteps.map((step) => stepOf(step, reason)) : [],
    };
  });
}
