import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Cell } from '#domain/roster/cells';
import type { Column, Columns, Table } from '#domain/roster/columns';

const letter = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);

function listOf({ choices }: Column<unknown>): Partial<DataValidation> | undefined {
  if (!choices) return undefined;
  if (!('sheet' in choices)) return { values: [...choices] };
  const column = letter(choices.column);
  return { formula1: `'${choices.sheet}'!$${column}$2:$${column}$1001` };
}

function validationsOf(columns: Columns, most: number): DataValidation[] {
  return Object.values(columns).flatMap((column, index) => {
    const list = listOf(column);
    const range = `${letter(index)}2:${letter(index)}${most + 1}`;
    const error = { showErrorMessage: true, errorTitle: column.header, errorMessage: '请从列表中选择' };
    return list ? [{ type: 'list' as const, allowBlank: true, range, ...error, ...list }] : [];
  });
}

const formatOf = ({ isDay }: Column<unknown>) => (isDay ? 'yyyy-mm-dd' : '@');

/** A sheet with its lists to choose from and the rows that it begins with. */
export function sheetOf(
  { name, most, columns }: Table,
  rows: readonly (readonly (Cell | undefined)[])[],
): WriteSheet {
  const all = Object.values(columns);
  return {
    name,
    columns: all.map((column) => ({ width: column.width, numFmt: formatOf(column) })),
    rows: [all.map(({ header }) => header), ...rows.map((row) => row.map((cell) => cell ?? null))],
    dataValidations: validationsOf(columns, most),
    freezePane: { rows: 1 },
  };
}
