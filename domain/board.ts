import type { Day } from './calendar';
import { isConfirmedInPlace } from './confirmation/ladder';
import { type OnSiteShare, onSiteShare, type ReportLine, reportLines } from './exceptions/report';
import { type Holder, sessionWaits, waitingFor } from './exceptions/waits';
import type { Plan } from './plan';
import { type MonthCount, monthCounts, type Quota, quotaOf, seasonOf, tally } from './quota';
import { type RecordState, type Session, type Standing, standing } from './session';

export interface BoardTown {
  readonly id: string;
  readonly name: string;
  readonly supervisor: string;
  readonly workers: number;
  /** Its share of the supervisor's quota, in sessions. */
  readonly share: number;
}

export interface BoardSupervisor {
  readonly id: string;
  readonly name: string;
  readonly post?: string;
  readonly from?: Day;
  readonly to?: Day;
}

export interface Board {
  readonly total: Quota;
  readonly supervisors: readonly (BoardSupervisor & {
    readonly quota: Quota;
    readonly towns: string[];
  })[];
  readonly towns: readonly (BoardTown & { readonly quota: Quota })[];
  readonly months: readonly MonthCount[];
  /** How many of those done were taken over from before the program was used (R2.4). */
  readonly takenOver: number;
  /** How many of those done the office confirmed in the station's place (R7.2). */
  readonly inPlace: number;
  /** Each kind of exception apart (R6.3, R6.6). */
  readonly exceptions: readonly ReportLine[];
  readonly onSite: OnSiteShare;
}

/** Every indicator of the board (R12.1), from the sessions alone. */
export function boardOf(
  sessions: readonly Session[],
  towns: readonly BoardTown[],
  supervisors: readonly BoardSupervisor[],
  plan: Plan,
  today: Day,
): Board {
  const season = seasonOf(plan, today);
  const judged = sessions.map((session) => ({ session, standing: standing(session, plan) }));
  const standingsBy = grouped(judged);
  const quota = (key: string, target: number, capacity: number) =>
    quotaOf(tally(standingsBy.get(key) ?? []), target, capacity, season);
  return {
    total: quotaOf(tally(judged.map((each) => each.standing)), plan.sessionsInAll, plan.posts, season),
    supervisors: supervisors.filter(holdsOn(today)).map((each) => ({
      ...each,
      quota: quotaOf(tally(standingsBy.get(quotaKey(each)) ?? []), plan.sessionsPerPost, 1, season),
      towns: towns.filter(({ supervisor }) => supervisor === each.id).map(({ name }) => name),
    })),
    towns: towns.map((town) => ({ ...town, quota: quota(`town ${town.id}`, town.share, 1) })),
    months: monthCounts(sessions, plan),
    exceptions: reportLines(sessions, plan),
    onSite: onSiteShare(sessions, plan),
    takenOver: judged.filter((each) => each.session.takenOver && each.standing === 'done').length,
    inPlace: judged.filter((each) => isConfirmedInPlace(each.session) && each.standing === 'done').length,
  };
}

const holdsOn =
  (today: Day) =>
  ({ from = '', to }: BoardSupervisor): boolean =>
    from <= today && (to === undefined || today < to);

/** A quota belongs to the post, whoever held it or came as a substitute (R1.8, R5.2). */
const quotaKey = ({ id, post }: BoardSupervisor) =>
  post === undefined ? `supervisor ${id}` : `post ${post}`;

type Judged = { readonly session: Session; readonly standing: Standing };

function grouped(judged: readonly Judged[]): Map<string, Standing[]> {
  const groups = new Map<string, Standing[]>();
  for (const { session, standing: state } of judged) {
    const { post, supervisor, town } = session;
    for (const key of [`post ${post}`, `supervisor ${supervisor}`, `town ${town}`]) {
      groups.set(key, [...(groups.get(key) ?? []), state]);
    }
  }
  return groups;
}

export interface Wait {
  readonly for: string;
  readonly what: string;
  /** Whose word on an exception is wanted first. */
  readonly exception: Holder;
  readonly standing?: Standing;
  readonly recordState?: RecordState;
}

// biome-ignore format: read as a table
const waits: readonly Wait[] = [
  { for: '项目统筹', what: '例外待审批',       exception: 'coordinator' },
  { for: '站点社工', what: '待证明到场',       exception: 'host' },
  { for: '督导',     what: '例外待补报、待申请', exception: 'supervisor' },
  { for: '督导',     what: '待写记录',         exception: 'nobody', standing: 'waiting', recordState: 'none' },
  { for: '督导',     what: '退回待修改',       exception: 'nobody', standing: 'waiting', recordState: 'returned' },
  { for: '站点社工', what: '待确认记录',       exception: 'nobody', standing: 'waiting', recordState: 'submitted' },
];

const isFor = (session: Session, wait: Wait, plan: Plan, today: Day) =>
  sessionWaits(session, plan, today) === wait.exception &&
  (wait.standing === undefined || standing(session, plan) === wait.standing) &&
  (wait.recordState === undefined || session.record.state === wait.recordState);

/** The coordinator decides each exception of a session by itself; all else is done once for a session. */
const piecesOf = (session: Session, { exception }: Wait, today: Day): number =>
  exception === 'coordinator' ? waitingFor(session, 'coordinator', today).length : 1;

/** What waits for whom and how often; nothing that waits is left out. */
export const waitsOf = (
  sessions: readonly Session[],
  plan: Plan,
  today: Day,
): (Wait & { readonly count: number })[] =>
  waits
    .map((wait) => ({
      ...wait,
      count: sessions
        .filter((session) => isFor(session, wait, plan, today))
        .reduce((sum, session) => sum + piecesOf(session, wait, today), 0),
    }))
    .filter(({ count }) => count > 0);
