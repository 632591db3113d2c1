import { AppError } from '#domain/errors';
import type { PastImport } from '#domain/past/import';
import type { PastImportState } from '#domain/past/kinds';
import type { ReadContext } from './context';
import type { Documents } from './documents';
import type { Files } from './files';
import { saveSubject } from './history';
import { pastUrl } from './links';
import { notify } from './notify';
import { eachInParallel } from './parallel';
import { tellOfPast } from './past-notices';
import { undoBatch } from './past-withdrawal';
import { BATCH, batchId, writeBatch } from './past-writing';

const batchesOf = ({ id, rows }: Pick<PastImport, 'id' | 'rows'>) =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => batchId(id, index));

type Found = Documents['pastImports'];

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
