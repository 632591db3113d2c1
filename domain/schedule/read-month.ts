import { type Day, dayText, type Month, monthOf, monthText } from '../calendar';
import { type Fault, faultIn } from '../roster/read-sheets';
import { type Board, judge, withVisits } from './board';
import { type Held, type MonthRow, monthSheets } from './month-sheet';
import { isFixedVisit, type Present, supervisorsOn } from './present';
import type { PlannedVisit } from './schedule';

const COLUMNS = monthSheets.visits.columns;
type Field = keyof typeof COLUMNS;

const faultAt = (row: number, field: Field, words: string): Fault =>
  faultIn(monthSheets.visits, row, COLUMNS[field].header, words);

/** A row with what its names mean; `held` is the session that it bears the number of. */
interface Line {
  readonly row: number;
  readonly visit: PlannedVisit;
  readonly held?: Held | undefined;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Lookup {
  readonly held: ReadonlyMap<string, Held>;
  readonly supervisors: readonly Named[];
  readonly present: Present;
}

const only = (known: readonly Named[], name: string): string | undefined => {
  const found = known.filter((each) => each.name === name);
  return found.length === 1 ? found[0]?.id : undefined;
};

/** What the names of a row mean, or which of them means nothing. */
function lineOf(given: MonthRow, { held, supervisors, present }: Lookup): Line | Fault {
  const { row, id, day, supervisor: who, town: where, station: at } = given;
  const known = id === undefined ? undefined : held.get(id);
  if (id !== undefined && !known) return faultAt(row, 'id', '这个月没有这个编号的督导；新增的请留空');
  const supervisor = only(supervisors, who);
  if (supervisor === undefined) return faultAt(row, 'supervisor', `没有叫“${who}”的督导`);
  const town = only(present.towns, where);
  if (town === undefined) return faultAt(row, 'town', `没有叫“${where}”的镇街`);
  const own = present.stations.filter((each) => each.town === town);
  const station = at === undefined ? undefined : only(own, at);
  if (at !== undefined && station === undefined)
    return faultAt(row, 'station', `${where}没有叫“${at}”的社工站`);
  return { row, held: known, visit: { supervisor, town, day, ...(station !== undefined && { station }) } };
}

const isFault = (each: Line | Fault): each is Fault => 'text' in each;

const isSamePlace = (visit: PlannedVisit, { supervisor, town }: Held) =>
  visit.supervisor === supervisor && visit.town === town;

const isUnchanged = ({ visit, held }: Line): boolean =>
  held !== undefined &&
  isSamePlace(visit, held) &&
  visit.day === held.day &&
  visit.station === held.session.station;

/** What a row may not do to the session that it stands for. */
function ownFault({ row, visit, held }: Line, month: Month, frozenBefore: Day): Fault | undefined {
  if (monthOf(visit.day) !== month) return faultAt(row, 'day', `日期不在${monthText(month)}`);
  if (!held || isUnchanged({ row, visit, held })) return undefined;
  if (isFixedVisit(held, frozenBefore)) return faultAt(row, 'day', '已约定、已进行或已过去，不能在表格里改');
  return isSamePlace(visit, held)
    ? undefined
    : faultAt(row, 'supervisor', '督导和镇街不能改；请删掉这一行，另加一行，编号留空');
}

function repeated(lines: readonly Line[]): Fault[] {
  return lines.flatMap(({ row, held }, index) => {
    const first = held && lines.slice(0, index).find((other) => other.held === held);
    return first ? [faultAt(row, 'id', `与第 ${first.row} 行的编号重复`)] : [];
  });
}

/** Sessions that stand and have no row any more. */
function lost(held: readonly Held[], lines: readonly Line[], frozenBefore: Day): Fault[] {
  const kept = new Set(lines.map((line) => line.held));
  return held
    .filter((each) => isFixedVisit(each, frozenBefore) && !kept.has(each))
    .map(({ day, session }) =>
      faultAt(0, 'id', `${dayText(day)}的督导（${session.id}）已约定、已进行或已过去，不能删掉`),
    );
}

interface Judgement {
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
}

/** Every new or moved row against all the others and all the other months. */
function judged(lines: readonly Line[], others: readonly PlannedVisit[], board: Board): Judgement {
  const faults: Fault[] = [];
  const warnings: string[] = [];
  for (const line of lines.filter((each) => !isUnchanged(each))) {
    const beside = lines.filter((each) => each !== line).map(({ visit }) => visit);
    const { obstacle, warning } = judge(withVisits(board, [...others, ...beside]), line.visit);
    if (obstacle) faults.push(faultAt(line.row, 'day', obstacle));
    if (warning) warnings.push(`第 ${line.row} 行：${warning}`);
  }
  return { faults, warnings };
}

export interface ReadMonth {
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
  /** What stands for each session of the month that stays, by its number. */
  readonly stays: ReadonlyMap<string, PlannedVisit>;
  readonly adds: readonly PlannedVisit[];
}

/** Reads a month's rows: all that is wrong with them, or what the month is to be. */
export function readMonth(
  rows: readonly MonthRow[],
  month: Month,
  held: readonly Held[],
  board: Board,
): ReadMonth {
  const { present, frozenBefore } = board;
  const own = held.filter(({ day }) => monthOf(day) === month);
  const lookup = {
    held: new Map(own.map((each) => [each.session.id, each])),
    ...{ supervisors: supervisorsOn(present, frozenBefore), present },
  };
  const read = rows.map((row) => lineOf(row, lookup));
  const lines = read.filter((each): each is Line => !isFault(each));
  const others = board.visits.filter(({ day }) => monthOf(day) !== month);
  const { faults, warnings } = judged(lines, others, board);
  const all = [
    ...read.filter(isFault),
    ...lines.flatMap((line) => ownFault(line, month, frozenBefore) ?? []),
    ...repeated(lines),
    ...lost(own, lines, frozenBefore),
    ...faults,
  ];
  return {
    ...{ faults: all.toSorted((one, other) => one.row - other.row), warnings },
    stays: new Map(lines.flatMap(({ held: of, visit }) => (of ? [[of.session.id, visit] as const] : []))),
    adds: lines.flatMap(({ held: of, visit }) => (of ? [] : [visit])),
  };
}
