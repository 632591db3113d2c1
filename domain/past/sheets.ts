import type { Plan } from '../plan';
import { choice, day, optional, required, text } from '../roster/cells';
import { type Column, column, named, type RecordOf, type Table } from '../roster/columns';
import { hours, list, tags, time } from './cells';
import { topics } from './rows';

const LABEL = 50;
const WORDS = 2000;
const NOTE = 200;

/** Names as they are to be written, each kind in a column of a sheet of their own. */
export const NAMES_SHEET = '名单';
const names = { supervisors: 0, towns: 1, stations: 2, inspectors: 3, workers: 4 } as const;
export const nameHeaders: Record<keyof typeof names, string> = {
  ...{ supervisors: '督导', towns: '镇街', stations: '社工站', inspectors: '监察员', workers: '社工' },
};

const ofNames = (kind: keyof typeof names) => ({ choices: { sheet: NAMES_SHEET, column: names[kind] } });
const date = column('日期', 13, required(day), { isDay: true });
const evidence = column('证明材料', 30, named(NOTE));
const town = column('镇街', 16, named(LABEL), ofNames('towns'));
const station = column('社工站', 24, named(LABEL), ofNames('stations'));

const topicColumn = column('主题', 12, required(choice(topics)), { choices: Object.values(topics) });

function formColumn(forms: Plan['forms']): Column<string> {
  const words = Object.fromEntries(forms.map(({ id, short }) => [id, short]));
  return column('督导形式', 12, required(choice(words)), { choices: Object.values(words) });
}

/** The sheets of a file of past work; forms and duties are the Plan's. */
export const pastSheets = ({ forms, duties }: Pick<Plan, 'forms' | 'duties'>) =>
  ({
    session: {
      name: '督导',
      most: 1000,
      columns: {
        day: date,
        supervisor: column('督导', 14, named(LABEL), ofNames('supervisors')),
        ...{ town, station },
        arrival: column('签到时间', 10, required(time)),
        departure: column('签退时间', 10, required(time)),
        form: formColumn(forms),
        duties: column('督导内容', 30, required(tags(duties))),
        matters: column('督导情况', 50, named(WORDS)),
        advice: column('建议', 40, optional(text(WORDS))),
        evidence,
      },
    },
    training: {
      name: '培训',
      most: 100,
      columns: {
        day: date,
        title: column('培训名称', 30, named(LABEL)),
        topic: topicColumn,
        hours: column('时数', 8, required(hours)),
        attendees: column('参加人员', 40, required(list)),
        evidence,
      },
    },
    visit: {
      name: '走访',
      most: 500,
      columns: {
        day: date,
        ...{ town, station },
        inspector: column('监察员', 14, named(LABEL), ofNames('inspectors')),
        result: column('走访结果', 50, named(WORDS)),
        evidence,
      },
    },
  }) as const satisfies Record<string, Table>;

export type PastSheets = ReturnType<typeof pastSheets>;
export type PastRecordOf<K extends keyof PastSheets> = RecordOf<PastSheets[K]['columns']>;
