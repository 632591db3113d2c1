import type { WishSide } from '#domain/assignment/kinds';
import {
  savedText,
  type Wish,
  windowObstacle,
  windowText,
  wisherId,
  wishFaults,
} from '#domain/assignment/wishes';
import type { assignment } from '#domain/contract/planning/assignment';
import { AppError } from '#domain/errors';
import type { ReadContext, WriteContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { saveSubject } from '#platform/history';
import type { Actions } from '#platform/serve';
import {
  type Candidates,
  candidatesOf,
  knownTo,
  optionsOf,
  type Wisher,
  wishersOf,
} from './assignment-people';

type Wishes = Pick<
  Actions<typeof assignment>,
  'ownWishes' | 'saveWishes' | 'saveTopics' | 'wishesOf' | 'enterWishes'
>;

export const WINDOW = 'wishes';

type Acting = Pick<ReadContext, 'actor'>;

/** For whom the caller may state wishes: for themselves, or for their town when they speak for it. */
function ownWisher({
  actor: { role, person, town, title },
}: Acting): { side: WishSide; who: string } | undefined {
  if (role === 'supervisor') return { side: 'supervisor', who: person };
  return town && (role === 'contact' || title === 'lead') ? { side: 'town', who: town } : undefined;
}

const refuseFields = (fields: Readonly<Record<string, string>>) => {
  const [first] = Object.values(fields);
  if (first !== undefined) throw new AppError('INVALID_INPUT', first, fields);
};

type Window = Documents['wishWindows'] | undefined;

export function windowView(window: Window, { today }: Pick<ReadContext, 'today'>) {
  const reason = windowObstacle(window, today);
  const { from = '', until = '' } = window ?? {};
  return { from, until, text: windowText(window), ...(reason && { reason }) };
}

const stepWith = (reason: string | undefined) => ({ text: '保存', ...(reason && { reason }) });

const sideWords: Record<WishSide, Record<'rankTitle' | 'rankHint' | 'fieldTitle' | 'fieldHint', string>> = {
  supervisor: {
    rankTitle: '想去的镇街',
    rankHint: '按想去的先后依次点选；再点一次取消。不选的视为排在最后',
    fieldTitle: '擅长的服务领域',
    fieldHint: '可多选；不选时按报名表上的领域',
  },
  town: {
    rankTitle: '希望哪位督导来',
    rankHint: '按希望的先后依次点选；再点一次取消。不选的视为排在最后',
    fieldTitle: '需要的服务领域',
    fieldHint: '可多选；和上面的排序填一样也可以',
  },
};

const detailOf = (option: { post?: string; workers?: number }) =>
  option.workers === undefined ? '' : `${option.workers} 名社工`;

async function formOf({ wisher, side, name }: Wisher, candidates: Candidates, context: ReadContext) {
  const [wish, window] = await Promise.all([context.wishes.peek(wisher), context.wishWindows.peek(WINDOW)]);
  const known = knownTo(side, candidates);
  const view = windowView(window, context);
  const isCoordinator = context.actor.role === 'coordinator';
  return {
    ...{ wisher, side, name, window: view, ...sideWords[side] },
    options: optionsOf(side, candidates).map((each) => ({
      id: each.id,
      name: each.name,
      detail: detailOf(each),
    })),
    ranking: (wish?.ranking ?? []).filter((id) => known.ranked.has(id)),
    fieldOptions: [...candidates.fields],
    fields: (wish?.fields ?? []).filter((id) => known.fields.has(id)),
    saved: savedText(wish, wish?.entered),
    step: isCoordinator ? { text: '代为保存' } : stepWith(view.reason),
  };
}

const wisherIn = (wisher: string, candidates: Candidates) => {
  const found = wishersOf(candidates).find((each) => each.wisher === wisher);
  if (!found) throw new AppError('NOT_FOUND', '没有找到这个对象，可能已不在名单中，请返回刷新');
  return found;
};

async function topicsOf(context: ReadContext) {
  const { actor, plan } = context;
  if (actor.role !== 'worker' || !actor.town) return null;
  const [found, window, town] = await Promise.all([
    context.topics.peek(actor.person),
    context.wishWindows.peek(WINDOW),
    context.towns.peek(actor.town),
  ]);
  return {
    town: town?.name ?? actor.town,
    options: plan.duties.map(({ id, text }) => ({ id, text })),
    topics: [...(found?.topics ?? [])],
    saved: savedText(found),
    step: stepWith(windowObstacle(window, context.today)),
  };
}

async function showOwn(_subject: unknown, context: ReadContext) {
  const own = ownWisher(context);
  const candidates = await candidatesOf(context);
  const found = own && wishersOf(candidates).find(({ wisher }) => wisher === wisherId(own.side, own.who));
  const [form, topics] = await Promise.all([
    found ? formOf(found, candidates, context) : null,
    topicsOf(context),
  ]);
  return { form, topics };
}

type Stated = Pick<Wish, 'ranking' | 'fields'>;

async function save(wisher: Wisher, stated: Stated, candidates: Candidates, context: WriteContext) {
  refuseFields(wishFaults(stated, knownTo(wisher.side, candidates)));
  const { actor, now, wishes } = context;
  const before = await wishes.peek(wisher.wisher);
  const after = {
    ...{ id: wisher.wisher, side: wisher.side, who: wisher.who, ...stated },
    ...{ by: actor.person, byName: actor.name, at: now, entered: actor.role === 'coordinator' },
  };
  await saveSubject(context, 'wish', before, after, 'saveWishes');
}

/** The window is read in the transaction: whoever saves as it closes is judged by what it says then. */
async function assertOpen({ wishWindows, today }: WriteContext): Promise<void> {
  const reason = windowObstacle(await wishWindows.peek(WINDOW), today);
  if (reason) throw new AppError('INVALID_STATE', reason);
}

const candidates = (_input: unknown, context: ReadContext) => candidatesOf(context);

export const wishes: Wishes = {
  ownWishes: (_input, context) => showOwn(undefined, context),

  saveWishes: {
    before: candidates,
    async act(input, context, found: Candidates) {
      const own = ownWisher(context);
      if (!own) throw new AppError('FORBIDDEN', '镇街的意愿由站长或镇街联络人填写');
      await assertOpen(context);
      await save(wisherIn(wisherId(own.side, own.who), found), input, found, context);
      return wisherId(own.side, own.who);
    },
    show: showOwn,
  },

  saveTopics: {
    async act({ topics }, context) {
      const { actor, plan, now } = context;
      await assertOpen(context);
      const known = new Set(plan.duties.map(({ id }) => id));
      refuseFields(
        topics.every((id) => known.has(id)) ? {} : { topics: '有的主题已不在名单中，请刷新后重新选择' },
      );
      const before = await context.topics.peek(actor.person);
      const saved = { by: actor.person, byName: actor.name, at: now };
      const after = { id: actor.person, town: actor.town ?? '', topics, ...saved };
      await saveSubject(context, 'topics', before, after, 'saveTopics');
      return actor.person;
    },
    show: showOwn,
  },

  async wishesOf({ wisher }, context) {
    const found = await candidatesOf(context);
    return formOf(wisherIn(wisher, found), found, context);
  },

  enterWishes: {
    before: candidates,
    async act({ wisher, ...stated }, context, found: Candidates) {
      await save(wisherIn(wisher, found), stated, found, context);
      return wisher;
    },
    async show(wisher, context) {
      const found = await candidatesOf(context);
      return formOf(wisherIn(wisher, found), found, context);
    },
  },
};
