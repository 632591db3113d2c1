import { repeatsIn } from '../roster/identify';
import { type Fault, faultIn, readTables, type Sheet } from '../roster/read-sheets';
import { type Around, dayKey, type Read, type Row, sessionOf, trainingOf, visitOf } from './read-rows';
import type { PastKind, PastRow } from './rows';
import { type PastSheets, pastSheets } from './sheets';

type Records = { readonly [K in PastKind]: readonly Row<K>[] };

/** What makes two rows of a file the same. */
const keyOf = (row: PastRow): string => (row.kind === 'session' ? dayKey(row.supervisor, row.day) : row.id);

const keyColumn: Record<PastKind, string> = { session: '日期', training: '培训名称', visit: '日期' };

function rowsOf({ session, training, visit }: Records, tables: PastSheets, around: Around): Read[] {
  return [
    ...session.map((row) => sessionOf(row, tables.session, around)),
    ...training.map((row) => trainingOf(row, tables.training, around)),
    ...visit.map((row) => visitOf(row, tables.visit, around)),
  ];
}

const isRow = (read: Read): read is PastRow => !Array.isArray(read);

/** Every row of a file of past work, or everything that is wrong with it; nothing in between (R2.4). */
export function readPast(sheets: readonly Sheet[], around: Around): readonly PastRow[] | readonly Fault[] {
  const tables = pastSheets(around.plan);
  const { records, faults } = readTables<PastKind>(tables, sheets);
  if (faults.length > 0) return faults;
  const read = rowsOf(records as unknown as Records, tables, around);
  const rows = read.filter(isRow);
  const repeated = (Object.keys(tables) as PastKind[]).flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return repeatsIn(tables[kind], own, keyColumn[kind], keyOf);
  });
  const wrong = [...read.flatMap((each) => (isRow(each) ? [] : each)), ...repeated];
  if (wrong.length > 0) return wrong;
  return rows.length > 0 ? rows : [faultIn({ name: '整个文件' }, 0, '', '没有可补录的行，请填写后再上传')];
}

export const isFaulty = (read: readonly PastRow[] | readonly Fault[]): read is readonly Fault[] =>
  read.some((each) => 'sheet' in each);
