import { blockOn } from '#domain/booking/block';
import { blockText } from '#domain/booking/block-words';
import { dayText } from '#domain/calendar';
import { wordsOf } from '#domain/check-in/refusals';
import { type Destination, moveHere, ownerOf } from '#domain/check-in/relocation';
import type { checkIn as contract } from '#domain/contract/supervision/check-in';
import { AppError } from '#domain/errors';
import { isPresent } from '#domain/roster/roster';
import type { Session } from '#domain/session';
import { assertAvailable } from '#domain/session-steps';
import { calendarOf } from '#platform/booking-days';
import type { ReadContext, WriteContext } from '#platform/context';
import { monthId } from '#platform/day-slots';
import type { Documents, SessionDocument } from '#platform/documents';
import { sessionUrl } from '#platform/links';
import { notify } from '#platform/notify';
import { saveBooking } from '#platform/save-booking';
import type { Actions } from '#platform/serve';
import { speakersOf } from '#platform/speakers';
import { showById, showSession } from './views';

type Moving = Pick<Actions<typeof contract>, 'moveForm' | 'moveHere'>;
type Station = Documents['stations'];

const holderOf = async (
  { stationMonths, today }: Pick<WriteContext, 'stationMonths' | 'today'> | ReadContext,
  station: string,
): Promise<string | undefined> => (await stationMonths.peek(monthId(station, today)))?.days[today];

interface Found {
  readonly blocks: Destination['blocks'];
  readonly speakers: readonly string[];
}

async function destinationOf(
  { town, station }: { town: string; station: string },
  { blocks }: Found,
  context: WriteContext,
): Promise<Destination> {
  const { towns, stations, today } = context;
  return {
    ...{ town: await towns.peek(town), station: await stations.peek(station) },
    ...{ holder: await holderOf(context, station), blocks, today },
  };
}

/** The office, the station that waits in vain, and the one that is visited unawares. */
async function tell(
  before: SessionDocument,
  { town, relocated }: Session,
  { speakers }: Found,
  context: WriteContext,
): Promise<void> {
  const [from, to] = [await context.towns.get(before.town), await context.towns.get(town)];
  const notice = {
    title: '今天的督导改了地点',
    text: `${dayText(before.day)}的督导由${context.actor.name}从${from.name}改到${to.name}，理由：${relocated?.reason ?? ''}`,
    url: sessionUrl(before.id),
  };
  for (const person of ['role:coordinator', ...speakers])
    await notify(context, { ...notice, to: person }, `${before.id}:moveHere`);
}

/** Why a station cannot be chosen today. */
async function stationChoice({ id, name }: Station, session: SessionDocument, context: ReadContext) {
  const holder = (await holderOf(context, id)) ?? session.id;
  return { id, name, ...(holder !== session.id && { reason: wordsOf('stationTaken') }) };
}

export const moving: Moving = {
  async moveForm({ id }, context) {
    const session = await context.sessions.get(id);
    if (session.supervisor !== context.actor.person)
      throw new AppError('FORBIDDEN', '这是其他督导的督导，请返回选择自己的督导');
    const [towns, stations, { blocks }, view] = await Promise.all([
      context.towns.find({}),
      context.stations.find({}),
      calendarOf(context),
      showSession(session, context),
    ]);
    const { supervisor } = session;
    const own = towns.filter((town) => town.supervisor === ownerOf(session) && town.id !== session.town);
    return {
      session: view,
      towns: await Promise.all(
        own.map(async ({ id: town, name }) => {
          const block = blockOn(blocks, { supervisor, town }, context.today);
          const there = stations.filter((each) => each.town === town && isPresent(each, context.today));
          return {
            ...{ id: town, name, ...(block && { reason: blockText(block) }) },
            stations: await Promise.all(there.map((each) => stationChoice(each, session, context))),
          };
        }),
      ),
    };
  },

  moveHere: {
    async before({ id, town }, context): Promise<Found> {
      const session = await context.sessions.get(id);
      // Whoever is refused for the session itself keeps no queries waiting.
      assertAvailable(session, 'moveHere', context.actor, context.now);
      const [{ blocks }, speakers] = await Promise.all([
        calendarOf(context),
        speakersOf([session.town, town], context),
      ]);
      return { blocks, speakers };
    },
    async act({ id, reason, ...place }, context, found: Found) {
      const before = await context.sessions.get(id);
      const after = moveHere(before, await destinationOf(place, found, context), reason, context);
      await saveBooking(context, before, after, 'moveHere');
      await tell(before, after, found, context);
      return id;
    },
    show: showById,
  },
};
