import type { PastImport } from '#domain/past/import';
import { withdrawn } from '#domain/past/session';
import type { WriteContext } from './context';
import { freeSlot } from './day-slots';
import { saveSession, saveSubject } from './history';

async function undoSession(id: string, context: WriteContext): Promise<void> {
  const session = await context.sessions.get(id);
  const after = withdrawn(session);
  if (after === session) return;
  await freeSlot(context, { supervisor: session.supervisor, day: session.day, session: id });
  await saveSession(context, session, { ...session, ...after }, 'withdraw');
}

async function undoRecord(id: string, imported: string, context: WriteContext): Promise<void> {
  const record = await context.pastRecords.get(id);
  if (record.import !== imported || record.state !== 'waiting') return;
  await saveSubject(context, 'pastRecord', record, { ...record, state: 'withdrawn' }, 'withdraw');
}

const undo = ({ kind, id }: PastImport['rows'][number], imported: string, context: WriteContext) =>
  kind === 'session' ? undoSession(id, context) : undoRecord(id, imported, context);

/** The last rows first; what somebody has confirmed meanwhile stays. */
export async function undoBatch(id: string, most: number, context: WriteContext): Promise<void> {
  const found = await context.pastImports.get(id);
  if (found.state !== 'withdrawing') return;
  const left = Math.max(0, found.done - most);
  for (const row of found.rows.slice(left, found.done)) await undo(row, id, context);
  await context.pastImports.set({ ...found, done: left });
}
