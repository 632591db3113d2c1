import { createHash } from 'node:crypto';
import type { roster } from '#domain/contract/roster';
import { sha256 } from '#domain/history';
import type { PastImport } from '#domain/past/import';
import { isFaulty, readPast } from '#domain/past/read-past';
import type { PastRow } from '#domain/past/rows';
import { pastSheets } from '#domain/past/sheets';
import type { Fault } from '#domain/roster/read-sheets';
import { files } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import { assertOwn, endingOf, readFile, uploadFolder } from '#platform/files';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { eachInParallel } from '#platform/parallel';
import { BATCH, batchId } from '#platform/past-writing';
import type { Actions } from '#platform/serve';
import { readSpreadsheet } from '#platform/spreadsheet';
import { knownNames, standingNow } from './past-known';
import { linesOf, notesOf } from './past-preview';
import { pastTemplateOf } from './past-template';
import { showPastImport } from './past-views';

type Checks = Pick<Actions<typeof roster>, 'pastTemplate' | 'pastPlace' | 'checkPast'>;

export const PAST = 'past';
const MOST_BYTES = 5 * 2 ** 20;
const SHOWN = 100;
const ID_LENGTH = 20;

const faulty = (faults: readonly Fault[]) => ({
  ...{ import: null, notes: [], lines: [] },
  ...{ faults: faults.slice(0, SHOWN), faultCount: faults.length },
});

function batchesOf(id: string, rows: readonly PastRow[]) {
  const count = Math.ceil(rows.length / BATCH);
  return Array.from({ length: count }, (_, index) => ({
    id: batchId(id, index),
    rows: rows.slice(index * BATCH, (index + 1) * BATCH),
  }));
}

/** Keeps the rows as they were looked at, so that what is confirmed is what was shown. */
async function keep(found: PastImport, rows: readonly PastRow[], { apart }: ReadContext): Promise<void> {
  await eachInParallel(batchesOf(found.id, rows), (batch) =>
    apart(({ pastBatches }) => pastBatches.set(batch)),
  );
  await apart((writing) => saveSubject(writing, 'pastImport', undefined, found, 'check'));
}

export const pastChecks: Checks = {
  async pastTemplate(_input, context) {
    const base64 = await pastTemplateOf(await knownNames(context), context.plan);
    return { name: '补录模板.xlsx', base64 };
  },

  async pastPlace({ name }, context) {
    return { path: `${uploadFolder(context, PAST)}${newId()}${endingOf(name)}` };
  },

  async checkPast({ file }, context) {
    assertOwn(context, PAST, file);
    const { openid, actor, now, plan, today } = context;
    const bytes = await readFile(files, file, MOST_BYTES);
    const names = Object.values(pastSheets(plan)).map(({ name }) => name);
    const [sheets, known, standing] = await Promise.all([
      readSpreadsheet(bytes, names),
      knownNames(context),
      standingNow(context),
    ]);
    const id = sha256(`${openid} ${file} ${now}`).slice(0, ID_LENGTH);
    const read = readPast(sheets, { plan, today, known, standing, id });
    if (isFaulty(read)) {
      await files.remove(file);
      return faulty(read);
    }
    const found: PastImport = {
      ...{ id, by: actor.person, name: actor.name, openid, at: now, file, state: 'checked' },
      hash: createHash('sha256').update(bytes).digest('hex'),
      rows: read.map(({ kind, id: of }) => ({ kind, id: of })),
      ...{ done: 0, evidence: [] },
    };
    await keep(found, read, context);
    return {
      import: await showPastImport(id, context),
      ...{ faults: [], faultCount: 0, notes: notesOf(read, known, context), lines: linesOf(read, known) },
    };
  },
};
