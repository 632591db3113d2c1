import { type Cell, isBlank, problem } from './cells';
import { type Columns, type Placed, type Records, type SheetKind, sheetKinds, sheets } from './columns';

/** A sheet as the spreadsheet's library gives it; `formulas` and `merged` name cells as 'row,column' from 0. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly formulas: ReadonlySet<string>;
  readonly merged: ReadonlySet<string>;
}

/** What is wrong where, in the reader's own words; row 0 stands for the whole sheet. */
export interface Fault {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

export const faultAt = (kind: SheetKind, row: number, column: string, text: string): Fault => ({
  ...{ sheet: sheets[kind].name, row, column, text },
});

interface Read {
  readonly records: readonly Placed<Record<string, unknown>>[];
  readonly faults: readonly Fault[];
}

const headerText = (cell: Cell | undefined) => (typeof cell === 'string' ? cell.trim() : '');

/** Every row of every sheet by its table of columns, or what stands against it. */
export function readSheets(found: readonly Sheet[]): { records: Records; faults: Fault[] } {
  const read = sheetKinds.map((kind) => {
    const sheet = found.find(({ name }) => name.trim() === sheets[kind].name);
    return [kind, sheet ? readSheet(kind, sheet) : missing(kind)] as const;
  });
  const records = Object.fromEntries(read.map(([kind, { records: of }]) => [kind, of]));
  return { records: records as unknown as Records, faults: read.flatMap(([, { faults }]) => faults) };
}

const missing = (kind: SheetKind): Read => ({
  records: [],
  faults: [faultAt(kind, 0, '', `没有“${sheets[kind].name}”工作表，请用下载的模板填写`)],
});

function readSheet(kind: SheetKind, sheet: Sheet): Read {
  const columns: Columns = sheets[kind].columns;
  const places = new Map(
    Object.entries(columns).map(([field, { header }]) => [field, headersOf(sheet).indexOf(header)]),
  );
  const lost = Object.entries(columns).filter(([field]) => places.get(field) === -1);
  if (lost.length > 0) {
    return {
      records: [],
      faults: lost.map(([, { header }]) => faultAt(kind, 1, header, '第一行没有这一列，请用下载的模板填写')),
    };
  }
  const rows = [...sheet.rows.entries()].filter(([index, cells]) => index > 0 && !cells.every(isBlank));
  const { most } = sheets[kind];
  if (rows.length > most)
    return { records: [], faults: [faultAt(kind, 0, '', `最多 ${most} 行，现有 ${rows.length} 行`)] };
  const read = rows.map(([index]) => readRow(kind, sheet, index, places));
  return {
    records: read.map(({ record }) => record),
    faults: read.flatMap(({ faults }) => faults),
  };
}

const headersOf = ({ rows }: Sheet) => (rows[0] ?? []).map(headerText);

function readRow(kind: SheetKind, sheet: Sheet, index: number, places: ReadonlyMap<string, number>) {
  const columns: Columns = sheets[kind].columns;
  const faults: Fault[] = [];
  const values = Object.entries(columns).map(([field, { header, read }]) => {
    const place = places.get(field) ?? 0;
    const reading = obstacleAt(sheet, index, place) ?? read(sheet.rows[index]?.[place] ?? null);
    if ('problem' in reading) faults.push(faultAt(kind, index + 1, header, reading.problem));
    return [field, 'value' in reading ? reading.value : undefined] as const;
  });
  return { record: { ...Object.fromEntries(values), row: index + 1 }, faults };
}

function obstacleAt({ formulas, merged }: Sheet, row: number, column: number) {
  if (formulas.has(`${row},${column}`)) return problem('不能是公式，请复制后用“粘贴为数值”');
  if (merged.has(`${row},${column}`)) return problem('请取消合并单元格，每行填一条');
  return undefined;
}
