import type { Calendar } from '#domain/booking/days';
import type { exceptions as contract } from '#domain/contract/supervision/exceptions';
import { AppError } from '#domain/errors';
import {
  arrive,
  askOnline,
  askShort,
  explain,
  leave,
  reportClosed,
  stateLeft,
} from '#domain/exceptions/asking';
import type { ExceptionKind, OnlineCause } from '#domain/exceptions/exception';
import type { ExceptionNotice } from '#domain/exceptions/notices';
import type { Doing } from '#domain/exceptions/steps';
import type { Session } from '#domain/session';
import { calendarOf } from '#platform/booking-days';
import type { ReadContext, WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { tellCoordinators, tellOf, tellStation } from '#platform/exception-tell';
import { saveSession } from '#platform/history';
import { takeNoScanDay } from '#platform/no-scan-months';
import { saveBooking } from '#platform/save-booking';
import type { Actions } from '#platform/serve';
import { speakersOf } from '#platform/speakers';
import { showCase } from './exceptions-views';
import { leftWords } from './views';

type Asking = Pick<
  Actions<typeof contract>,
  | 'arriveUnscanned'
  | 'leaveUnscanned'
  | 'askShort'
  | 'askOnline'
  | 'stateLeft'
  | 'reportClosed'
  | 'explainException'
>;

interface ById {
  readonly id: string;
}

export const showCaseById = async (id: string, context: ReadContext) =>
  showCase(await context.sessions.get(id), context);

/** Those who speak for the town, and whoever showed a code. */
async function stationOf({ id }: ById, context: ReadContext): Promise<string[]> {
  const { town, hosts } = await context.sessions.get(id);
  return [...(await speakersOf([town], context)), ...hosts.map(({ worker }) => worker)];
}

type Ask<I> = (session: SessionDocument, input: I, doing: Doing) => Session;
/** What the station is told of it. */
type Tell = readonly [notice: ExceptionNotice, kind: ExceptionKind];

/** One asking: checked, done, kept in the history; the coordinators are told of what now waits for them. */
const asking = <I extends ById>(action: string, ask: Ask<I>, tell?: Tell) => ({
  before: (input: I, context: ReadContext) => (tell ? stationOf(input, context) : Promise.resolve([])),
  async act(input: I, context: WriteContext, station: readonly string[]): Promise<string> {
    const session = await context.sessions.get(input.id);
    const after = { ...ask(session, input, context), id: session.id };
    await saveSession(context, session, after, action);
    await tellCoordinators(context, session, after);
    if (tell) await tellOf(context, tell[0], after, tell[1], station);
    return input.id;
  },
  show: showCaseById,
});

interface Tapped extends ById {
  readonly reason: string;
  readonly ago: number;
}

const stops = { arriveUnscanned: arrive, leaveUnscanned: leave } as const;

/** Whoever tells of a day without a scan meets at the month's document, so that no two of them pass as the last (R6.6). */
const telling = (action: keyof typeof stops) => ({
  before: stationOf,
  async act({ id, reason, ago }: Tapped, context: WriteContext, station: readonly string[]) {
    const session = await context.sessions.get(id);
    const left = action === 'arriveUnscanned' ? await leftWords(session, context) : undefined;
    if (left) throw new AppError('INVALID_STATE', left);
    const told = { at: context.now - ago, reason };
    stops[action](session, { ...told, beyond: false }, context);
    const beyond = await takeNoScanDay(context, session);
    const after = { ...stops[action](session, { ...told, beyond }, context), id };
    await saveSession(context, session, after, action);
    await tellStation(context, session, after, station);
    return id;
  },
  show: showCaseById,
});

interface Closing {
  readonly calendar: Calendar;
  readonly station: readonly string[];
}

export const askingActions: Asking = {
  arriveUnscanned: telling('arriveUnscanned'),
  leaveUnscanned: telling('leaveUnscanned'),

  askShort: asking('askShort', (session, { reason }: ById & { reason: string }, doing) =>
    askShort(session, reason, doing),
  ),

  askOnline: asking(
    'askOnline',
    (session, { cause, reason }: ById & { cause: OnlineCause; reason: string }, doing) =>
      askOnline(session, cause, reason, doing),
    ['online', 'online'],
  ),

  stateLeft: asking(
    'stateLeft',
    (session, { time, reason }: ById & { time: string; reason: string }, doing) =>
      stateLeft(session, time, reason, doing),
    ['toVouch', 'noCheckOut'],
  ),

  /** The day that is given up is free again, and the one proposed instead is taken (R5.1). */
  reportClosed: {
    async before(input, context): Promise<Closing> {
      const [calendar, station] = await Promise.all([calendarOf(context), stationOf(input, context)]);
      return { calendar, station };
    },
    async act({ id, reason, day }, context, { calendar, station }: Closing) {
      const session = await context.sessions.get(id);
      const after = { ...reportClosed(session, { reason, day }, context), id };
      await saveBooking(context, session, after, 'reportClosed', calendar);
      await tellCoordinators(context, session, after);
      await tellOf(context, day ? 'proposed' : 'closed', after, 'closedOnArrival', station);
      return id;
    },
    show: showCaseById,
  },

  explainException: asking(
    'explainException',
    (session, { kind, reason }: ById & { kind: ExceptionKind; reason: string }, doing) =>
      explain(session, kind, reason, doing),
  ),
};
