import { AppError } from '#domain/errors';
import {
  type PastRow,
  type PastSession,
  type PastTraining,
  type PastVisit,
  pastKindText,
} from '#domain/past/rows';
import { takenOverSession } from '#domain/past/session';
import { standing } from '#domain/session';
import type { WriteContext } from './context';
import { freeSlot, monthId, takeSlot } from './day-slots';
import type { Documents } from './documents';
import { saveSubject } from './history';

/** So many rows and how far they have come are one transaction, so that none is ever written twice. */
export const BATCH = 10;

export const batchId = (id: string, index: number): string => `${id}:${index}`;
type Found = Documents['pastImports'];

/** A day whose session did not take place is free for the one that did. */
async function freeOfLost({ supervisor, day }: PastSession, context: WriteContext): Promise<void> {
  const holder = (await context.supervisorMonths.peek(monthId(supervisor, day)))?.days[day];
  const held = holder === undefined ? undefined : await context.sessions.peek(holder);
  if (held && standing(held, context.plan) === 'lost')
    await freeSlot(context, { supervisor, day, session: held.id });
}

async function writeSession(row: PastSession, found: Found, context: WriteContext): Promise<void> {
  await freeOfLost(row, context);
  await takeSlot(context, { supervisor: row.supervisor, day: row.day, session: row.id });
  const session = takenOverSession(row, found.id, context.now);
  await saveSubject(context, 'session', undefined, { id: row.id, ...session }, 'takeOver');
}

async function writeRecord(
  row: PastTraining | PastVisit,
  found: Found,
  context: WriteContext,
): Promise<void> {
  const before = await context.pastRecords.peek(row.id);
  if (before && before.state !== 'withdrawn')
    throw new AppError('CONFLICT', '这一次已由别人补录', { day: '这一次已由别人补录' });
  const record = { ...row, import: found.id, state: 'waiting' as const };
  await saveSubject(context, 'pastRecord', before, record, 'takeOver');
}

/** A refusal names the row of the file that it stands for. */
const refusedAt = ({ kind, row }: PastRow, error: unknown): unknown =>
  error instanceof AppError && error.fields
    ? new AppError(error.code, `“${pastKindText[kind]}”表第 ${row} 行：${error.message}`, error.fields)
    : error;

async function write(row: PastRow, found: Found, context: WriteContext): Promise<void> {
  try {
    if (row.kind === 'session') await writeSession(row, found, context);
    else await writeRecord(row, found, context);
  } catch (error) {
    throw refusedAt(row, error);
  }
}

export async function writeBatch(id: string, context: WriteContext): Promise<void> {
  const found = await context.pastImports.get(id);
  if (found.state !== 'writing') return;
  const { rows } = await context.pastBatches.get(batchId(id, Math.floor(found.done / BATCH)));
  for (const row of rows) await write(row, found, context);
  await context.pastImports.set({ ...found, done: found.done + rows.length });
}
