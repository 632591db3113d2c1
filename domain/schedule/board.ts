import { type Day, dayText } from '../calendar';
import type { Visit } from '../planning/schedule-input';
import { heldVisits, isFixedVisit, type Present } from './present';
import type { PlannedVisit, ScheduleContent } from './schedule';
import { visitKey } from './solve';
import { type Case, type Check, musts, wishes } from './visit-checks';

const firstOf = (checks: readonly Check[], given: Case): string | undefined => {
  for (const check of checks) {
    const reason = check(given);
    if (reason) return reason;
  }
  return undefined;
};

const isSame = (one: Visit, other: Visit): boolean =>
  one.day === other.day && one.supervisor === other.supervisor && one.town === other.town;

export interface Judged {
  /** Why it cannot be. */
  readonly obstacle?: string | undefined;
  /** Which wish it breaks. */
  readonly warning?: string | undefined;
}

/** A draft laid over what stands: sessions agreed meanwhile stand too, whatever the draft says. */
export interface Board {
  readonly content: Pick<ScheduleContent, 'rules' | 'visits'>;
  readonly frozenBefore: Day;
  readonly present: Present;
  /** Sessions that the draft may not touch, by what makes them the same visit. */
  readonly fixed: ReadonlyMap<string, string>;
  readonly visits: readonly PlannedVisit[];
  readonly ofSupervisor: ReadonlyMap<string, readonly PlannedVisit[]>;
  readonly onDay: ReadonlyMap<Day, readonly PlannedVisit[]>;
}

const grouped = <V>(list: readonly V[], key: (each: V) => string): Map<string, V[]> => {
  const groups = new Map<string, V[]>();
  for (const each of list) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
};

/** The same board with other visits on it. */
export const withVisits = <B extends Omit<Board, 'visits' | 'ofSupervisor' | 'onDay'>>(
  board: B,
  visits: readonly PlannedVisit[],
) => ({
  ...board,
  visits,
  ofSupervisor: grouped(visits, ({ supervisor }) => supervisor),
  onDay: grouped(visits, ({ day }) => day),
});

export function boardOf(content: Board['content'], frozenBefore: Day, present: Present): Board {
  const standing = heldVisits(present, frozenBefore).filter((visit) => isFixedVisit(visit, frozenBefore));
  const fixed = new Map(standing.map((visit) => [visitKey(visit), visit.session.id]));
  const known = new Set(content.visits.map(visitKey));
  const missing = standing.filter((visit) => !known.has(visitKey(visit)));
  const added = missing.map(({ supervisor, town, day, session: { station } }) => ({
    ...{ supervisor, town, day },
    ...(station !== undefined && { station }),
  }));
  return withVisits({ content, frozenBefore, present, fixed }, [...content.visits, ...added]);
}

/** Judges a visit against all the others, less those that leave their place for it. */
export function judge(
  { content: { rules }, frozenBefore, present, ofSupervisor, onDay }: Board,
  visit: PlannedVisit,
  leaving: readonly PlannedVisit[] = [],
): Judged {
  const staying = (list: readonly PlannedVisit[] = []) =>
    leaving.length === 0 ? list : list.filter((each) => !leaving.some((gone) => isSame(gone, each)));
  const all = staying(onDay.get(visit.day));
  const own = staying(ofSupervisor.get(visit.supervisor));
  const given = { visit, own, all, rules, frozenBefore, present };
  const obstacle = firstOf(musts, given);
  return obstacle ? { obstacle } : { warning: firstOf(wishes, given) };
}

const whereText = ({ supervisor, town, day }: PlannedVisit, { holders, towns }: Present): string =>
  [
    holders.find(({ id }) => id === supervisor)?.name ?? supervisor,
    `${dayText(day)}去${towns.find(({ id }) => id === town)?.name ?? town}`,
  ].join(' ');

export interface Fault {
  readonly text: string;
  readonly isHard: boolean;
}

/** Everything that a draft breaks as things stand now; what is fixed is nobody's fault. */
export function faultsOf(board: Board): Fault[] {
  const { content, fixed, present } = board;
  const known = new Set(content.visits.map(visitKey));
  const newly = board.visits.filter((visit) => !known.has(visitKey(visit)));
  return [
    ...newly.map((visit) => ({ text: `${whereText(visit, present)}：已另外约定，草稿里没有`, isHard: true })),
    ...content.visits.flatMap((visit) => {
      if (fixed.has(visitKey(visit))) return [];
      const { obstacle, warning } = judge(board, visit, [visit]);
      const reason = obstacle ?? warning;
      return reason
        ? [{ text: `${whereText(visit, present)}：${reason}`, isHard: obstacle !== undefined }]
        : [];
    }),
  ];
}
