import { type BlockKind, blockOn } from '../booking/block';
import { addDays, type Day, dayText, isWorkday, monthOf } from '../calendar';
import { mondayOf } from '../planning/season';
import { blocksOf, holderOn, type Present } from './present';
import type { PlannedVisit, ScheduleContent } from './schedule';

/** What one visit is judged by: the rules of the draft and the supervisor's other visits. */
export interface Case {
  readonly visit: PlannedVisit;
  readonly own: readonly PlannedVisit[];
  /** All visits of the same day. */
  readonly all: readonly PlannedVisit[];
  readonly rules: ScheduleContent['rules'];
  readonly frozenBefore: Day;
  readonly present: Present;
}

export type Check = (given: Case) => string | undefined;

const blockWords: Record<BlockKind, string> = {
  leave: '督导当天请假',
  training: '当天有培训',
  closure: '镇街当天不接待',
  stationClosure: '这个站点当天不接待',
};

const outside: Check = ({ visit: { day }, rules: { from, to } }) =>
  day < from || day > to ? `不在排期范围内（${dayText(from)}至${dayText(to)}）` : undefined;

const frozen: Check = ({ visit: { day }, frozenBefore }) =>
  day < frozenBefore ? `${dayText(frozenBefore)}以前的安排不再变动` : undefined;

const isRestDay = (day: Day, { present }: Case) => !isWorkday(day, present.plan.calendar);

const restDay: Check = (given) => {
  const { visit, rules } = given;
  const agreed = rules.restDays.find(({ supervisor }) => supervisor === visit.supervisor)?.days ?? [];
  return isRestDay(visit.day, given) && !agreed.includes(visit.day)
    ? '当天是休息日，双方还没有商定'
    : undefined;
};

const blocked: Check = ({ visit: { supervisor, town, station, day }, rules, present }) => {
  const at = { supervisor: holderOn(present, supervisor, day), town, station };
  const block = blockOn(blocksOf(present, rules), at, day);
  return block && blockWords[block.kind];
};

const notTheirs: Check = ({ visit, present }) =>
  present.towns.find(({ id }) => id === visit.town)?.supervisor === visit.supervisor
    ? undefined
    : '这个镇街现在不由这名督导负责';

const strangeStation: Check = ({ visit: { station, town }, present }) =>
  station === undefined || present.stations.some((each) => each.id === station && each.town === town)
    ? undefined
    : '这个站点不在这个镇街';

const twice: Check = ({ visit, own }) =>
  own.some(({ day }) => day === visit.day) ? '督导当天已有其他督导' : undefined;

const stationTwice: Check = ({ visit, all }) =>
  visit.station !== undefined && all.some(({ station }) => station === visit.station)
    ? '这个站点当天已有其他督导'
    : undefined;

const inMonth = ({ visit, own }: Case) => own.filter(({ day }) => monthOf(day) === monthOf(visit.day));

const monthCap: Check = (given) => {
  const { monthCap: cap } = given.rules;
  return cap !== undefined && inMonth(given).length >= cap ? `当月超过每月上限 ${cap} 次` : undefined;
};

const ofTown = ({ visit, own }: Case) => own.filter(({ town }) => town === visit.town);

const weekCap: Check = (given) => {
  const { weekCap: cap } = given.rules;
  if (cap === undefined) return undefined;
  const week = mondayOf(given.visit.day);
  const inWeek = ofTown(given).filter(({ day }) => mondayOf(day) === week);
  return inWeek.length >= cap ? `同一镇街当周超过 ${cap} 次` : undefined;
};

const minGap: Check = (given) => {
  const { minGap: gap = 1 } = given.rules;
  const { day } = given.visit;
  const [after, before] = [addDays(day, -gap), addDays(day, gap)];
  const near = ofTown(given).find((other) => after < other.day && other.day < before && other.day !== day);
  return near && `与同一镇街 ${dayText(near.day)}的督导相隔不到 ${gap} 天`;
};

const restDaysCap: Check = (given) => {
  const { restDaysPerMonth } = given.rules;
  if (!isRestDay(given.visit.day, given)) return undefined;
  const taken = inMonth(given).filter(({ day }) => isRestDay(day, given)).length;
  return taken >= restDaysPerMonth ? `当月休息日督导超过 ${restDaysPerMonth} 天` : undefined;
};

/** What no visit may break, and what one may break knowingly. */
export const musts: readonly Check[] = [
  ...[outside, frozen, restDay, blocked, notTheirs, strangeStation, twice, stationTwice],
];
export const wishes: readonly Check[] = [monthCap, weekCap, minGap, restDaysCap];
