import { type Attendance, mayRate } from '../attendance/attendance';
import { addDays, type Day, dayText, type Month, monthOf, monthText } from '../calendar';
import { AppError } from '../errors';
import { firstOf } from '../guards';
import type { Plan } from '../plan';
import type { RatingItem } from './rating';
import { lastRatingDay, openMonths } from './rating-months';

export type Seen = Pick<Attendance, 'month' | 'supervisor' | 'town' | 'day' | 'means' | 'removed'>;

export interface Wanted {
  readonly month: Month;
  readonly supervisor: string;
}

interface Asking {
  readonly today: Day;
  readonly plan: Plan;
}

/** What a worker saw of one supervisor in a month, the latest first; only one's own phone opens a rating (R6.4). */
export const ratable = <T extends Seen>(seen: readonly T[], { month, supervisor }: Wanted): T[] =>
  seen
    .filter((each) => each.month === month && each.supervisor === supervisor && mayRate(each))
    .sort((a, b) => (a.day < b.day ? 1 : -1));

type Guard = (wanted: Wanted, seen: readonly Seen[], asking: Asking) => string | undefined;

const afterItsMonth: Guard = ({ month }, _seen, { today, plan }) =>
  month < monthOf(today) && today > lastRatingDay(month, plan)
    ? `${monthText(month)}的评价已于 ${dayText(lastRatingDay(month, plan))}截止，请评价之后参加的督导`
    : undefined;

const beforeItsMonth: Guard = ({ month }, _seen, { today, plan }) =>
  openMonths(today, plan).includes(month)
    ? undefined
    : `${monthText(month)}的督导现在不能评价，请返回刷新后再选`;

const tickedByHost: Guard = (wanted, seen) =>
  ratable(seen, wanted).length === 0 && seen.some((each) => each.month === wanted.month)
    ? '您本月没有扫码参加过这位督导的督导，不能评价；请从名单中选择，或下次用自己的手机扫码参加'
    : undefined;

const absent: Guard = (wanted, seen) =>
  ratable(seen, wanted).length === 0
    ? `您 ${monthText(wanted.month)}没有扫码参加过督导，不能评价；如当天在场，请联系站长核对出勤`
    : undefined;

/** Each question in turn, with the field that it is about. */
const guards: readonly [field: keyof Wanted, guard: Guard][] = [
  ['month', firstOf(afterItsMonth, beforeItsMonth)],
  ['supervisor', firstOf(tickedByHost, absent)],
];

/** The attendance that a rating rests on; throws when there is none that can be rated. */
export function toBeRated<T extends Seen>(wanted: Wanted, seen: readonly T[], asking: Asking): T {
  for (const [field, guard] of guards) {
    const reason = guard(wanted, seen, asking);
    if (reason) throw new AppError('INVALID_STATE', reason, { [field]: reason });
  }
  return ratable(seen, wanted)[0] as T;
}

/** The supervisors to choose from in a month, the one seen last first. */
export function choices<T extends Seen>(seen: readonly T[], month: Month): T[] {
  const supervisors = [...new Set(seen.map(({ supervisor }) => supervisor))];
  return supervisors
    .flatMap((supervisor) => ratable(seen, { month, supervisor }).slice(0, 1))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

type Fault = readonly [field: string, words: string];

const faultsOf = (given: Readonly<Record<string, number>>, items: readonly RatingItem[]): Fault[] => [
  ...items
    .filter(({ id }) => given[id] === undefined)
    .map(({ id, text }): Fault => [`scores.${id}`, `请给“${text}”打分`]),
  ...Object.keys(given)
    .filter((id) => !items.some((item) => item.id === id))
    .map((id): Fault => [`scores.${id}`, '评价的题目已调整，请返回刷新后再评']),
];

/** Refuses scores that leave an item out or name one that is not asked. */
export function assertAnswered(given: Readonly<Record<string, number>>, items: readonly RatingItem[]): void {
  const faults = faultsOf(given, items);
  const [first] = faults;
  if (first) throw new AppError('INVALID_INPUT', first[1], Object.fromEntries(faults));
}

type Came = Pick<Attendance, 'worker' | 'day' | 'means' | 'removed'>;

/** Whom to remind today: those whose first attendance of its month was yesterday, so that nobody is asked twice. */
export function toRemind(ofMonth: readonly Came[], today: Day): string[] {
  const first = new Map<string, Day>();
  for (const { worker, day } of ofMonth.filter(mayRate))
    if (day < (first.get(worker) ?? '9')) first.set(worker, day);
  return [...first].filter(([, day]) => day === addDays(today, -1)).map(([worker]) => worker);
}
