import { type Known, labels } from '#domain/past/names';
import type { PastKind } from '#domain/past/rows';
import { NAMES_SHEET, nameHeaders, pastSheets } from '#domain/past/sheets';
import type { Plan } from '#domain/plan';
import { isPoint } from '#domain/roster/roster';
import { sheetOf } from '#platform/sheet-template';
import { writeSpreadsheet } from '#platform/spreadsheet';

const WIDTH = 26;

/** Each kind of name in a column of its own, for the lists of the other sheets. */
function namesSheet({ supervisors, towns, stations, inspectors, workers }: Known) {
  const places = stations.filter((station) => !isPoint(station));
  const columns: Record<keyof typeof nameHeaders, string[]> = {
    ...{ supervisors: labels(supervisors), towns: labels(towns), stations: [...new Set(labels(places))] },
    ...{ inspectors: labels(inspectors), workers: labels(workers) },
  };
  const kinds = Object.keys(nameHeaders) as (keyof typeof nameHeaders)[];
  const length = Math.max(...kinds.map((kind) => columns[kind].length));
  const lines = Array.from({ length }, (_, row) => kinds.map((kind) => columns[kind][row] ?? null));
  return {
    name: NAMES_SHEET,
    columns: kinds.map(() => ({ width: WIDTH, numFmt: '@' })),
    rows: [kinds.map((kind) => nameHeaders[kind]), ...lines],
    freezePane: { rows: 1 },
  };
}

/** An empty file of past work with its names to choose from. */
export function pastTemplateOf(known: Known, plan: Plan): Promise<string> {
  const tables = pastSheets(plan);
  const sheets = (Object.keys(tables) as PastKind[]).map((kind) => sheetOf(tables[kind], []));
  return writeSpreadsheet([...sheets, namesSheet(known)]);
}
