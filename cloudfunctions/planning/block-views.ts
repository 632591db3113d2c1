import type { Block } from '#domain/booking/block';
import {
  affectedBy,
  blockObstacle,
  blockRules,
  offeredBlockSteps,
  settlementsFor,
} from '#domain/booking/block-steps';
import { blockDays, blockKindText, blockTag } from '#domain/booking/block-words';
import type { Calendar } from '#domain/booking/days';
import { dayText } from '#domain/calendar';
import { AppError } from '#domain/errors';
import { calendarOf, nextFreeDay } from '#platform/booking-days';
import type { ReadContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { type Names, projectNames } from '#platform/names';
import { BOOKING_FIELDS, bookingCard, stationNames } from './booking-views';

type BlockDocument = Documents['blocks'];

/** The days of all others, and of this one whether it is approved yet or not. */
const withBlock = (calendar: Calendar, block: Block): Calendar => ({
  ...calendar,
  blocks: [...calendar.blocks, { ...block, state: 'approved' }],
});

export async function affectedSessions(block: Block, context: ReadContext): Promise<SessionDocument[]> {
  const found = await context.sessions.find({ day: { from: block.from, to: block.to } }, BOOKING_FIELDS);
  return affectedBy(found, block, context.today);
}

/** What a block hits, each with the day that it could go to and what may be done. */
export async function affectedViews(block: Block, context: ReadContext) {
  const [hit, names, calendar] = await Promise.all([
    affectedSessions(block, context),
    projectNames(context),
    calendarOf(context),
  ]);
  const stationName = await stationNames(
    hit.map(({ station }) => station),
    context,
  );
  const days = withBlock(calendar, block);
  return Promise.all(
    hit.map(async (session) => {
      const { supervisor, town, station, id, day } = session;
      const next = await nextFreeDay(context, { supervisor, town, station, session: id }, days, day);
      return {
        ...bookingCard(session, names, stationName, context),
        to: next ? { day: next, dayText: dayText(next) } : null,
        settlements: settlementsFor(block, next),
      };
    }),
  );
}

const whoText = ({ kind, who }: Block, names: Names, stationName: (id: string) => string): string =>
  ({ leave: names.supervisor, training: () => '全体督导', closure: names.town, stationClosure: stationName })[
    kind
  ](who);

export function blockCard(
  block: BlockDocument,
  { names, stationName, hit }: { names: Names; stationName: (id: string) => string; hit: number },
  { actor, today }: ReadContext,
) {
  return {
    ...{ id: block.id, kind: block.kind, kindText: blockKindText[block.kind] },
    ...{ who: whoText(block, names, stationName), days: blockDays(block), reason: block.reason },
    ...{ state: block.state, tag: blockTag[block.state], answer: block.answer ?? '' },
    text: hit === 0 ? '没有督导受影响' : `影响 ${hit} 次督导`,
    steps: offeredBlockSteps(block, actor).map((step) => {
      const { text, wants, warns } = blockRules[step];
      const reason = blockObstacle(block, step, actor, today);
      return { step, text, wants, ...(warns && { warns }), ...(reason && { reason }) };
    }),
  };
}

const isLive = ({ state }: Block) => state === 'asked' || state === 'approved';

export async function showBlock(id: string, context: ReadContext) {
  const block = await context.blocks.get(id);
  const { actor } = context;
  if (actor.role === 'supervisor' && block.who !== actor.person)
    throw new AppError('FORBIDDEN', '这是其他督导的请假，请返回选择自己的请假');
  const [names, stationName, hit] = await Promise.all([
    projectNames(context),
    stationNames([block.kind === 'stationClosure' ? block.who : undefined], context),
    isLive(block) ? affectedViews(block, context) : [],
  ]);
  return {
    ...blockCard(block, { names, stationName, hit: hit.length }, context),
    affected: hit,
    left: hit.length,
    leftText: hit.length === 0 ? '没有要处理的督导' : `还有 ${hit.length} 次督导要处理`,
  };
}
