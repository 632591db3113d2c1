import { type Day, daysBetween, dayText, monthOf } from '#domain/calendar';
import type { schedule as contract } from '#domain/contract/planning/schedule';
import { AppError } from '#domain/errors';
import { type Judged, judge } from '#domain/schedule/board';
import { monthAfter } from '#domain/schedule/month-round';
import {
  fixedReason,
  judgeSwap,
  movedVisit,
  moveVisit,
  swapVisits,
  unpinVisit,
  visitOn,
} from '#domain/schedule/moves';
import type { PlannedVisit } from '#domain/schedule/schedule';
import { nameOf } from '#domain/schedule/words';
import type { Tag } from '#domain/session-words';
import type { WriteContext } from '#platform/context';
import type { Actions } from '#platform/serve';
import { visitRows } from './schedule-lists';
import { type Loaded, load, loadFor, type Next, type Seen, saveNext } from './schedule-store';
import { showSchedule } from './schedule-views';

type Moves = Pick<Actions<typeof contract>, 'moveOptions' | 'moveVisit' | 'swapVisits' | 'unpinVisit'>;

const free: Tag = { text: '可改到这天', tone: 'done' };
const doubtful: Tag = { text: '会突破规则', tone: 'doing' };
const changing: Tag = { text: '可对调', tone: 'todo' };
const taken: Tag = { text: '不可选', tone: 'off' };

const tagFor = ({ obstacle, warning }: Judged): Tag => (obstacle ? taken : warning ? doubtful : free);

function swapText(loaded: Loaded, visit: PlannedVisit, day: Day): string | undefined {
  const other = visitOn(loaded.board, visit.supervisor, day);
  if (!other || other.town === visit.town || fixedReason(loaded.board, other)) return undefined;
  if (judgeSwap(loaded.board, visit, other).obstacle) return undefined;
  return `与${nameOf(loaded.present)(other.town)}交换日期`;
}

function optionOf(loaded: Loaded, visit: PlannedVisit, day: Day) {
  const judged = judge(loaded.board, movedVisit(visit, day), [visit]);
  const swap = swapText(loaded, visit, day);
  return {
    ...{
      day,
      dayText: dayText(day),
      isFree: judged.obstacle === undefined,
      tag: swap ? changing : tagFor(judged),
    },
    ...(judged.obstacle && { reason: judged.obstacle }),
    ...(judged.warning && { warning: judged.warning }),
    ...(swap && { swap }),
  };
}

const monthDays = (month: string): Day[] =>
  daysBetween(`${month}-01`, `${monthAfter(month)}-01`).filter((day) => monthOf(day) === month);

/** A change by hand leaves all else of the draft as it is. */
const next = (action: string) => ({
  act: (seen: Seen, context: WriteContext, found: Next) => saveNext(seen, found, action, context),
  show: showSchedule,
});

const changed = ({ content, found }: Loaded, changes: Partial<Loaded['content']>): Next => ({
  content: { ...content, ...changes },
  frozenBefore: found.frozenBefore,
});

export const moves: Moves = {
  async moveOptions({ id, supervisor, day, month = monthOf(day) }, context) {
    const loaded = await load(id, context);
    const visit = visitOn(loaded.board, supervisor, day);
    if (!visit) throw new AppError('NOT_FOUND', '这一天没有这名督导的安排，请返回刷新');
    const [row] = visitRows({ ...loaded, isDraft: loaded.found.state === 'draft' }, [visit], context);
    if (!row) throw new AppError('NOT_FOUND', '这一天没有这名督导的安排，请返回刷新');
    const stations = loaded.present.stations.filter(({ town }) => town === visit.town);
    return {
      ...{ visit: row, month },
      days: monthDays(month)
        .filter((each) => each !== day)
        .map((each) => optionOf(loaded, visit, each)),
      stations: stations.map(({ id: of, name }) => ({ id: of, name })),
    };
  },

  moveVisit: {
    async before({ id, edition, ...moving }, context) {
      const loaded = await loadFor('change', { id, edition }, context);
      return changed(loaded, moveVisit(loaded.content, loaded.board, moving));
    },
    ...next('moveVisit'),
  },

  swapVisits: {
    async before({ id, edition, ...asked }, context) {
      const loaded = await loadFor('change', { id, edition }, context);
      return changed(loaded, swapVisits(loaded.content, loaded.board, asked));
    },
    ...next('swapVisits'),
  },

  unpinVisit: {
    async before({ id, edition, supervisor, day }, context) {
      const loaded = await loadFor('change', { id, edition }, context);
      return changed(loaded, unpinVisit(loaded.content, supervisor, day));
    },
    ...next('unpinVisit'),
  },
};
