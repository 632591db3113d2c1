import { askObstacle } from '#domain/correction/ask';
import { correctables } from '#domain/correction/kinds';
import { AppError } from '#domain/errors';
import type { Actor, Role } from '#domain/people';
import { mayRead } from '#domain/session-access';
import type { ReadContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { cardNames, correctionNames } from './correction-names';
import { correctionCard, correctionView, versionView } from './correction-views';
import { readable } from './readable';
import { card } from './views';

type CorrectionDocument = Documents['corrections'];

/** A list shows neither what was nor what is to be. */
const CARD_FIELDS = [
  'session',
  'supervisor',
  'town',
  'day',
  'what',
  'reason',
  'asked',
  'state',
  'signed',
  'closed',
];

const isOwn: Readonly<Partial<Record<Role, (correction: CorrectionDocument, actor: Actor) => boolean>>> = {
  supervisor: ({ supervisor }, { person }) => supervisor === person,
  worker: ({ town }, actor) => town === actor.town,
  coordinator: () => true,
  commissioner: () => true,
};

/** Whose session it was may still read how it came to be another's. */
const concerns = (correction: CorrectionDocument, session: SessionDocument, actor: Actor): boolean =>
  mayRead(session, actor) || (isOwn[actor.role]?.(correction, actor) ?? false);

export async function showCorrection(id: string, context: ReadContext) {
  const correction = await context.corrections.get(id);
  const session = await context.sessions.get(correction.session);
  if (!concerns(correction, session, context.actor))
    throw new AppError('FORBIDDEN', '这项更正与您当前的身份无关，请从“消息”或督导详情进入');
  return correctionView(correction, session, await correctionNames([correction], context), context);
}

const byAsking = (a: CorrectionDocument, b: CorrectionDocument) => b.asked.at - a.asked.at;

/** The sessions of what is open, to say whose answer is waited for. */
async function sessionsOf(open: readonly CorrectionDocument[], { sessions }: ReadContext) {
  const found = await Promise.all(
    [...new Set(open.map(({ session }) => session))].map((id) => sessions.peek(id)),
  );
  return new Map(found.flatMap((each) => (each ? [[each.id, each] as const] : [])));
}

export async function corrections(_input: object, context: ReadContext) {
  const all = await context.corrections.find({}, CARD_FIELDS);
  const own = all.filter((each) => isOwn[context.actor.role]?.(each, context.actor)).sort(byAsking);
  const open = own.filter(({ state }) => state === 'open');
  const [names, sessions] = await Promise.all([cardNames(own, context), sessionsOf(open, context)]);
  const cards = (list: readonly CorrectionDocument[]) =>
    list.map((each) => correctionCard(each, sessions.get(each.session), names, context));
  return {
    open: cards(open),
    closed: cards(own.filter(({ state }) => state !== 'open')),
    text: open.length === 0 ? '没有等待答复的更正' : `${open.length} 项更正等待答复`,
  };
}

/** Why nothing can be corrected; undefined when something can. */
const askReason = (session: SessionDocument, context: ReadContext): string | undefined => {
  const reasons = correctables.map((what) => askObstacle(session, what, context));
  return reasons.every((each) => each !== undefined) ? reasons.find((each) => each) : undefined;
};

export async function versions({ id }: { readonly id: string }, context: ReadContext) {
  const session = await readable(id, context);
  const found = (await context.corrections.find({ session: id })).sort(byAsking);
  const names = await correctionNames(found, context);
  const reason = askReason(session, context);
  return {
    session: card(session, names, context.plan),
    versions: found.map((each) => versionView(each, session, names, context)),
    ask: { text: '申请更正', ...(reason && { reason }) },
  };
}
