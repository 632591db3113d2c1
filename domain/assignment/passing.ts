import type { Day } from '../calendar';
import type { Plan } from '../plan';
import type { Pair } from '../planning/assignment-input';
import { sharesOf } from '../planning/shares';
import { type Holder, isHandedOver } from '../recruitment/posts';
import { type Session, standing } from '../session';
import type { TownChange } from './draft';

/** A published assignment, as far as it says who has which town from when. */
export interface InForce {
  readonly from: Day;
  readonly pairs: readonly Pair[];
}

type Holders = ReadonlyMap<string, Holder>;

/** Whoever took over a post takes over its towns from their first day. */
function successorOn(id: string, holders: Holders, day: Day): string {
  const successor = holders.get(id)?.successor;
  const next = successor === undefined ? undefined : holders.get(successor);
  return next && (next.from ?? day) <= day ? successorOn(next.id, holders, day) : id;
}

/** Who has a town on a day by what was published, the latest last; undefined where nothing was said. */
export function holderOn(
  town: string,
  day: Day,
  published: readonly InForce[],
  holders: Holders,
): string | undefined {
  const said = published.filter(({ from, pairs }) => from <= day && pairs.some((pair) => pair.town === town));
  const supervisor = said.at(-1)?.pairs.find((pair) => pair.town === town)?.supervisor;
  return supervisor === undefined ? undefined : successorOn(supervisor, holders, day);
}

type Ahead = Pick<
  Session,
  'town' | 'day' | 'stage' | 'supervisor' | 'post' | 'station' | 'move' | 'substituteFor'
>;

/** The holder of the post that a session is for, whoever comes. */
export const bookedHolder = ({ supervisor, substituteFor }: Pick<Ahead, 'supervisor' | 'substituteFor'>) =>
  substituteFor ?? supervisor;

/** Whether a session that lies ahead is to pass over to `holder`. */
export const passesOver = (session: Ahead, holder: string | undefined, today: Day): boolean =>
  holder !== undefined && isHandedOver(session, today) && bookedHolder(session) !== holder;

/** The session with its new supervisor; whoever agreed to come in somebody's place still comes. */
export function passed<S extends Ahead>(session: S, to: Pick<Holder, 'id' | 'post'>): S {
  const { substituteFor, ...rest } = session;
  const isKept = substituteFor !== undefined && session.supervisor !== to.id;
  return {
    ...rest,
    post: to.post,
    ...(isKept ? { substituteFor: to.id } : { supervisor: to.id }),
  } as S;
}

export const changesBetween = (before: readonly Pair[], after: readonly Pair[]): TownChange[] => {
  const held = new Map(before.map(({ town, supervisor }) => [town, supervisor]));
  return after
    .map(({ town, supervisor }) => ({ town, from: held.get(town) ?? '', to: supervisor }))
    .filter(({ from, to }) => from !== to);
};

interface Weighed {
  readonly id: string;
  readonly workers: number;
}

/**
 * Each town's share of sessions once an assignment is in force: what is left of its post's quota is split by Webster so
 * that, with what every town has had until then, they come as near to their weights as can be.
 */
export function sharesFrom(
  from: Day,
  pairs: readonly Pair[],
  towns: readonly Weighed[],
  holders: Holders,
  sessions: readonly Session[],
  plan: Plan,
): Record<string, number> {
  const past = sessions.filter((each) => each.day < from && standing(each, plan) !== 'lost');
  const supervisors = [...new Set(pairs.map(({ supervisor }) => supervisor))];
  const shares = supervisors.flatMap((supervisor) => {
    const post = holders.get(supervisor)?.post;
    const own = pairs.filter((pair) => pair.supervisor === supervisor).map(({ town }) => town);
    const held = own.map((town) => past.filter((each) => each.town === town).length);
    const left = Math.max(0, plan.sessionsPerPost - past.filter((each) => each.post === post).length);
    const all = held.reduce((sum, each) => sum + each, left);
    const weights = own.map((town) => towns.find(({ id }) => id === town)?.workers ?? 0);
    return sharesOf(all, weights, held).map((share, index) => [own[index] ?? '', share] as const);
  });
  return Object.fromEntries(shares);
}
