import { addDays, instantAt } from '#domain/calendar';
import { files } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { saveSubject } from '#platform/history';
import { goOn, sweepPast } from '#platform/past-import';

/** Looked at and never confirmed: given up the day after. */
const dropStale = (id: string, { apart }: ReadContext): Promise<void> =>
  apart(async (context) => {
    const found = await context.pastImports.get(id);
    if (found.state !== 'checked') return;
    await saveSubject(context, 'pastImport', found, { ...found, state: 'dropped' }, 'drop');
  });

async function settle({ id, state, at }: Documents['pastImports'], context: ReadContext): Promise<void> {
  if (state === 'checked' && at < instantAt(addDays(context.today, -1), '00:00'))
    await dropStale(id, context);
  await sweepPast(await goOn(id, context), files, context);
}

/** Takes up what a broken run left of taking over the past (R2.4), and clears away what is settled. */
export async function settlePast(context: ReadContext): Promise<void> {
  for (const found of await context.pastImports.find({})) if (!found.swept) await settle(found, context);
}
