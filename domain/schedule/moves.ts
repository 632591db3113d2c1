import type { Day } from '../calendar';
import { AppError } from '../errors';
import { inOrder } from '../planning/diff';
import { type Board, type Judged, judge, withVisits } from './board';
import type { PlannedVisit, ScheduleContent, VisitPin } from './schedule';
import { visitKey } from './solve';

interface Asked {
  readonly supervisor: string;
  readonly from: Day;
  readonly day: Day;
  /** Also when it breaks a wish. */
  readonly anyway: boolean;
}

/** The visit of a supervisor on a day, and why it cannot be changed by hand. */
export function visitOn(board: Board, supervisor: string, day: Day): PlannedVisit | undefined {
  return board.content.visits.find((visit) => visit.supervisor === supervisor && visit.day === day);
}

export const fixedReason = ({ fixed, frozenBefore }: Board, visit: PlannedVisit): string | undefined => {
  if (!fixed.has(visitKey(visit))) return undefined;
  return visit.day < frozenBefore ? '这一天已经过去或已冻结' : '已约定或已进行，要改期请到预约里办理';
};

function movable(board: Board, supervisor: string, day: Day): PlannedVisit {
  const visit = visitOn(board, supervisor, day);
  if (!visit) throw refused('这一天没有这名督导的安排，请返回刷新');
  const reason = fixedReason(board, visit);
  if (reason) throw refused(reason);
  return visit;
}

const refused = (words: string) => new AppError('INVALID_STATE', words, { day: words });

function assertFits({ obstacle, warning }: Judged, anyway: boolean): void {
  if (obstacle) throw refused(obstacle);
  if (warning && !anyway) throw refused(`${warning}；如仍要这样安排，请再确认一次`);
}

type Changed = Pick<ScheduleContent, 'visits' | 'pins'>;
type Content = Changed & Board['content'];

const isOf =
  ({ supervisor, day }: Pick<PlannedVisit, 'supervisor' | 'day'>) =>
  (other: PlannedVisit | VisitPin) =>
    other.supervisor === supervisor && other.day === day;

/** Takes visits out, puts others in, and pins these where they were put. */
function replaced(
  { visits, pins }: Changed,
  out: readonly PlannedVisit[],
  put: readonly VisitPin[],
): Changed {
  const isGone = (each: PlannedVisit | VisitPin) => [...out, ...put].some((visit) => isOf(visit)(each));
  return {
    visits: inOrder([...visits.filter((each) => !isGone(each)), ...put]),
    pins: [...pins.filter((each) => !isGone(each)), ...put],
  };
}

const onDay = ({ supervisor, town }: PlannedVisit, day: Day, station?: string): VisitPin => ({
  ...{ supervisor, town, day },
  ...(station !== undefined && { station }),
});

export interface Moving extends Asked {
  readonly station?: string | undefined;
}

/** The visit as it would be on another day, or at another station. */
export const movedVisit = (visit: PlannedVisit, day: Day, station = visit.station): PlannedVisit =>
  onDay(visit, day, station);

export function moveVisit(content: Content, board: Board, moving: Moving): Changed {
  const visit = movable(board, moving.supervisor, moving.from);
  const moved = onDay(visit, moving.day, moving.station ?? visit.station);
  assertFits(judge(board, moved, [visit]), moving.anyway);
  return replaced(content, [visit], [moved]);
}

/** Each of two visits takes the other's day. */
export function swapped(one: PlannedVisit, other: PlannedVisit): readonly [VisitPin, VisitPin] {
  return [onDay(one, other.day, one.station), onDay(other, one.day, other.station)];
}

export const judgeSwap = (board: Board, one: PlannedVisit, other: PlannedVisit): Judged => {
  const pair = swapped(one, other);
  const judged = pair.map((visit, index) => {
    const partner = pair[1 - index] as PlannedVisit;
    return judge(withVisits(board, [...board.visits, partner]), visit, [one, other]);
  });
  return judged.find(({ obstacle }) => obstacle) ?? judged.find(({ warning }) => warning) ?? {};
};

export function swapVisits(content: Content, board: Board, asked: Asked): Changed {
  const one = movable(board, asked.supervisor, asked.from);
  const other = movable(board, asked.supervisor, asked.day);
  if (one.town === other.town) throw refused('两天去的是同一个镇街，不用交换');
  assertFits(judgeSwap(board, one, other), asked.anyway);
  return replaced(content, [one, other], swapped(one, other));
}

export function unpinVisit({ visits, pins }: Changed, supervisor: string, day: Day): Changed {
  const left = pins.filter((pin) => !isOf({ supervisor, day })(pin));
  if (left.length === pins.length) throw refused('这一天没有固定的安排，请返回刷新');
  return { visits, pins: left };
}
