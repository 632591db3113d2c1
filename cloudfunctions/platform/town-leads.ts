import { isPresent } from '#domain/roster/roster';
import type { ReadContext } from './context';

/** Who answers for each town: the leads of its stations and its contact, by their ids. */
export async function townLeads(context: ReadContext): Promise<Map<string, string[]>> {
  const { workers, bindings, today } = context;
  const [all, bound] = await Promise.all([
    workers.find({}, ['town', 'title', 'to']),
    bindings.find({}, ['office']),
  ]);
  const leads = all.filter((each) => each.title === 'lead' && isPresent(each, today));
  const contacts = bound.flatMap(({ id, office }) =>
    office?.role === 'contact' ? [{ id, town: office.town ?? '' }] : [],
  );
  const answering = new Map<string, string[]>();
  for (const { town, id } of [...leads, ...contacts])
    answering.set(town, [...(answering.get(town) ?? []), id]);
  return answering;
}
