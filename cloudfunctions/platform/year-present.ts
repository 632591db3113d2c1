import { isPoint, isPresent } from '#domain/roster/roster';
import type { Present } from '#domain/schedule/present';
import type { ReadContext } from './context';
import { COUNTED_FIELDS } from './counted';

const FIELDS = [...COUNTED_FIELDS, 'station', 'asked', 'move', 'guests'];

/** All that a year's plan starts from; six queries at once. */
export async function yearPresent(context: ReadContext): Promise<Present> {
  const { plan, today } = context;
  const [sessions, towns, supervisors, stations, workers, blocks] = await Promise.all([
    context.sessions.find({ day: plan.period }, FIELDS),
    context.towns.find({}),
    context.supervisors.find({}),
    context.stations.find({}),
    context.workers.find({}, ['station', 'to']),
    context.blocks.find({}),
  ]);
  const here = workers.filter((worker) => isPresent(worker, today));
  return {
    plan,
    holders: supervisors,
    towns: towns.filter((town) => isPresent(town, today)),
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
