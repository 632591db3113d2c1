import { stationTitleText } from '#domain/people';
import type { Cell } from '#domain/roster/cells';
import { type SheetKind, sheetKinds, sheets } from '#domain/roster/columns';
import { absenceKinds, isPoint, isPresent, type Roster } from '#domain/roster/roster';
import { sheetOf } from '#platform/sheet-template';
import { writeSpreadsheet } from '#platform/spreadsheet';

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

/** The file to fill in: a sheet per kind, lists to choose from, the present data. */
export const templateOf = (
  roster: Roster,
  phones: ReadonlyMap<string, string>,
  today: string,
): Promise<string> => {
  const rows = rowsOf(roster, phones, today);
  return writeSpreadsheet(sheetKinds.map((kind) => sheetOf(sheets[kind], rows[kind])));
};
