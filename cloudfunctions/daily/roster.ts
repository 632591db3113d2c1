import { addDays, instantAt } from '#domain/calendar';
import type { RosterImport } from '#domain/roster/head';
import { files } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import { finishImport, releaseRoster } from '#platform/roster-head';
import { settleRoles } from '#platform/roster-roles';
import { dropVersion } from '#platform/roster-versions';

/**
 * Who has left the roster since yesterday loses the role; imports that nobody brought to an end, and versions no longer
 * in force, leave nothing behind.
 */
export async function settleRoster(context: ReadContext): Promise<void> {
  await settleRoles(context);
  const yesterday = instantAt(addDays(context.today, -1), '00:00');
  for (const found of await context.rosterImports.find({})) {
    if (found.state === 'settling') await finishImport(found.id, context);
    else if (found.state === 'done' || found.state === 'dropped' || found.at < yesterday)
      await sweep(found, context);
  }
}

/** The version that a finished import replaced, or the one that an unfinished one had begun. */
async function sweep({ id, state, base, version, file }: RosterImport, context: ReadContext): Promise<void> {
  await context.apart((writing) => releaseRoster(writing, id, 'dropImport'));
  const useless = state === 'done' ? base : version;
  if (useless !== undefined) await dropVersion(useless, context);
  await files.remove(file);
  await context.apart(({ rosterImports }) => rosterImports.remove(id));
}
