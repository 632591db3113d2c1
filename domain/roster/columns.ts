import { stationTitleText } from '../people';
import {
  choice,
  day,
  optional,
  phone,
  type Read,
  required,
  rowId,
  text,
  townCode,
  wholeNumber,
} from './cells';
import { absenceKinds } from './roster';

export interface Column<T> {
  readonly header: string;
  readonly read: Read<T>;
  readonly width: number;
  /** What the column offers to choose from: words, or the column of another sheet. */
  readonly choices?: readonly string[] | { readonly sheet: string; readonly column: number };
  readonly isDay?: true;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RecordOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** One sheet: what it is called, how many rows it takes, what its columns hold. */
export interface Table {
  readonly name: string;
  readonly most: number;
  readonly columns: Columns;
}

const NAME = 30;
export const named = (most: number) => required(text(most));
export const column = <T>(
  header: string,
  width: number,
  read: Read<T>,
  more: Pick<Column<T>, 'choices' | 'isDay'> = {},
): Column<T> => ({ header, width, read, ...more });

const ofTowns = { choices: { sheet: '镇街', column: 1 } };
const ofStations = { choices: { sheet: '社工站', column: 1 } };

/** The sheets of the roster's file, one per kind, in the order in which each needs only those before it. */
export const sheets = {
  towns: {
    name: '镇街',
    most: 100,
    columns: {
      code: column('区划代码', 14, required(townCode)),
      name: column('镇街名称', 20, named(NAME)),
    },
  },
  stations: {
    name: '社工站',
    most: 1000,
    columns: {
      id: column('编号', 10, optional(rowId)),
      name: column('社工站名称', 28, named(NAME)),
      town: column('所属镇街', 20, named(NAME), ofTowns),
    },
  },
  points: {
    name: '站点',
    most: 3000,
    columns: {
      id: column('编号', 10, optional(rowId)),
      name: column('站点名称', 28, named(NAME)),
      station: column('所属社工站', 28, named(NAME), ofStations),
    },
  },
  workers: {
    name: '社工',
    most: 5000,
    columns: {
      id: column('编号', 10, optional(rowId)),
      name: column('姓名', 12, named(20)),
      phone: column('手机号', 14, optional(phone)),
      title: column('职务', 10, required(choice(stationTitleText)), {
        choices: Object.values(stationTitleText),
      }),
      station: column('社工站', 28, named(NAME), ofStations),
      point: column('站点', 24, optional(text(NAME))),
      years: column('从业年限', 10, optional(wholeNumber(0, 60))),
      field: column('服务领域', 16, optional(text(20))),
      from: column('入职日期', 13, optional(day), { isDay: true }),
      to: column('离职日期', 13, optional(day), { isDay: true }),
    },
  },
  absences: {
    name: '请假',
    most: 5000,
    columns: {
      name: column('姓名', 12, named(20)),
      phone: column('手机号', 14, optional(phone)),
      kind: column('类型', 10, required(choice(absenceKinds)), { choices: Object.values(absenceKinds) }),
      from: column('开始日期', 13, required(day), { isDay: true }),
      to: column('结束日期', 13, required(day), { isDay: true }),
    },
  },
} as const satisfies Record<string, Table>;

export type SheetKind = keyof typeof sheets;
export const sheetKinds = Object.keys(sheets) as SheetKind[];
export type SheetRecord<K extends SheetKind> = RecordOf<(typeof sheets)[K]['columns']>;

/** A row with the number that its reader sees beside it. */
export type Placed<T> = T & { readonly row: number };
export type Records = { readonly [K in SheetKind]: readonly Placed<SheetRecord<K>>[] };
