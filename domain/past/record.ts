import type { Instant } from '../calendar';
import { AppError } from '../errors';
import type { Facts } from '../facts';
import type { Actor, Role } from '../people';
import type { PastRecordState } from './kinds';
import type { PastTraining, PastVisit } from './rows';

export const pastRecordStateText: Record<PastRecordState, string> = {
  waiting: '待确认',
  confirmed: '已确认',
  withdrawn: '已撤回',
};

interface Taken {
  /** The import that brought it. */
  readonly import: string;
  readonly state: PastRecordState;
  readonly confirmed?: { readonly at: Instant; readonly by: string; readonly name: string };
}

/** A training or a visit that was taken over. A session becomes a real session instead. */
export type PastRecord = (PastTraining | PastVisit) & Taken;

export const pastRecordFacts = (record: PastRecord): Facts => ({ ...record });

type Guard = (record: PastRecord, actor: Actor) => string | undefined;

const notLeadThere: Guard = (record, { station, title }) => {
  const leads = title === 'lead' || title === 'deputy';
  const isThere = record.kind === 'visit' && record.station === station;
  return leads && isThere ? undefined : '请由被走访社工站的站长、副站长确认';
};

const nobody: Guard = () => undefined;

/** A visit is confirmed by the station that was visited; a training belongs to no station, so that the bureau confirms it. */
const confirmers: Record<
  PastRecord['kind'],
  { readonly by: Role; readonly who: string; readonly unless: Guard }
> = {
  visit: { by: 'worker', who: '被走访社工站的站长、副站长', unless: notLeadThere },
  training: { by: 'commissioner', who: '民政局', unless: nobody },
};

export const waitsFor = ({ kind }: Pick<PastRecord, 'kind'>): string => confirmers[kind].who;

const stateWords: Record<PastRecordState, string | undefined> = {
  waiting: undefined,
  confirmed: '已经确认过了，不用再操作',
  withdrawn: '这一条已由项目统筹撤回',
};

/** Why `actor` cannot confirm it; undefined when nothing stands in the way. */
export function recordObstacle(record: PastRecord, actor: Actor): string | undefined {
  const { by, who, unless } = confirmers[record.kind];
  if (actor.role !== by) return `请由${who}确认`;
  return stateWords[record.state] ?? unless(record, actor);
}

export function confirmPastRecord(record: PastRecord, actor: Actor, now: Instant): PastRecord {
  const reason = recordObstacle(record, actor);
  if (reason) throw new AppError('INVALID_STATE', reason);
  return { ...record, state: 'confirmed', confirmed: { at: now, by: actor.person, name: actor.name } };
}
