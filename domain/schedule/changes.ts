import type { Day } from '../calendar';
import { diffOf } from '../planning/diff';
import type { Visit } from '../planning/schedule-input';
import type { Session } from '../session';
import { sessionId } from '../set-up';
import type { ChangeKind } from './kinds';
import {
  heldVisits,
  holderOn,
  isFixedVisit,
  isOpenPlan,
  type Present,
  type PresentSession,
  supervisorsOn,
} from './present';
import type { PlannedVisit } from './schedule';
import { visitKey } from './solve';

/** Where a session is: who comes, where to, when. */
export interface Spot {
  readonly supervisor: string;
  readonly town: string;
  readonly station?: string;
  readonly day: Day;
}

/** What becomes of one session: `from` is where it must still be, `to` where it goes. */
export interface Change {
  readonly kind: ChangeKind;
  readonly session: string;
  readonly post: string;
  readonly from?: Spot;
  readonly to?: Spot;
}

export const spotOf = ({ supervisor, town, station, day }: PresentSession | Spot): Spot => ({
  ...{ supervisor, town, day },
  ...(station !== undefined && { station }),
});

/** An id that the same supervisor and day always give, unless a session that was moved or cancelled bears it. */
function freshIds(project: string, sessions: readonly PresentSession[]) {
  const taken = new Set(sessions.map(({ id }) => id));
  return (supervisor: string, day: Day): string => {
    for (let turn = 0; ; turn += 1) {
      const id = sessionId(project, supervisor, turn === 0 ? day : `${day} ${turn}`);
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

type Movable = ReturnType<typeof heldVisits>[number];
type Line = Pick<Visit, 'supervisor' | 'town'>;

/** What is looked up again and again while a plan is compared with what stands. */
interface Compared {
  readonly movableAt: (line: Line, day: Day) => Movable[];
  /** Where a planned visit is, with whoever holds the post on that day. */
  readonly target: (line: Line, day: Day) => Spot;
  readonly postOf: (supervisor: string) => string;
}

function compared(visits: readonly PlannedVisit[], frozenBefore: Day, present: Present): Compared {
  const held = heldVisits(present, frozenBefore).filter((visit) => !isFixedVisit(visit, frozenBefore));
  const movable = new Map(held.map((visit) => [visitKey(visit), visit]));
  const planned = new Map(visits.map((visit) => [visitKey(visit), visit]));
  const posts = new Map(supervisorsOn(present, frozenBefore).map(({ id, post }) => [id, post]));
  return {
    movableAt: (line, day) =>
      [movable.get(visitKey({ ...line, day }))].filter((found) => found !== undefined),
    target: (line, day) => {
      const visit = planned.get(visitKey({ ...line, day })) ?? { ...line, day };
      return spotOf({ ...visit, supervisor: holderOn(present, line.supervisor, day) });
    },
    postOf: (supervisor) => posts.get(supervisor) ?? '',
  };
}

const isDifferent = (from: Spot, to: Spot) =>
  from.day !== to.day || from.station !== to.station || from.supervisor !== to.supervisor;

function changeOf({ session }: Movable, to: Spot): Change[] {
  const from = spotOf(session);
  const kind = from.day === to.day ? 'station' : 'move';
  return isDifferent(from, to) ? [{ kind, session: session.id, post: session.post, from, to }] : [];
}

const removal = ({ session }: Movable): Change => ({
  ...{ kind: 'remove', session: session.id, post: session.post, from: spotOf(session) },
});

/** What turns the sessions that stand into the plan; what is agreed, under way or done is never touched. */
export function changesTo(
  visits: readonly PlannedVisit[],
  frozenBefore: Day,
  present: Present,
  project: string,
): Change[] {
  const { movableAt, target, postOf } = compared(visits, frozenBefore, present);
  const nextId = freshIds(project, present.sessions);
  const { kept, moved, removed, added } = diffOf(heldVisits(present, frozenBefore), visits);
  const shifts = [...kept.map((visit) => ({ ...visit, from: visit.day, to: visit.day })), ...moved];
  return [
    ...shifts.flatMap((line) =>
      movableAt(line, line.from).flatMap((found) => changeOf(found, target(line, line.to))),
    ),
    ...removed.flatMap((visit) => movableAt(visit, visit.day).map(removal)),
    ...added.map((visit): Change => {
      const to = target(visit, visit.day);
      return { kind: 'add', session: nextId(to.supervisor, to.day), post: postOf(visit.supervisor), to };
    }),
  ];
}

interface Wanted {
  /** What stands for each session that stays, by its id. */
  readonly stays: ReadonlyMap<string, PlannedVisit>;
  readonly adds: readonly PlannedVisit[];
}

/** What turns the sessions at hand into what is wanted of each. */
export function changesOf(
  held: readonly Movable[],
  { stays, adds }: Wanted,
  frozenBefore: Day,
  present: Present,
  project: string,
): Change[] {
  const nextId = freshIds(project, present.sessions);
  const target = (visit: PlannedVisit) =>
    spotOf({ ...visit, supervisor: holderOn(present, visit.supervisor, visit.day) });
  const { postOf } = compared([], frozenBefore, present);
  return [
    ...held
      .filter((each) => !isFixedVisit(each, frozenBefore))
      .flatMap((each) => {
        const visit = stays.get(each.session.id);
        return visit ? changeOf(each, target(visit)) : [removal(each)];
      }),
    ...adds.map((visit): Change => {
      const to = target(visit);
      return { kind: 'add', session: nextId(to.supervisor, to.day), post: postOf(visit.supervisor), to };
    }),
  ];
}

/** A tentative session of the plan. */
export const plannedSession = ({ supervisor, town, station, day }: Spot, post: string): Session => ({
  ...{ post, supervisor, town, day, mode: 'onSite', stage: 'tentative' },
  ...(station !== undefined && { station }),
  ...{ hosts: [], record: { state: 'none' }, exceptions: [] },
});

/** Whether a session is still what the change was made for. */
export const isStill = (session: Session, from: Spot): boolean =>
  isOpenPlan(session) &&
  session.day === from.day &&
  session.supervisor === from.supervisor &&
  session.town === from.town;

/** Whether a session takes part in the plan, whatever became of it so far. */
export const isOnPlan = ({ stage }: Pick<Session, 'stage'>): boolean =>
  !['declined', 'cancelled', 'missed', 'voided'].includes(stage);
