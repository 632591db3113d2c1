import { affectedBy, settlementObstacle } from '#domain/booking/block-steps';
import type { Calendar } from '#domain/booking/days';
import type { Settlement } from '#domain/booking/kinds';
import { moveDay, turnOnline } from '#domain/booking/verbs';
import { dayText } from '#domain/calendar';
import type { booking as contract } from '#domain/contract/planning/booking';
import { AppError } from '#domain/errors';
import type { Session } from '#domain/session';
import { calendarOf, nextFreeDay } from '#platform/booking-days';
import { tellOthers } from '#platform/booking-tell';
import { now as clock } from '#platform/clock';
import type { ReadContext, WriteContext } from '#platform/context';
import type { Documents, SessionDocument } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { saveBooking } from '#platform/save-booking';
import type { Actions } from '#platform/serve';
import { speakersOf } from '#platform/speakers';
import { affectedSessions, showBlock } from './block-views';

type Settling = Pick<Actions<typeof contract>, 'settleBlock'>;
type BlockDocument = Documents['blocks'];

/** Well below the minute that a function has; the page asks again. */
const BUDGET_MS = 20_000;

interface Case {
  readonly block: BlockDocument;
  readonly calendar: Calendar;
  readonly speakers: readonly string[];
}

type Settle = (session: SessionDocument, one: Case, context: WriteContext) => Promise<void>;

async function change(
  after: Session & { id: string },
  session: SessionDocument,
  one: Case,
  kind: 'settleMove' | 'settleOnline',
  context: WriteContext,
) {
  await saveBooking(context, session, after, kind, one.calendar);
  await tellOthers(context, kind, { before: session, after, speakers: one.speakers });
}

const ways: Record<Settlement, Settle> = {
  async move(session, one, context) {
    const { supervisor, town, station, id, day } = session;
    const next = await nextFreeDay(context, { supervisor, town, station, session: id }, one.calendar, day);
    const obstacle = settlementObstacle(one.block, 'move', next);
    if (obstacle || !next) throw new AppError('INVALID_STATE', obstacle ?? '');
    const after = { ...moveDay(session, next, one.block.reason, context), id };
    await change(after, session, one, 'settleMove', context);
  },
  async online(session, one, context) {
    const after = { ...turnOnline(session, one.block.reason), id: session.id };
    await change(after, session, one, 'settleOnline', context);
  },
  async keep(session, { block: { id } }, context) {
    const block = await context.blocks.get(id);
    const kept = [...(block.kept ?? []), session.id];
    await saveSubject(context, 'block', block, { ...block, kept }, 'keep');
  },
};

/** One session in a unit of work of its own; nothing when it was settled meanwhile. Gives why it could not be. */
async function settleOne(
  id: string,
  how: Settlement,
  one: Omit<Case, 'speakers'>,
  context: ReadContext,
): Promise<string | undefined> {
  const { town, day } = await context.sessions.get(id);
  const speakers = await speakersOf([town], context);
  try {
    await context.apart(async (writing) => {
      const [session, block] = await Promise.all([
        writing.sessions.get(id),
        writing.blocks.get(one.block.id),
      ]);
      if (affectedBy([session], block, writing.today).length === 0) return;
      await ways[how](session, { ...one, block, speakers }, writing);
    });
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return `${dayText(day)}：${error.message}`;
    throw error;
  }
}

export const settling: Settling = {
  async settleBlock({ id, how, sessions }, context) {
    const block = await context.blocks.get(id);
    if (block.state !== 'approved')
      throw new AppError('INVALID_STATE', '这一条还没有生效或已撤回，不用处理督导');
    if (how === 'online') {
      const obstacle = settlementObstacle(block, how, undefined);
      if (obstacle) throw new AppError('INVALID_STATE', obstacle);
    }
    const began = clock();
    const [calendar, hit] = await Promise.all([calendarOf(context), affectedSessions(block, context)]);
    const wanted = hit.filter((session) => !sessions || sessions.includes(session.id));
    const failed: string[] = [];
    let done = 0;
    for (const session of wanted) {
      if (clock() - began > BUDGET_MS) break;
      const failure = await settleOne(session.id, how, { block, calendar }, context);
      if (failure) failed.push(failure);
      else done += 1;
    }
    return { done, failed, block: await showBlock(id, context) };
  },
};
