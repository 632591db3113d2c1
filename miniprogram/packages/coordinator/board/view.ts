import type { Output } from '../../../../typings/api';
import { lightTone } from '../../../components/lights';

export type Board = Output<'reporting', 'board'>;
type Town = Board['towns'][number];

const list = '/packages/coordinator/sessions/index';
const percent = (count: number, target: number) =>
  target === 0 ? 0 : Math.min(100, Math.round((count / target) * 100));

const compareText = (a: string, b: string) => a.localeCompare(b, 'zh-CN');

/** The columns of the towns' table, each with the order a tap on it gives. */
const columns = {
  name: { text: '镇街', order: (a: Town, b: Town) => compareText(a.name, b.name) },
  supervisor: { text: '督导', order: (a: Town, b: Town) => compareText(a.supervisor, b.supervisor) },
  workers: { text: '社工', order: (a: Town, b: Town) => b.workers - a.workers },
  share: {
    text: '完成率',
    order: (a: Town, b: Town) =>
      percent(a.quota.done, a.quota.target) - percent(b.quota.done, b.quota.target),
  },
  remaining: { text: '剩余', order: (a: Town, b: Town) => b.quota.remaining - a.quota.remaining },
} as const;

export type Column = keyof typeof columns;

export const columnsView = (sorted: Column) =>
  (Object.keys(columns) as Column[]).map((column) => ({
    ...{ column, text: columns[column].text, sorted: column === sorted },
  }));

export const townsView = ({ towns }: Board, sorted: Column) =>
  [...towns].sort(columns[sorted].order).map(({ id, name, supervisor, workers, quota }) => ({
    ...{ id, name, supervisor, workers },
    ...{ done: quota.done, target: quota.target, remaining: quota.remaining },
    percent: percent(quota.done, quota.target),
    tone: lightTone[quota.light],
    light: quota.lightText,
    url: `${list}?town=${id}&title=${name}`,
  }));

export const supervisorsView = ({ supervisors }: Board) =>
  supervisors.map(({ id, name, quota, towns }) => ({
    ...{ id, name, quota },
    tone: lightTone[quota.light],
    towns: towns.join('、'),
    url: `${list}?supervisor=${id}&title=${name}`,
  }));
