import { dayText, monthOf, monthText } from '#domain/calendar';
import type { schedule as contract } from '#domain/contract/planning/schedule';
import { diffOf } from '#domain/planning/diff';
import { boardOf } from '#domain/schedule/board';
import { changesTo } from '#domain/schedule/changes';
import { usualRules } from '#domain/schedule/drafts';
import { heatOf, type Looking, seenBy } from '#domain/schedule/heat';
import { fixedReason } from '#domain/schedule/moves';
import { heldVisits, type PresentSession, supervisorsOn } from '#domain/schedule/present';
import type { PlannedVisit } from '#domain/schedule/schedule';
import { visitKey } from '#domain/schedule/solve';
import { changeRowOf, diffText, nameOf } from '#domain/schedule/words';
import { type Tag, tagOf } from '#domain/session-words';
import type { ReadContext } from '#platform/context';
import type { Actions } from '#platform/serve';
import { yearPresent } from '#platform/year-present';
import { type Loaded, load } from './schedule-store';

type Lists = Pick<Actions<typeof contract>, 'scheduleHeat' | 'scheduleMonth' | 'scheduleDiff'>;

/** A draft, or what is published in the shape of one. */
export type Viewed = Pick<Loaded, 'content' | 'present' | 'board'> & { readonly isDraft: boolean };

async function viewed(id: string | undefined, context: ReadContext): Promise<Viewed> {
  if (id !== undefined) {
    const loaded = await load(id, context);
    return { ...loaded, isDraft: loaded.found.state === 'draft' };
  }
  const present = await yearPresent(context, context.today);
  const { plan, today } = context;
  const visits = heldVisits(present, today).map(({ supervisor, town, day, session: { station } }) => ({
    ...{ supervisor, town, day },
    ...(station !== undefined && { station }),
  }));
  const rules = usualRules(plan);
  const outcome = { status: 'optimal' as const, score: [], conflicts: [], repairs: [], notes: [] };
  const content = {
    rules,
    visits,
    pins: [],
    wanted: visits.length,
    guided: [],
    outcome: { ...outcome, proof: { bound: 0, gap: 0 } },
  };
  return { content, present, board: boardOf(content, today, present), isDraft: false };
}

const sorted = (visits: readonly PlannedVisit[]) =>
  visits.toSorted((one, other) => (visitKey(one) < visitKey(other) ? -1 : 1));

const peopleOf = ({ present, board }: Viewed) => ({
  supervisors: supervisorsOn(present, board.frozenBefore).map(({ id, name }) => ({ id, name })),
  towns: present.towns.map(({ id, name }) => ({ id, name })),
});

interface Known {
  readonly sessions: ReadonlyMap<string, PresentSession>;
  readonly movedFrom: ReadonlyMap<string, string>;
}

function knownOf({ content, present, board }: Viewed): Known {
  const held = heldVisits(present, board.frozenBefore);
  const { moved } = diffOf(held, content.visits);
  return {
    sessions: new Map(held.map((visit) => [visitKey(visit), visit.session])),
    movedFrom: new Map(moved.map(({ to, from, ...line }) => [visitKey({ ...line, day: to }), from])),
  };
}

const fresh: Tag = { text: '新增', tone: 'todo' };
const shifted: Tag = { text: '改期', tone: 'doing' };

function changeText(key: string, { sessions, movedFrom }: Known): string {
  const from = movedFrom.get(key);
  if (from !== undefined) return `原定 ${dayText(from)}`;
  return sessions.has(key) ? '' : '新增';
}

/** How visits of one draft are shown. */
export function visitRows(of: Viewed, visits: readonly PlannedVisit[], { plan }: Pick<ReadContext, 'plan'>) {
  const name = nameOf(of.present);
  const known = knownOf(of);
  const pinned = new Set(of.content.pins.map(visitKey));
  return sorted(visits).map((visit) => {
    const { supervisor, town, station = '', day } = visit;
    const key = visitKey(visit);
    const session = known.sessions.get(key);
    const reason = of.isDraft ? fixedReason(of.board, visit) : '要调整请新建一份草稿';
    return {
      ...{ supervisor, supervisorName: name(supervisor), town, townName: name(town), station },
      ...{ stationName: station && name(station), day, dayText: dayText(day) },
      tag: session ? tagOf(session, plan) : known.movedFrom.has(key) ? shifted : fresh,
      ...{ change: changeText(key, known), isPinned: pinned.has(key), canMove: reason === undefined },
      ...(reason !== undefined && { reason }),
    };
  });
}

function monthsOf(visits: readonly PlannedVisit[], { from, to }: { from: string; to: string }) {
  const months = new Set([from, ...visits.map(({ day }) => day), to].map(monthOf));
  return [...months].sort().map((month) => ({
    ...{ month, text: monthText(month) },
    count: visits.filter(({ day }) => monthOf(day) === month).length,
  }));
}

const opening = (months: readonly { readonly month: string }[], today: string): string =>
  months.find(({ month }) => month >= monthOf(today))?.month ?? months.at(-1)?.month ?? monthOf(today);

async function monthList(
  id: string | undefined,
  asked: string | undefined,
  looking: Looking,
  context: ReadContext,
) {
  const of = await viewed(id, context);
  const seen = seenBy(of.content.visits, looking);
  const months = monthsOf(seen, of.content.rules);
  const month = asked ?? opening(months, context.today);
  const visits = seen.filter(({ day }) => monthOf(day) === month);
  return { month, months, visits: visitRows(of, visits, context), ...peopleOf(of) };
}

export const lists: Lists = {
  async scheduleHeat({ id, ...looking }, context) {
    const of = await viewed(id, context);
    return { ...heatOf(of.content.visits, of.content.rules, of.present, looking), ...peopleOf(of) };
  },

  scheduleMonth: ({ id, month, ...looking }, context) => monthList(id, month, looking, context),

  async scheduleDiff({ id }, context) {
    const { content, present, board } = await load(id, context);
    const diff = diffOf(heldVisits(present, board.frozenBefore), content.visits);
    const changes = changesTo(content.visits, board.frozenBefore, present, context.project);
    const name = nameOf(present);
    const { kept, moved, added, removed } = diff;
    return {
      ...{ text: diffText(diff), kept: kept.length, moved: moved.length, added: added.length },
      ...{ removed: removed.length, changes: changes.map((change) => changeRowOf(change, name)) },
    };
  },
};
