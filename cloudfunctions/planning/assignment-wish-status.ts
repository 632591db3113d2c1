import { isStated, savedText, windowFault, windowObstacle } from '#domain/assignment/wishes';
import { addDays, instantAt } from '#domain/calendar';
import type { assignment } from '#domain/contract/planning/assignment';
import { AppError } from '#domain/errors';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { WISHES_URL } from '#platform/links';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { townLeads } from '#platform/town-leads';
import { candidatesOf, type Town, type Wisher, wishersOf } from './assignment-people';
import { WINDOW, windowView } from './assignment-wishes';

type Status = Pick<Actions<typeof assignment>, 'wishStatus' | 'openWishes' | 'remindWishes'>;

/** How long a new window is offered to last. */
const USUAL_DAYS = 7;

type Wish = Documents['wishes'];

function rowOf({ wisher, side, name }: Wisher, wish: Wish | undefined) {
  const isMissing = !isStated(wish);
  const counted = wish && `排了 ${wish.ranking.length} 项，选了 ${wish.fields.length} 个领域；`;
  return {
    ...{ wisher, side, name, isMissing },
    tag: isMissing
      ? { text: '没有填', tone: 'todo' as const }
      : { text: wish?.entered ? '代填' : '已填', tone: 'done' as const },
    detail: wish ? `${counted}${savedText(wish, wish.entered)}` : '',
  };
}

function missingText(rows: readonly ReturnType<typeof rowOf>[]): string {
  const count = (side: string) => rows.filter((row) => row.isMissing && row.side === side).length;
  const parts = [
    ...(count('town') > 0 ? [`${count('town')} 个镇街`] : []),
    ...(count('supervisor') > 0 ? [`${count('supervisor')} 名督导`] : []),
  ];
  return parts.length > 0 ? `还有 ${parts.join('、')}没有填` : '都已填写';
}

function topicCounts(towns: readonly Town[], all: readonly Documents['topics'][], { plan }: ReadContext) {
  return towns.flatMap(({ id, name }) => {
    const own = all.filter(({ town }) => town === id);
    const counts = plan.duties
      .map((duty) => ({
        text: duty.short,
        count: own.filter(({ topics }) => topics.includes(duty.id)).length,
      }))
      .filter(({ count }) => count > 0);
    return counts.length > 0 ? [{ town: name, counts }] : [];
  });
}

const openWords = (window: Documents['wishWindows'] | undefined, { today, plan }: ReadContext) => {
  const { from, until } =
    window && window.until >= today ? window : { from: today, until: addDays(today, USUAL_DAYS) };
  const last = until > plan.period.to ? plan.period.to : until;
  return { text: window ? '修改填报时间' : '开始收集意愿', from, until: last };
};

async function showStatus(_subject: unknown, context: ReadContext) {
  const [found, all, topics, window] = await Promise.all([
    candidatesOf(context),
    context.wishes.find({}),
    context.topics.find({}),
    context.wishWindows.peek(WINDOW),
  ]);
  const rows = wishersOf(found).map((each) =>
    rowOf(
      each,
      all.find(({ id }) => id === each.wisher),
    ),
  );
  const missing = rows.filter(({ isMissing }) => isMissing).length;
  const reason = windowObstacle(window, context.today) ?? (missing === 0 ? '都已填写，不用提醒' : undefined);
  return {
    ...{ window: windowView(window, context), text: missingText(rows), missing, rows },
    topics: topicCounts(found.towns, topics, context),
    open: openWords(window, context),
    remind: { text: '提醒还没有填的', ...(reason && { reason }) },
  };
}

/** To whom a reminder goes: the supervisor, or everyone who speaks for the town. */
async function recipients(wisher: string | undefined, context: ReadContext): Promise<string[]> {
  const [found, all, speakers] = await Promise.all([
    candidatesOf(context),
    context.wishes.find({}),
    townLeads(context),
  ]);
  const missing = wishersOf(found).filter((each) => !isStated(all.find(({ id }) => id === each.wisher)));
  const chosen = wisher === undefined ? missing : missing.filter((each) => each.wisher === wisher);
  return chosen.flatMap(({ side, who }) => (side === 'supervisor' ? [who] : (speakers.get(who) ?? [])));
}

/** At most one reminder a day for each, every one in a unit of work of its own. */
async function remind(people: readonly string[], context: ReadContext): Promise<void> {
  const { apart, today } = context;
  const window = windowView(await context.wishWindows.peek(WINDOW), context);
  refuse(window.reason);
  refuse(people.length === 0 ? '没有可以提醒的人：都已填写，或镇街还没有站长和联络人' : undefined);
  const notice = { title: '请填写意愿', text: `请填写镇街与督导的意愿，${window.text}`, url: WISHES_URL };
  const at = instantAt(today, '00:00');
  for (const to of new Set(people))
    await apart((writing) => notify(writing, { to, at, ...notice }, 'wishes'));
}

const refuse = (reason: string | undefined) => {
  if (reason) throw new AppError('INVALID_STATE', reason);
};

export const wishStatus: Status = {
  wishStatus: (_input, context) => showStatus(undefined, context),

  openWishes: {
    async act(days, context) {
      const { actor, now, today, plan } = context;
      const fault = windowFault(days, today, plan.period.to);
      if (fault) throw new AppError('INVALID_INPUT', fault, { until: fault });
      const before = await context.wishWindows.peek(WINDOW);
      const after = { id: WINDOW, ...days, by: actor.person, at: now };
      await saveSubject(context, 'wishWindow', before, after, 'openWishes');
      return WINDOW;
    },
    show: showStatus,
  },

  remindWishes: {
    before: async ({ wisher }, context) => remind(await recipients(wisher, context), context),
    act: async ({ wisher }) => wisher ?? WINDOW,
    show: showStatus,
  },
};
