import { type Block, blockOn } from '#domain/booking/block';
import { blockText } from '#domain/booking/block-words';
import { wordsOf } from '#domain/check-in/refusals';
import { ownerOf } from '#domain/check-in/relocation';
import type { checkIn as contract } from '#domain/contract/supervision/check-in';
import { AppError } from '#domain/errors';
import { isPresent } from '#domain/roster/roster';
import { calendarOf } from '#platform/booking-days';
import type { ReadContext, WriteContext } from '#platform/context';
import { monthId } from '#platform/day-slots';
import type { Documents, SessionDocument } from '#platform/documents';
import type { Actions } from '#platform/serve';
import { showSession } from './views';

type Town = Documents['towns'];
type Station = Documents['stations'];

/** Which session has a station today. */
export const holderOf = async (
  { stationMonths, today }: Pick<WriteContext, 'stationMonths' | 'today'> | ReadContext,
  station: string,
): Promise<string | undefined> => (await stationMonths.peek(monthId(station, today)))?.days[today];

interface Asked {
  readonly session: SessionDocument;
  readonly blocks: readonly Block[];
  readonly stations: readonly Station[];
}

/** A station, and why it cannot be chosen today. */
async function stationChoice({ id, name, town }: Station, { session, blocks }: Asked, context: ReadContext) {
  const holder = (await holderOf(context, id)) ?? session.id;
  const block = blockOn(blocks, { supervisor: session.supervisor, town, station: id }, context.today);
  const reason = block ? blockText(block) : holder !== session.id ? wordsOf('stationTaken') : undefined;
  return { id, name, ...(reason && { reason }) };
}

async function townChoice({ id: town, name }: Town, asked: Asked, context: ReadContext) {
  const block = blockOn(asked.blocks, { supervisor: asked.session.supervisor, town }, context.today);
  const there = asked.stations.filter((each) => each.town === town && isPresent(each, context.today));
  return {
    ...{ id: town, name, ...(block && { reason: blockText(block) }) },
    stations: await Promise.all(there.map((each) => stationChoice(each, asked, context))),
  };
}

/** Where else today's session could be. */
export const moveForm: Actions<typeof contract>['moveForm'] = async ({ id }, context) => {
  const session = await context.sessions.get(id);
  if (session.supervisor !== context.actor.person)
    throw new AppError('FORBIDDEN', '这是其他督导的督导，请返回选择自己的督导');
  const [towns, stations, { blocks }, view] = await Promise.all([
    context.towns.find({}),
    context.stations.find({}),
    calendarOf(context),
    showSession(session, context),
  ]);
  const own = towns.filter((town) => town.supervisor === ownerOf(session) && town.id !== session.town);
  const asked = { session, blocks, stations };
  return { session: view, towns: await Promise.all(own.map((town) => townChoice(town, asked, context))) };
};
