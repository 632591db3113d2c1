import { type Cell, isBlank, problem } from './cells';
import { type Placed, type Records, type SheetKind, sheets, type Table } from './columns';

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

export const faultIn = ({ name }: Pick<Table, 'name'>, row: number, column: string, text: string): Fault => ({
  sheet: name,
  row,
  column,
  text,
});

export const faultAt = (kind: SheetKind, row: number, column: string, text: string): Fault =>
  faultIn(sheets[kind], row, column, text);

interface Read {
  readonly records: readonly Placed<Record<string, unknown>>[];
  readonly faults: readonly Fault[];
}

const headerText = (cell: Cell | undefined) => (typeof cell === 'string' ? cell.trim() : '');

/** Every row of every sheet by its table of columns, or what stands against it. */
export function readTables<K extends string>(tables: Readonly<Record<K, Table>>, found: readonly Sheet[]) {
  const read = (Object.keys(tables) as K[]).map((kind) => {
    const sheet = found.find(({ name }) => name.trim() === tables[kind].name);
    return [kind, sheet ? readSheet(tables[kind], sheet) : missing(tables[kind])] as const;
  });
  const records = Object.fromEntries(read.map(([kind, { records: of }]) => [kind, of]));
  return { records: records as Record<K, Read['records']>, faults: read.flatMap(([, { faults }]) => faults) };
}

export function readSheets(found: readonly Sheet[]): { records: Records; faults: Fault[] } {
  const { records, faults } = readTables<SheetKind>(sheets, found);
  return { records: records as unknown as Records, faults };
}

const missing = (table: Table): Read => ({
  records: [],
  faults: [faultIn(table, 0, '', `没有“${table.name}”工作表，请用下载的模板填写`)],
});

function readSheet(table: Table, sheet: Sheet): Read {
  const { columns, most } = table;
  const places = new Map(
    Object.entries(columns).map(([field, { header }]) => [field, headersOf(sheet).indexOf(header)]),
  );
  const lost = Object.entries(columns).filter(([field]) => places.get(field) === -1);
  if (lost.length > 0) {
    return {
      records: [],
      faults: lost.map(([, { header }]) => faultIn(table, 1, header, '第一行没有这一列，请用下载的模板填写')),
    };
  }
  const rows = [...sheet.rows.entries()].filter(([index, cells]) => index > 0 && !cells.every(isBlank));
  if (rows.length > most)
    return { records: [], faults: [faultIn(table, 0, '', `最多 ${most} 行，现有 ${rows.length} 行`)] };
  const read = rows.map(([index]) => readRow(table, sheet, index, places));
  return {
    records: read.map(({ record }) => record),
    faults: read.flatMap(({ faults }) => faults),
  };
}

const headersOf = ({ rows }: Sheet) => (rows[0] ?? []).map(headerText);

function readRow(table: Table, sheet: Sheet, index: number, places: ReadonlyMap<string, number>) {
  const faults: Fault[] = [];
  const values = Object.entries(table.columns).map(([field, { header, read }]) => {
    const place = places.get(field) ?? 0;
    const reading = obstacleAt(sheet, index, place) ?? read(sheet.rows[index]?.[place] ?? null);
    if ('problem' in reading) faults.push(faultIn(table, index + 1, header, reading.problem));
    return [field, 'value' in reading ? reading.value : undefined] as const;
  });
  return { record: { ...Object.fromEntries(values), row: index + 1 }, faults };
}

function obstacleAt({ formulas, merged }: Sheet, row: number, column: number) {
  if (formulas.has(`${row},${column}`)) return problem('不能是公式，请复制后用“粘贴为数值”');
  if (merged.has(`${row},${column}`)) return problem('请取消合并单元格，每行填一条');
  return undefined;
}
