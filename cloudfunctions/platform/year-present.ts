import { holderOn } from '#domain/assignment/passing';
import type { Day } from '#domain/calendar';
import { isPoint, isPresent } from '#domain/roster/roster';
import type { Present } from '#domain/schedule/present';
import type { ReadContext } from './context';
import { COUNTED_FIELDS } from './counted';
import { publishedOf } from './town-passing';

const FIELDS = [...COUNTED_FIELDS, 'station', 'asked', 'move', 'guests'];

/** All that a plan from a day on starts from, towns with whoever has them on that day; the queries run at once. */
export async function yearPresent(context: ReadContext, from: Day): Promise<Present> {
  const { plan, today } = context;
  const [sessions, towns, supervisors, stations, workers, blocks, assigned] = await Promise.all([
    context.sessions.find({ day: plan.period }, FIELDS),
    context.towns.find({}),
    context.supervisors.find({}),
    context.stations.find({}),
    context.workers.find({}, ['station', 'to']),
    context.blocks.find({}),
    publishedOf(context),
  ]);
  const spans = assigned.map(({ published }) => published);
  const holders = new Map(supervisors.map((each) => [each.id, each]));
  const here = workers.filter((worker) => isPresent(worker, today));
  return {
    plan,
    holders: supervisors,
    towns: towns
      .filter((town) => isPresent(town, today))
      .map((town) => ({ ...town, supervisor: holderOn(town.id, from, spans, holders) ?? town.supervisor })),
    stations: stations
      .filter((station) => !isPoint(station) && isPresent(station, today))
      .map(({ id, name, town }) => ({
        ...{ id, name, town },
        workers: here.filter(({ station }) => station === id).length,
      })),
    blocks,
    sessions,
  };
}
