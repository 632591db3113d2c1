import { dayText, monthOf, monthText, workdaysBetween } from '../calendar';
import type { Plan } from '../plan';
import type { Diff } from '../planning/schedule-result';
import type { Tag } from '../session-words';
import type { Change, Spot } from './changes';
import type { ChangeKind, ScheduleState } from './kinds';
import type { Holder, Present } from './present';
import type { DraftRules, PlannedVisit, Schedule, ScheduleContent } from './schedule';

type NameOf = (id: string) => string;

export function nameOf({ holders, towns, stations }: Present): NameOf {
  const names = new Map([...holders, ...towns, ...stations].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

const tags: Record<ScheduleState, Tag> = {
  draft: { text: '草稿', tone: 'todo' },
  publishing: { text: '发布中', tone: 'doing' },
  published: { text: '已发布', tone: 'done' },
  dropped: { text: '已删除', tone: 'off' },
};

export const scheduleTag = ({ state, whatIf }: Schedule): Tag =>
  whatIf && state === 'draft' ? { text: '推演', tone: 'todo' } : tags[state];

export const placedText = ({ placed, wanted }: Pick<Schedule, 'placed' | 'wanted'>): string =>
  placed < wanted
    ? `已排 ${placed} 次，共需 ${wanted} 次，缺 ${wanted - placed} 次`
    : `已排 ${placed} 次，全部排下`;

export const statusText = ({ outcome, wanted, visits }: ScheduleContent): string =>
  outcome.status === 'overConstrained'
    ? `按现在的规则排不下，缺 ${wanted - visits.length} 次；下面写明是哪条规则、差多少、怎样补救`
    : '全部排下';

export const proofText = ({ outcome: { status, proof } }: ScheduleContent): string => {
  if (proof.gap > 0) return '这是找到的较好排法，未能证明没有更好的';
  return status === 'overConstrained'
    ? '已证明：按这些规则不可能排得更多、更均匀'
    : '已证明：按这些规则没有更均匀的排法';
};

export const scoreText = (name: string, value: number): string =>
  `${name}：${Number.isInteger(value) ? value : value.toFixed(1)}`;

/** What the contract's guide for a month means for this year, in the planner's own figures. */
export function guideOf({ guided, wanted }: ScheduleContent, { sessionsPerMonthGuide }: Plan) {
  const [placed = 0] = guided;
  const enough = guided.findIndex((each) => each >= wanted);
  const lines = guided.map(
    (each, index) => `每月至多 ${sessionsPerMonthGuide + index} 次：可排 ${each} 次，共需 ${wanted} 次`,
  );
  const most = `${sessionsPerMonthGuide + enough} 次`;
  const meaning =
    enough < 0 ? '提高每月次数也排不下，需要提前开始或商定周六' : `要排满 ${wanted} 次，整月需排到 ${most}`;
  const text =
    placed >= wanted
      ? `每月约 ${sessionsPerMonthGuide} 次可以排满 ${wanted} 次`
      : `每月约 ${sessionsPerMonthGuide} 次只能排 ${placed} 次，缺 ${wanted - placed} 次；${meaning}`;
  return {
    ...{ perMonth: sessionsPerMonthGuide, placed, wanted, short: Math.max(0, wanted - placed) },
    ...{ text, lines },
  };
}

const LEVELS = 4;

/** Months across and supervisors down; a colour's level says how far a count is from none to the most. */
export function monthTableOf(
  visits: readonly PlannedVisit[],
  supervisors: readonly Holder[],
  { from, to }: Pick<DraftRules, 'from' | 'to'>,
  plan: Plan,
) {
  const days = workdaysBetween(from, to, plan.calendar);
  const months = [...new Set([...days, ...visits.map(({ day }) => day)].map(monthOf))].sort();
  const count = (id: string, month: string) =>
    visits.filter(({ supervisor, day }) => supervisor === id && monthOf(day) === month).length;
  const counts = supervisors.map(({ id }) => months.map((month) => count(id, month)));
  const most = Math.max(1, ...counts.flat());
  return {
    months: months.map((month) => ({
      ...{ month, text: `${Number(month.slice(5))} 月` },
      workdays: days.filter((day) => monthOf(day) === month).length,
      total: visits.filter(({ day }) => monthOf(day) === month).length,
    })),
    rows: supervisors.map(({ id, name }, row) => ({
      ...{ id, name, quota: plan.sessionsPerPost },
      counts: (counts[row] ?? []).map((each, column) => ({
        ...{ count: each, level: Math.ceil((each * LEVELS) / most) },
        text: `${monthText(months[column] ?? '')} ${each} 次`,
      })),
      total: visits.filter(({ supervisor }) => supervisor === id).length,
    })),
    total: visits.length,
  };
}

const limitTexts: Partial<Record<keyof DraftRules, (limit: number) => string>> = {
  monthCap: (limit) => `每月至多 ${limit} 次`,
  monthFloor: (limit) => `每月至少 ${limit} 次`,
  weekCap: (limit) => `同一镇街每周至多 ${limit} 次`,
  minGap: (limit) => `同一镇街两次之间至少相隔 ${limit} 天`,
  restDaysPerMonth: (limit) => `每月休息日督导至多 ${limit} 天，须双方商定`,
  movePrice: (limit) => `改动一次已发布的安排，代价为 ${limit}`,
};

export function rulesText(rules: DraftRules, name: NameOf): string[] {
  const limits = Object.entries(limitTexts).flatMap(([key, text]) => {
    const limit = rules[key as keyof DraftRules];
    return typeof limit === 'number' ? [text(limit)] : [];
  });
  return [
    `${dayText(rules.from)}至${dayText(rules.to)}`,
    ...limits,
    ...rules.restDays.map(
      ({ supervisor, days }) => `${name(supervisor)}商定休息日：${days.map(dayText).join('、')}`,
    ),
    ...rules.supposed.map(
      ({ who, from, to }) => `假设：${who ? name(who) : '全体'} ${dayText(from)}至${dayText(to)}不能安排`,
    ),
  ];
}

export const diffText = ({ kept, moved, added, removed }: Diff): string =>
  `保留 ${kept.length} 次、移动 ${moved.length} 次、新增 ${added.length} 次、取消 ${removed.length} 次`;

export const kindTexts: Record<ChangeKind, string> = {
  ...{ add: '新增', move: '改期', station: '换站点或督导', remove: '取消' },
};

const whereText = ({ day, station }: Spot, name: NameOf): string =>
  [dayText(day), station ? name(station) : ''].filter(Boolean).join(' ');

export function changeRowOf({ kind, from, to }: Change, name: NameOf) {
  const spot = (to ?? from) as Spot;
  return {
    ...{ kind, kindText: kindTexts[kind] },
    title: `${name(spot.supervisor)} · ${name(spot.town)}`,
    text: [from, to].flatMap((each) => (each ? [whereText(each, name)] : [])).join(' → '),
    month: monthOf(spot.day),
  };
}

export const countsText = (changes: readonly Change[]): string => {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const parts = (Object.keys(kindTexts) as ChangeKind[]).map(
    (kind) => [kindTexts[kind], count(kind)] as const,
  );
  const told = parts.filter(([, many]) => many > 0).map(([text, many]) => `${text} ${many} 次`);
  return told.length > 0 ? told.join('、') : '没有改动';
};
