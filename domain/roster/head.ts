import type { Facts } from '../facts';
import { canonical, sha256 } from '../history';
import type { ChangeKind, ImportState } from './kinds';
import type { Roster } from './roster';

export const ROSTER = 'roster';

/** The one document that says which version of the roster is in force and whether one is being written. */
export interface RosterHead {
  readonly id: typeof ROSTER;
  /** '' is the version with which the project was set up. */
  readonly version: string;
  readonly importing?: string;
  /** How many versions were begun; the next one takes the next number. */
  readonly imports: number;
  /** How often the whole roster with its phone numbers was handed out. */
  readonly exports: number;
  /** What the version in force came from. */
  readonly source?: {
    readonly hash: string;
    readonly changes: Readonly<Record<ChangeKind, number>>;
    readonly rows: string;
  };
}

type Rows = Pick<Roster, 'stations' | 'workers'>;

const sorted = (rows: readonly { readonly id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/** One hash over every row of a version, so that no later edit can pass unseen (R16.2). */
export const rowsHash = ({ stations, workers }: Rows): string =>
  sha256(canonical([sorted(stations), sorted(workers)]));

export const firstHead: RosterHead = { id: ROSTER, version: '', imports: 0, exports: 0 };

export const headFacts = (head: RosterHead): Facts => ({ ...head });

export interface RosterImport {
  readonly id: string;
  readonly by: string;
  readonly openid: string;
  readonly at: number;
  readonly file: string;
  readonly hash: string;
  /** The version that it was compared with, and the one that it becomes. */
  readonly base: string;
  readonly state: ImportState;
  readonly version?: string;
  readonly changes: Readonly<Record<ChangeKind, number>>;
  readonly done: number;
  readonly total: number;
}

const OVERTAKEN = '花名册刚被别人更新，请重新上传您的文件，再看一遍会改变什么';

/** Why an import cannot be confirmed; undefined when it can. */
export function confirmObstacle(
  { id, state, base, openid }: RosterImport,
  head: RosterHead,
  by: string,
): string | undefined {
  if (openid !== by) return '这不是您上传的文件，请自己上传后再确认';
  if (head.importing !== undefined && head.importing !== id)
    return '另一份花名册正在导入，请等它完成，再重新上传您的文件';
  if (state !== 'checked') return '这份文件已经确认过了';
  if (base !== head.version) return OVERTAKEN;
  return undefined;
}
