import { daysOf } from '../booking/verbs';
import type { Holder } from '../recruitment/posts';
import type { Session } from '../session';
import { passed } from './passing';

type Booked = Session & { readonly id: string };

export interface Mover<S extends Booked, H extends Holder> {
  readonly session: S;
  readonly to: H;
}

const slotsOf = (session: Booked): string[] => daysOf(session).map((day) => `${session.supervisor} ${day}`);

/** Those of the movers whose new days somebody else keeps, or an earlier mover takes. */
function stuckAmong<S extends Booked, H extends Holder>(
  movers: readonly Mover<S, H>[],
  all: readonly S[],
): Mover<S, H>[] {
  const leaving = new Set(movers.map(({ session }) => session.id));
  const taken = new Set(all.filter(({ id }) => !leaving.has(id)).flatMap(slotsOf));
  return movers.filter(({ session, to }) => {
    const wanted = slotsOf(passed(session, to));
    if (wanted.some((slot) => taken.has(slot))) return true;
    for (const slot of wanted) taken.add(slot);
    return false;
  });
}

/**
 * Which sessions can pass over and which are stuck. Two that change hands on one day pass together; one that is stuck
 * keeps its own day taken, which may stick another.
 */
export function sortedOut<S extends Booked, H extends Holder>(
  movers: readonly Mover<S, H>[],
  all: readonly S[],
): (Mover<S, H> & { readonly isStuck: boolean })[] {
  let free = movers;
  for (let stuck = stuckAmong(free, all); stuck.length > 0; stuck = stuckAmong(free, all)) {
    const out = new Set(stuck);
    free = free.filter((mover) => !out.has(mover));
  }
  return movers.map((mover) => ({ ...mover, isStuck: !free.includes(mover) }));
}

/** Movers that must pass in one go, for one gives free what the other takes. */
export function byDay<S extends Booked, M extends { readonly session: S }>(movers: readonly M[]): M[][] {
  const days = new Map<string, M[]>();
  for (const mover of movers) {
    const { day } = mover.session;
    days.set(day, [...(days.get(day) ?? []), mover]);
  }
  return [...days.keys()].sort().map((day) => days.get(day) ?? []);
}
