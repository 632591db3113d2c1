import { type Day, type Month, monthOf } from '#domain/calendar';
import { type Held, monthSheets, monthVersion } from '#domain/schedule/month-sheet';
import { type Present, supervisorsOn } from '#domain/schedule/present';
import { nameOf } from '#domain/schedule/words';
import { stageText } from '#domain/session';
import { sheetOf } from '#platform/sheet-template';
import { writeSpreadsheet } from '#platform/spreadsheet';

const WIDTH = 26;
const NAMES = '名单';

/** What may be chosen, each kind in a column of its own. */
function namesSheet(present: Present, frozenBefore: Day) {
  const columns = [supervisorsOn(present, frozenBefore), present.towns, present.stations].map((all) =>
    all.map(({ name }) => name),
  );
  const length = Math.max(...columns.map((column) => column.length));
  const lines = Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null));
  return {
    name: NAMES,
    columns: columns.map(() => ({ width: WIDTH, numFmt: '@' })),
    rows: [['督导', '镇街', '社工站'], ...lines],
    freezePane: { rows: 1 },
  };
}

/** A month as a file: the version tells later whether the month is still what was edited. */
export function monthFileOf(
  month: Month,
  held: readonly Held[],
  present: Present,
  frozenBefore: Day,
): Promise<string> {
  const name = nameOf(present);
  const own = held
    .filter(({ day }) => monthOf(day) === month)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const rows = own.map(({ supervisor, town, day, session: { id, station, stage } }) => [
    ...[id, new Date(day), name(supervisor), name(town)],
    ...[station && name(station), stageText[stage]],
  ]);
  return writeSpreadsheet([
    sheetOf(monthSheets.visits, rows),
    sheetOf(monthSheets.version, [[month, monthVersion(month, own, frozenBefore)]]),
    namesSheet(present, frozenBefore),
  ]);
}
