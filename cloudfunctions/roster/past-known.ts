import type { Known } from '#domain/past/names';
import { dayKey, type Standing } from '#domain/past/read-rows';
import { stageText, standing } from '#domain/session';
import type { ReadContext } from '#platform/context';
import { COUNTED_FIELDS } from '#platform/counted';

/** Whom and what the names of a file may mean. */
export async function knownNames(context: ReadContext): Promise<Known> {
  const [supervisors, towns, stations, workers, bindings] = await Promise.all([
    context.supervisors.find({}),
    context.towns.find({}),
    context.stations.find({}),
    context.workers.find({}, ['name', 'town', 'station', 'title', 'to']),
    context.bindings.find({}, ['name', 'office']),
  ]);
  const inspectors = bindings.filter(({ office }) => office?.role === 'inspector');
  return { supervisors, towns, stations, workers, inspectors };
}

/** What stands already; a session that did not take place takes nobody's day. */
export async function standingNow({ sessions, pastRecords, plan }: ReadContext): Promise<Standing> {
  const [booked, records] = await Promise.all([
    sessions.find({ day: plan.period }, COUNTED_FIELDS),
    pastRecords.find({}, ['state']),
  ]);
  const held = booked.filter((session) => standing(session, plan) !== 'lost');
  return {
    taken: new Map(held.map(({ supervisor, day, stage }) => [dayKey(supervisor, day), stageText[stage]])),
    records: new Set(records.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id)),
  };
}
