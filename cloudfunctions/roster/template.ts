import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { stationTitleText } from '#domain/people';
import type { Cell } from '#domain/roster/cells';
import {
  type Column,
  type Columns,
  type SheetKind,
  sheetKinds,
  sheets,
  type Table,
} from '#domain/roster/columns';
import { absenceKinds, isPoint, isPresent, type Roster } from '#domain/roster/roster';
import { writeSpreadsheet } from './spreadsheet';

type Rows = { readonly [K in SheetKind]: readonly (readonly (Cell | undefined)[])[] };

const dateOf = (day: string | undefined) => (day === undefined ? undefined : new Date(day));

/** The present roster as lines of the file: who and what is there now. */
function rowsOf(roster: Roster, phones: ReadonlyMap<string, string>, today: string): Rows {
  const here = <T extends { to?: string }>(rows: readonly T[]) => rows.filter((row) => isPresent(row, today));
  const stations = here(roster.stations);
  const names = new Map([...roster.towns, ...roster.stations].map(({ id, name }) => [id, name]));
  const workers = here(roster.workers);
  return {
    towns: here(roster.towns).map(({ id, name }) => [id, name]),
    stations: stations
      .filter((station) => !isPoint(station))
      .map(({ id, name, town }) => [id, name, names.get(town)]),
    points: stations.filter(isPoint).map(({ id, name, parent = '' }) => [id, name, names.get(parent)]),
    workers: workers.map(({ id, name, title, station, point = '', years, field, from, to }) => [
      ...[id, name, phones.get(id), stationTitleText[title], names.get(station), names.get(point)],
      ...[years, field, dateOf(from), dateOf(to)],
    ]),
    absences: workers.flatMap(({ id, name, absences = [] }) =>
      absences.map(({ kind, from, to }) => [
        ...[name, phones.get(id), absenceKinds[kind]],
        ...[dateOf(from), dateOf(to)],
      ]),
    ),
  };
}

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

/** The file to fill in: a sheet per kind, lists to choose from, the present data. */
export const templateOf = (
  roster: Roster,
  phones: ReadonlyMap<string, string>,
  today: string,
): Promise<string> => {
  const rows = rowsOf(roster, phones, today);
  return writeSpreadsheet(sheetKinds.map((kind) => sheetOf(sheets[kind], rows[kind])));
};
