import { isPresent } from '#domain/roster/roster';
import type { ReadContext } from './context';

/** Those who speak for a town: lead and deputy of its stations, and its contact; by their ids. */
export async function speakersOf(towns: readonly string[], context: ReadContext): Promise<string[]> {
  const { workers, bindings, today } = context;
  const [staffed, bound] = await Promise.all([
    Promise.all(towns.map((town) => workers.find({ town }, ['title', 'to']))),
    bindings.find({}, ['office']),
  ]);
  const leading = staffed.flat().filter((each) => each.title !== 'member' && isPresent(each, today));
  const contacts = bound.filter(
    ({ office }) => office?.role === 'contact' && towns.includes(office.town ?? ''),
  );
  return [...new Set([...leading, ...contacts].map(({ id }) => id))];
}
