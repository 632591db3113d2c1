import { type Month, monthOf, monthText } from '#domain/calendar';
import type { schedule as contract } from '#domain/contract/planning/schedule';
import { AppError } from '#domain/errors';
import { type Fault, faultIn, readTables } from '#domain/roster/read-sheets';
import { boardOf } from '#domain/schedule/board';
import { changesOf } from '#domain/schedule/changes';
import { usualRules } from '#domain/schedule/drafts';
import { type MonthRow, monthSheets, monthVersion, type VersionRow } from '#domain/schedule/month-sheet';
import { heldVisits } from '#domain/schedule/present';
import { assertPublicationStep } from '#domain/schedule/publication';
import { readMonth } from '#domain/schedule/read-month';
import { changeRowOf, countsText, nameOf } from '#domain/schedule/words';
import { files } from '#platform/cloud';
import type { ReadContext, WriteContext } from '#platform/context';
import { assertOwn, endingOf, readFile, uploadFolder } from '#platform/files';
import { saveSubject } from '#platform/history';
import { batchesFor, dropPublication, keepBatches, takeTurn, yearPlan } from '#platform/publications';
import type { Actions } from '#platform/serve';
import { readSpreadsheet } from '#platform/spreadsheet';
import { adopt, issue } from '#platform/uploads';
import { yearPresent } from '#platform/year-present';
import { monthFileOf } from './month-sheets';
import { showPublication } from './publication-views';
import { newPublication } from './schedule-publishing';
import { frozenAt } from './schedule-store';

type MonthFiles = Pick<
  Actions<typeof contract>,
  'monthFile' | 'monthPlace' | 'checkMonth' | 'confirmMonth' | 'dropMonth'
>;

const PURPOSE = 'month';
const MOST_BYTES = 2 * 2 ** 20;
const SHOWN = 100;

/** What stands in the year, on the board of the rules under which it was published. */
async function standingYear(context: ReadContext) {
  const frozenBefore = frozenAt({ frozenBefore: '' }, context.today);
  const [present, plan] = await Promise.all([yearPresent(context, frozenBefore), yearPlan(context)]);
  const held = heldVisits(present, frozenBefore);
  const schedule = plan.schedule === undefined ? undefined : await context.schedules.peek(plan.schedule);
  const content = schedule && (await context.scheduleContents.peek(`${schedule.id}:${schedule.edition}`));
  const visits = held.map(({ supervisor, town, day, session: { station } }) => ({
    ...{ supervisor, town, day },
    ...(station !== undefined && { station }),
  }));
  const rules = content?.rules ?? usualRules(context.plan);
  return { present, held, frozenBefore, board: boardOf({ rules, visits }, frozenBefore, present) };
}

type Year = Awaited<ReturnType<typeof standingYear>>;

const ofMonth = ({ held }: Year, month: Month) => held.filter(({ day }) => monthOf(day) === month);

/** Why the file as a whole does not tell of this month as it is now. */
function versionFault([row]: readonly VersionRow[], month: Month, year: Year): Fault[] {
  const fault = (text: string) => [faultIn(monthSheets.version, 2, '版本号', text)];
  if (!row) return fault('没有版本号，请用下载的表格填写');
  if (row.month !== month) return fault(`这是${row.month} 的表格，不是${monthText(month)}的`);
  return row.version === monthVersion(month, ofMonth(year, month), year.frozenBefore)
    ? []
    : fault('这个月的安排在下载以后有变动，请重新下载表格再改');
}

const faulty = (faults: readonly Fault[]) => ({
  ...{ publication: null, text: '', changes: [], notes: [] },
  ...{ faults: faults.slice(0, SHOWN), faultCount: faults.length },
});

async function read(file: string, month: Month, year: Year) {
  const bytes = await readFile(files, file, MOST_BYTES);
  const sheets = await readSpreadsheet(
    bytes,
    Object.values(monthSheets).map(({ name }) => name),
  );
  const { records, faults } = readTables(monthSheets, sheets);
  if (faults.length > 0) return { faults };
  const wrong = versionFault(records.version as unknown as VersionRow[], month, year);
  if (wrong.length > 0) return { faults: wrong };
  return readMonth(records.visits as unknown as MonthRow[], month, year.held, year.board);
}

async function check({ month, file }: { month: Month; file: string }, context: ReadContext) {
  const year = await standingYear(context);
  const found = await read(file, month, year);
  if (!('stays' in found) || found.faults.length > 0) return faulty(found.faults);
  const { present, frozenBefore } = year;
  const changes = changesOf(ofMonth(year, month), found, frozenBefore, present, context.project);
  const about = { kind: 'month', of: month, title: `${monthText(month)}表格改动`, state: 'checked' } as const;
  const publication = newPublication(about, changes, context);
  await context.apart(async (writing) => {
    await keepBatches(publication.id, batchesFor(changes), writing);
    await saveSubject(writing, 'publication', undefined, publication, 'check');
  });
  const name = nameOf(present);
  return {
    publication: await showPublication(publication.id, context),
    ...{ faults: [], faultCount: 0, text: countsText(changes), notes: [...found.warnings] },
    changes: changes.slice(0, SHOWN).map((change) => changeRowOf(change, name)),
  };
}

async function confirm(id: string, context: WriteContext): Promise<string> {
  const found = await context.publications.get(id);
  assertPublicationStep(found, 'confirm', { openid: context.openid, isBusy: false });
  await takeTurn(id, context);
  const after = { ...found, state: 'writing' as const, begun: context.now };
  await saveSubject(context, 'publication', found, after, 'confirm');
  return id;
}

async function drop(id: string, context: WriteContext): Promise<string> {
  const found = await context.publications.get(id);
  assertPublicationStep(found, 'drop', { openid: context.openid, isBusy: false });
  await dropPublication(id, context);
  return id;
}

export const monthFiles: MonthFiles = {
  async monthFile({ month }, context) {
    const year = await standingYear(context);
    if (ofMonth(year, month).length === 0)
      throw new AppError('INVALID_STATE', `${monthText(month)}没有安排，没有可下载的内容`);
    const base64 = await monthFileOf(month, year.held, year.present, year.frozenBefore);
    return { name: `排期 ${month}.xlsx`, base64 };
  },

  async monthPlace({ name }, context) {
    const folder = uploadFolder(context, PURPOSE);
    return { path: await context.apart((writing) => issue(folder, endingOf(name), writing)) };
  },

  async checkMonth({ month, file }, context) {
    assertOwn(context, PURPOSE, file);
    await context.apart((writing) => adopt(file, writing));
    try {
      return await check({ month, file }, context);
    } finally {
      await files.remove(file);
    }
  },

  confirmMonth: { act: ({ id }, context) => confirm(id, context), show: showPublication },

  dropMonth: { act: ({ id }, context) => drop(id, context), show: showPublication },
};
