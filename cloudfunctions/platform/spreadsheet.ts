import type { Sheet as Found, MergeRange, WriteSheet } from 'hucre/xlsx';
import { AppError } from '#domain/errors';
import type { Sheet } from '#domain/roster/read-sheets';
import { assertSpreadsheet } from './archive';

// The library is loaded by those actions alone that need it, so that no other one waits for it.
const library = () => import('hucre/xlsx');

/** Cells beyond are not even unpacked into rows: a lone cell far away would make millions of empty ones. */
const RANGE = 'A1:Z5002';

function cellsOf({ startRow, endRow, startCol, endCol }: MergeRange): string[] {
  const rows = Math.min(endRow, startRow + 5000) - startRow + 1;
  const columns = Math.min(endCol, startCol + 25) - startCol + 1;
  return Array.from({ length: rows * columns }, (_, index) =>
    [startRow + Math.floor(index / columns), startCol + (index % columns)].join(),
  );
}

const sheetOf = ({ name, rows, cells = new Map(), merges = [] }: Found): Sheet => ({
  ...{ name, rows },
  formulas: new Set([...cells].filter(([, { type }]) => type === 'formula').map(([place]) => place)),
  merged: new Set(merges.flatMap(cellsOf)),
});

/** The sheets of these names of an uploaded file; refuses what is no spreadsheet. */
export async function readSpreadsheet(bytes: Buffer, names: readonly string[]): Promise<Sheet[]> {
  assertSpreadsheet(bytes);
  const isOurs = ({ name }: { name: string }) => names.includes(name.trim());
  try {
    const { readXlsx } = await library();
    const workbook = await readXlsx(bytes, { sheets: isOurs, range: RANGE });
    return workbook.sheets.map(sheetOf);
  } catch (error) {
    console.info('readXlsx', error);
    const message = '文件打不开，请在表格软件里打开并另存一次';
    throw new AppError('INVALID_INPUT', message, { file: message });
  }
}

export async function writeSpreadsheet(written: WriteSheet[]): Promise<string> {
  const { writeXlsx } = await library();
  const bytes = await writeXlsx({ sheets: written, defaultFont: { name: '宋体', size: 11 } });
  return Buffer.from(bytes).toString('base64');
}
