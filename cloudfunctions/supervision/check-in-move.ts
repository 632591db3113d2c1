import { dayText } from '#domain/calendar';
import { type Destination, moveHere } from '#domain/check-in/relocation';
import type { checkIn as contract } from '#domain/contract/supervision/check-in';
import { assertAvailable } from '#domain/session-steps';
import { calendarOf } from '#platform/booking-days';
import type { WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { sessionUrl } from '#platform/links';
import { notify } from '#platform/notify';
import { saveBooking } from '#platform/save-booking';
import type { Actions } from '#platform/serve';
import { speakersOf } from '#platform/speakers';
import { holderOf, moveForm } from './check-in-move-form';
import { showById } from './views';

type Moving = Pick<Actions<typeof contract>, 'moveForm' | 'moveHere'>;

interface Wished {
  readonly town: string;
  readonly station: string;
  readonly reason: string;
}

interface Found {
  readonly blocks: Destination['blocks'];
  readonly speakers: readonly string[];
}

async function destinationOf(
  { town, station }: Wished,
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
  { id, day, town: left }: SessionDocument,
  { town, reason }: Wished,
  { speakers }: Found,
  context: WriteContext,
): Promise<void> {
  const [from, to] = [await context.towns.get(left), await context.towns.get(town)];
  const notice = {
    title: '今天的督导改了地点',
    text: `${dayText(day)}的督导由${context.actor.name}从${from.name}改到${to.name}，理由：${reason}`,
    url: sessionUrl(id),
  };
  for (const person of ['role:coordinator', ...speakers])
    await notify(context, { ...notice, to: person }, `${id}:moveHere`);
}

export const moving: Moving = {
  moveForm,

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
    async act({ id, ...wished }, context, found: Found) {
      const before = await context.sessions.get(id);
      const after = moveHere(before, await destinationOf(wished, found, context), wished.reason, context);
      await saveBooking(context, before, after, 'moveHere');
      await tell(before, wished, found, context);
      return id;
    },
    show: showById,
  },
};
