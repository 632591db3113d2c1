import { AppError } from '#domain/errors';
import type { PastImport } from '#domain/past/import';
import type { PastImportState } from '#domain/past/kinds';
import {
  type PastRow,
  type PastSession,
  type PastTraining,
  type PastVisit,
  pastKindText,
} from '#domain/past/rows';
import { takenOverSession } from '#domain/past/session';
import { standing } from '#domain/session';
import type { Documents } from './collections';
import type { ReadContext, WriteContext } from './context';
import { freeSlot, monthId, takeSlot } from './day-slots';
import type { Files } from './files';
import { saveSubject } from './history';
import { pastUrl } from './links';
import { notify } from './notify';
import { eachInParallel } from './parallel';
import { tellOfPast } from './past-notices';
import { undoBatch } from './past-withdrawal';

/** So many rows and how far they have come are one transaction, so that none is ever written twice. */
export const BATCH = 10;

export const batchId = (id: string, index: number): string => `${id}:${index}`;
const batchesOf = ({ id, rows }: Pick<PastImport, 'id' | 'rows'>) =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => batchId(id, index));

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

async function writeBatch(id: string, context: WriteContext): Promise<void> {
  const found = await context.pastImports.get(id);
  if (found.state !== 'writing') return;
  const { rows } = await context.pastBatches.get(batchId(id, Math.floor(found.done / BATCH)));
  for (const row of rows) await write(row, found, context);
  await context.pastImports.set({ ...found, done: found.done + rows.length });
}

/** What was right when the file was looked at may be so no more; its rows so far wait for their withdrawal. */
const halt = (id: string, problem: string, { apart }: ReadContext) =>
  apart(async (context) => {
    const found = await context.pastImports.get(id);
    if (found.state !== 'writing') return;
    await saveSubject(context, 'pastImport', found, { ...found, state: 'stuck', problem }, 'halt');
    const text = `${problem}。请撤回这一批，改好后重新上传`;
    await notify(context, { to: found.by, title: '补录没有写完', text, url: pastUrl }, id);
  });

const conclude = (id: string, from: PastImportState, state: PastImportState, { apart }: ReadContext) =>
  apart(async (context) => {
    const found = await context.pastImports.get(id);
    if (found.state === from) await saveSubject(context, 'pastImport', found, { ...found, state }, state);
  });

async function writeOn(found: Found, context: ReadContext): Promise<void> {
  if (found.done === found.rows.length) {
    const batches = await Promise.all(batchesOf(found).map(context.pastBatches.get));
    const rows = batches.flatMap((batch) => batch.rows);
    await tellOfPast(found, rows, context);
    return conclude(found.id, 'writing', 'done', context);
  }
  try {
    await context.apart((writing) => writeBatch(found.id, writing));
  } catch (error) {
    if (!(error instanceof AppError) || !error.fields) throw error;
    await halt(found.id, error.message, context);
  }
}

const undoOn = ({ id, done }: Found, context: ReadContext): Promise<void> =>
  done === 0
    ? conclude(id, 'withdrawing', 'withdrawn', context)
    : context.apart((writing) => undoBatch(id, BATCH, writing));

const work: Partial<Record<PastImportState, (found: Found, context: ReadContext) => Promise<void>>> = {
  writing: writeOn,
  withdrawing: undoOn,
};

/** Goes on with an import, or with its withdrawal, to its end or until there is no more time. */
export async function goOn(id: string, context: ReadContext, isOver = () => false): Promise<Found> {
  for (;;) {
    const found = await context.pastImports.get(id);
    const step = work[found.state];
    if (!step || isOver()) return found;
    await step(found, context);
  }
}

const settled: readonly PastImportState[] = ['done', 'withdrawn', 'dropped'];

/** Nothing of a settled import stays but what it became and its evidence; of a dropped one that neither. */
export async function sweepPast(found: Found, files: Files, context: ReadContext): Promise<void> {
  if (found.swept || !settled.includes(found.state)) return;
  await context.apart(async ({ pastBatches }) => {
    for (const batch of batchesOf(found)) await pastBatches.remove(batch);
  });
  const useless = found.state === 'dropped' ? found.evidence.map(({ fileId }) => fileId) : [];
  await eachInParallel([found.file, ...useless], files.remove);
  await context.apart(async ({ pastImports }) =>
    pastImports.set({ ...(await pastImports.get(found.id)), swept: true }),
  );
}
