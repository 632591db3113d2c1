import { addDays, instantAt } from '#domain/calendar';
import type { ReadContext } from '#platform/context';
import { dropPublication, goOnPublishing } from '#platform/publications';

/** Takes up what a broken run left of publishing (R4.3); what was looked at and never confirmed is given up. */
export async function settlePublications(context: ReadContext): Promise<void> {
  for (const { id } of await context.publications.find({ state: 'writing' }))
    await goOnPublishing(id, context);
  const yesterday = instantAt(addDays(context.today, -1), '00:00');
  for (const { id, at } of await context.publications.find({ state: 'checked' }))
    if (at < yesterday) await context.apart((writing) => dropPublication(id, writing));
}
