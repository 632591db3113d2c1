import { type Day, dayText, isWorkday, monthOf } from '../calendar';
import type { Plan } from '../plan';
import { type Block, blockOn, type Whereabouts } from './block';
import { blockText } from './block-words';
import { holidayText, isFreeSaturday } from './holiday';
import { termsOf } from './terms';

/** What is known of all days. */
export interface Calendar {
  readonly plan: Plan;
  readonly today: Day;
  readonly blocks: readonly Block[];
}

type Days = Readonly<Record<Day, string>>;

/** Which session has which day: of the supervisor, and of the station. */
export interface Taken {
  readonly supervisor: Days;
  readonly station: Days;
}

/** Who would be where; `session` is the one that asks, whose own days do not stand in its way. */
export interface Wish extends Whereabouts {
  readonly session?: string | undefined;
}

export const obstacleKinds = ['outside', 'past', 'rest', 'blocked', 'taken'] as const;

export interface DayObstacle {
  readonly kind: (typeof obstacleKinds)[number];
  readonly text: string;
}

type Rule = (day: Day, wish: Wish, calendar: Calendar, taken: Taken) => DayObstacle | undefined;

const because = (kind: DayObstacle['kind'], text: string): DayObstacle => ({ kind, text });

const outside: Rule = (day, _wish, { plan: { firstSessionDay, lastSessionDay } }) =>
  day < firstSessionDay || day > lastSessionDay
    ? because('outside', `督导期是 ${dayText(firstSessionDay)}至 ${dayText(lastSessionDay)}，请选期内的日期`)
    : undefined;

const past: Rule = (day, _wish, { today }) =>
  day <= today ? because('past', '只能约明天以后的日期，请改选') : undefined;

const rest: Rule = (day, _wish, { plan: { calendar } }) =>
  isWorkday(day, calendar) || isFreeSaturday(day, calendar)
    ? undefined
    : because('rest', `${dayText(day)}${holidayText(day, calendar)}休息，请改选工作日`);

const others = (days: Days, session: string | undefined) =>
  Object.entries(days).filter(([, id]) => id !== session);

const saturdays: Rule = (day, { session }, { plan }, { supervisor }) => {
  if (!isFreeSaturday(day, plan.calendar)) return undefined;
  const { restDaysPerMonth } = termsOf(plan);
  const held = others(supervisor, session).filter(
    ([each]) => monthOf(each) === monthOf(day) && isFreeSaturday(each, plan.calendar),
  );
  return held.length < restDaysPerMonth
    ? undefined
    : because('rest', `星期六的督导每月最多 ${restDaysPerMonth} 次，本月已满，请改选工作日`);
};

const blocked: Rule = (day, wish, { blocks }) => {
  const block = blockOn(blocks, wish, day);
  return block && because('blocked', `${dayText(day)}${blockText(block)}，请改选其他日期`);
};

const takenBy =
  (side: keyof Taken, whose: string): Rule =>
  (day, { session }, _calendar, taken) =>
    (taken[side][day] ?? session) === session
      ? undefined
      : because('taken', `${whose}在 ${dayText(day)}已有督导，请改选其他日期`);

/** Every reason why a day cannot be had, in the order in which they are told. */
const rules: readonly Rule[] = [
  ...[outside, past, rest, saturdays, blocked],
  ...[takenBy('supervisor', '督导'), takenBy('station', '站点')],
];

export function dayObstacle(day: Day, wish: Wish, calendar: Calendar, taken: Taken): DayObstacle | undefined {
  for (const rule of rules) {
    const found = rule(day, wish, calendar, taken);
    if (found) return found;
  }
  return undefined;
}
