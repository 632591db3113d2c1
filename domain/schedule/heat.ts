import { type BlockKind, blockOn } from '../booking/block';
import { type Day, daysBetween, isWorkday, monthOf, monthText, weekdayOf } from '../calendar';
import type { CellKind } from './kinds';
import { blocksOf, type Present } from './present';
import type { DraftRules, PlannedVisit } from './schedule';

export interface Looking {
  readonly supervisor?: string | undefined;
  readonly town?: string | undefined;
}

export const seenBy = (visits: readonly PlannedVisit[], { supervisor, town }: Looking): PlannedVisit[] =>
  visits.filter(
    (visit) =>
      (supervisor === undefined || visit.supervisor === supervisor) &&
      (town === undefined || visit.town === town),
  );

const blockWords: Record<BlockKind, string> = {
  ...{ leave: '请假', training: '培训', closure: '不接待', stationClosure: '站点不接待' },
};

const LEVELS = 4;
const levelOf = (count: number, most: number) => Math.ceil((count * LEVELS) / Math.max(1, most));

/** The year as days with their colours and words: of all, of one supervisor or of one town. */
export function heatOf(
  visits: readonly PlannedVisit[],
  rules: Pick<DraftRules, 'from' | 'to' | 'supposed'>,
  present: Present,
  looking: Looking,
) {
  const seen = seenBy(visits, looking);
  const counts = new Map<Day, number>();
  for (const { day } of seen) counts.set(day, (counts.get(day) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  const blocks = blocksOf(present, rules);
  const at = { supervisor: looking.supervisor ?? '', town: looking.town ?? '' };
  const cellOf = (day: Day) => {
    const count = counts.get(day) ?? 0;
    const block = blockOn(blocks, at, day);
    const kind: CellKind = block ? 'blocked' : isWorkday(day, present.plan.calendar) ? 'work' : 'rest';
    const idle = block ? blockWords[block.kind] : kind === 'rest' ? '休息日' : '没有督导';
    return {
      ...{ day, date: Number(day.slice(8)), column: (weekdayOf(day) + 6) % 7, kind, count },
      ...{ level: levelOf(count, most), word: count > 0 ? `${count} 次` : idle },
    };
  };
  const cells = daysBetween(`${monthOf(rules.from)}-01`, rules.to).map(cellOf);
  return {
    months: [...new Set(cells.map(({ day }) => monthOf(day)))].map((month) => {
      const own = cells.filter(({ day }) => monthOf(day) === month);
      return {
        ...{ month, text: monthText(month), cells: own },
        count: own.reduce((sum, { count }) => sum + count, 0),
      };
    }),
    legend: legendOf(most),
    text: `共 ${seen.length} 次，最多一天 ${seen.length > 0 ? most : 0} 次`,
  };
}

/** Each level once, with the counts that have it. */
function legendOf(most: number) {
  const words = new Map<number, number[]>([[0, [0]]]);
  for (let count = 1; count <= most; count += 1) {
    const level = levelOf(count, most);
    words.set(level, [...(words.get(level) ?? []), count]);
  }
  return [...words].map(([level, counts]) => {
    const [least = 0] = counts;
    const last = counts.at(-1) ?? least;
    return { level, word: least === last ? `${least} 次` : `${least} 至 ${last} 次` };
  });
}
