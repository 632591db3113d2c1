import { createHash } from 'node:crypto';
import { dayText, durationText, instantAt } from '#domain/calendar';
import type { roster } from '#domain/contract/roster';
import { sha256 } from '#domain/history';
import type { PastImport } from '#domain/past/import';
import type { Known } from '#domain/past/names';
import { isFaulty, readPast } from '#domain/past/read-past';
import { type PastRow, pastKindText } from '#domain/past/rows';
import { pastSheets } from '#domain/past/sheets';
import type { Plan } from '#domain/plan';
import type { Fault } from '#domain/roster/read-sheets';
import { isPresent } from '#domain/roster/roster';
import { minutesBetween } from '#domain/session';
import { files } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import { assertOwn, endingOf, readFile, uploadFolder } from '#platform/files';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { BATCH, batchId } from '#platform/past-import';
import type { Actions } from '#platform/serve';
import { knownNames, standingNow } from './past-known';
import { pastTemplateOf } from './past-template';
import { showPastImport } from './past-views';
import { readSpreadsheet } from './spreadsheet';

type Checks = Pick<Actions<typeof roster>, 'pastTemplate' | 'pastPlace' | 'checkPast'>;

export const PAST = 'past';
const MOST_BYTES = 5 * 2 ** 20;
const SHOWN = 100;
const ID_LENGTH = 20;

const faulty = (faults: readonly Fault[]) => ({
  ...{ import: null, notes: [], lines: [] },
  ...{ faults: faults.slice(0, SHOWN), faultCount: faults.length },
});

const isShortRow = (row: PastRow, plan: Plan): boolean =>
  row.kind === 'session' &&
  minutesBetween(instantAt(row.day, row.arrival), instantAt(row.day, row.departure), plan) <
    plan.sessionMinutes;

/** Towns of sessions where nobody could confirm them now. */
function leaderless(rows: readonly PastRow[], { towns, workers }: Known, today: string): string[] {
  const led = new Set(
    workers.filter((worker) => worker.title !== 'member' && isPresent(worker, today)).map(({ town }) => town),
  );
  const wanted = new Set(rows.flatMap((row) => (row.kind === 'session' ? [row.town] : [])));
  return towns.filter(({ id }) => wanted.has(id) && !led.has(id)).map(({ name }) => name);
}

function notesOf(rows: readonly PastRow[], known: Known, { plan, today }: ReadContext): string[] {
  const short = rows.filter((row) => isShortRow(row, plan)).length;
  const without = leaderless(rows, known, today);
  const needed = durationText(plan.sessionMinutes);
  return [
    ...(short > 0 ? [`有 ${short} 次督导不足 ${needed}，站点确认后仍不计入，要另经项目统筹批准`] : []),
    ...(without.length > 0 ? [`${without.join('、')}现在没有站长、副站长在册，暂时没有人能确认`] : []),
  ];
}

const titleOf = (row: PastRow, nameOf: (id: string) => string): string =>
  row.kind === 'training' ? row.title : `${nameOf(row.town)} · ${nameOf(row.station)}`;

const textOf = (row: PastRow, nameOf: (id: string) => string): string =>
  row.kind === 'session'
    ? `督导 ${nameOf(row.supervisor)} · ${row.arrival} – ${row.departure}`
    : row.evidence;

function linesOf(rows: readonly PastRow[], { supervisors, towns, stations }: Known) {
  const names = new Map([...supervisors, ...towns, ...stations].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return rows.slice(0, SHOWN).map((row) => ({
    ...{ kindText: pastKindText[row.kind], title: titleOf(row, nameOf) },
    text: `${dayText(row.day)} · ${textOf(row, nameOf)}`,
  }));
}

/** Keeps the rows as they were looked at, so that what is confirmed is what was shown. */
async function keep(found: PastImport, rows: readonly PastRow[], { apart }: ReadContext): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = { id: batchId(found.id, start / BATCH), rows: rows.slice(start, start + BATCH) };
    await apart(({ pastBatches }) => pastBatches.set(batch));
  }
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
