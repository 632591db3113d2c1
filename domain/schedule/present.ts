import { type Block, blockOn } from '../booking/block';
import { type Day, daysBetween } from '../calendar';
import type { Plan } from '../plan';
import type { PublishedVisit, ScheduleInput } from '../planning/schedule-input';
import { type Session, standing } from '../session';
import type { DraftRules, ScheduleContent, Supposed } from './schedule';

export type PresentSession = Session & { readonly id: string };

export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly from?: Day;
  readonly to?: Day;
}

interface Place {
  readonly id: string;
  readonly name: string;
}

/** All that a plan starts from: who serves where, what stands already, who is away. */
export interface Present {
  readonly plan: Plan;
  readonly holders: readonly Holder[];
  readonly towns: readonly (Place & { readonly supervisor: string; readonly workers: number })[];
  readonly stations: readonly (Place & { readonly town: string; readonly workers: number })[];
  readonly blocks: readonly Block[];
  readonly sessions: readonly PresentSession[];
}

const holds = ({ from, to }: Holder, day: Day) => (from ?? '') <= day && (to === undefined || day < to);

/** Who holds the post of `supervisor` on a day; they themselves while nobody does. */
export function holderOn({ holders }: Pick<Present, 'holders'>, supervisor: string, day: Day): string {
  const post = holders.find(({ id }) => id === supervisor)?.post;
  return holders.find((holder) => holder.post === post && holds(holder, day))?.id ?? supervisor;
}

/** One supervisor for each post: whoever holds it on the day, else whoever comes next or was the last. */
export function supervisorsOn({ holders }: Pick<Present, 'holders'>, day: Day): Holder[] {
  const posts = [...new Set(holders.map(({ post }) => post))].sort();
  return posts.flatMap((post) => {
    const own = holders.filter((holder) => holder.post === post);
    return own.find((holder) => holds(holder, day)) ?? own.find(({ from = '' }) => from > day) ?? [];
  });
}

/** The supervisor to whose year a session belongs: whoever holds its post now, whoever comes (R5.2). */
const planned = (supervisors: readonly Holder[], { post, supervisor }: PresentSession): string =>
  supervisors.find((holder) => holder.post === post)?.id ?? supervisor;

type Held = PublishedVisit & { readonly session: PresentSession };

/** A session that nobody has answered for; one that somebody asks for, or wants to move, is being settled between the sides. */
export const isOpenPlan = ({ stage, asked, move }: Pick<Session, 'stage' | 'asked' | 'move'>): boolean =>
  stage === 'tentative' && !asked && !move;

const publishedStage = (session: PresentSession): PublishedVisit['stage'] => {
  if (session.stage === 'ended') return 'done';
  return isOpenPlan(session) ? 'tentative' : 'agreed';
};

const stands: Record<ReturnType<typeof standing>, boolean> = {
  ...{ booked: true, waiting: true, done: true, short: false, lost: false },
};

/** The sessions that count, or may still count, towards their post's quota. */
export function heldVisits({ sessions, plan, ...present }: Present, day: Day): Held[] {
  const supervisors = supervisorsOn(present, day);
  return sessions
    .filter((session) => stands[standing(session, plan)])
    .map((session) => ({
      ...{ supervisor: planned(supervisors, session), town: session.town, day: session.day },
      ...{ stage: publishedStage(session), session },
    }));
}

export const isFixedVisit = ({ stage, day }: PublishedVisit, frozenBefore: Day): boolean =>
  stage !== 'tentative' || day < frozenBefore;

const blockOf = ({ kind, who, from, to }: Supposed): Block => ({
  ...{ kind, who, from, to, reason: '', state: 'approved', by: '', at: 0 },
});

export const blocksOf = ({ blocks }: Present, { supposed }: Pick<DraftRules, 'supposed'>): Block[] => [
  ...blocks,
  ...supposed.map(blockOf),
];

const isThere = ({ supervisor, guests }: PresentSession, id: string): boolean =>
  supervisor === id || guests?.supervisors.includes(id) === true;

/** Days on which someone goes elsewhere: one too short to count, in another's place, as a guest, or as it was proposed. */
function busyDays({ sessions, plan }: Present, id: string, own: ReadonlySet<string>): Day[] {
  return sessions.flatMap((session) => {
    if (!isThere(session, id) || standing(session, plan) === 'lost') return [];
    const proposed = session.move ? [session.move.to] : [];
    return own.has(session.id) ? proposed : [session.day, ...proposed];
  });
}

/** The planner's question: the present under the rules of a draft. */
export function inputOf(
  { rules, pins }: Pick<ScheduleContent, 'rules' | 'pins'>,
  frozenBefore: Day,
  present: Present,
): ScheduleInput {
  const { plan, towns } = present;
  const { from, to, restDays, supposed, movePrice, ...limits } = rules;
  const blocks = blocksOf(present, rules);
  const days = daysBetween(from < frozenBefore ? frozenBefore : from, to);
  const held = heldVisits(present, frozenBefore);
  const blocked = (at: { supervisor: string; town: string }) =>
    days.filter((day) => blockOn(blocks, { ...at, supervisor: holderOn(present, at.supervisor, day) }, day));
  const earliest = plan.period.from < frozenBefore ? frozenBefore : plan.period.from;
  return {
    horizon: { from, to, ...(earliest < from && { earliest }) },
    calendarOverrides: plan.calendar,
    supervisors: supervisorsOn(present, frozenBefore).map(({ id, name }) => {
      const own = new Set(held.flatMap(({ supervisor, session }) => (supervisor === id ? [session.id] : [])));
      return {
        ...{ id, name, quota: plan.sessionsPerPost },
        towns: towns.filter(({ supervisor }) => supervisor === id).map((town) => town.id),
        away: [...new Set([...blocked({ supervisor: id, town: '' }), ...busyDays(present, id, own)])],
        agreedRestDays: restDays.flatMap((agreed) => (agreed.supervisor === id ? agreed.days : [])),
      };
    }),
    towns: towns.map(({ id, name, workers }) => ({
      ...{ id, name, weight: workers },
      closed: closedDays(blocks, id, days),
    })),
    rules: { townsPerSupervisor: plan.townsPerSupervisor, ...defined(limits) },
    pins,
    published: held.map(({ supervisor, town, day, stage }) => ({ supervisor, town, day, stage })),
    frozenBefore,
    ...(movePrice !== undefined && { movePrice }),
  };
}

/** Those of a training are everyone's already. */
const closedDays = (blocks: readonly Block[], town: string, days: readonly Day[]): Day[] => {
  const own = blocks.filter(({ kind }) => kind === 'closure');
  return days.filter((day) => blockOn(own, { supervisor: '', town }, day));
};

type Limits = Omit<DraftRules, 'from' | 'to' | 'restDays' | 'supposed' | 'movePrice'>;
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const defined = (limits: Limits) =>
  Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)) as Defined<Limits>;
