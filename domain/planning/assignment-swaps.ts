import { costOfTerms, termsOf } from './assignment-cost';
import type { AssignmentInput, Pair } from './assignment-input';
import { apartPrice, averageLoad, openPairs } from './assignment-model';

/** What one supervisor has so far. */
interface Share {
  readonly towns: number;
  readonly workers: number;
  readonly wishes: number;
}

/** For each town the place of its supervisor, and what every supervisor has with that. */
interface Draft {
  readonly holder: number[];
  readonly shares: Share[];
}

interface Table {
  readonly workers: readonly number[];
  /** By supervisor, then town. */
  readonly costs: readonly (readonly number[])[];
  readonly price: (share: Share) => number;
}

/** What a banned pair, or a town or worker beyond the limits costs: more than all wishes together. */
const FORBIDDEN = 1e9;
const STARTS = 12;
const NOTHING: Share = { towns: 0, workers: 0, wishes: 0 };
/** Steps so small are rounding. */
const LEAST_GAIN = 1e-6;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * A good assignment, not proven best: from several starts towns are moved and swapped while that is cheaper (local
 * search, steepest descent). `enough` is a bound that ends the search when it is met. Undefined when none was found.
 */
export function swappedPairs(input: AssignmentInput, enough: number): Pair[] | undefined {
  const table = tableOf(input);
  let best: Draft | undefined;
  let least = FORBIDDEN;
  for (let start = 0; start < STARTS && least > enough + LEAST_GAIN; start += 1) {
    const draft = filled(table, start);
    descend(table, draft);
    const cost = sum(draft.shares.map(table.price));
    if (cost < least - LEAST_GAIN) [best, least] = [draft, cost];
  }
  return best?.holder.map((supervisor, town) => ({
    supervisor: input.supervisors[supervisor]?.id ?? '',
    town: input.towns[town]?.id ?? '',
  }));
}

function tableOf(input: AssignmentInput): Table {
  const open = new Set(openPairs(input).map(({ supervisor, town }) => `${supervisor} ${town}`));
  const { min, max, workload } = input.rules;
  const average = averageLoad(input);
  const price = apartPrice(input);
  return {
    workers: input.towns.map(({ workers }) => workers),
    costs: input.supervisors.map((supervisor) =>
      input.towns.map((town) =>
        open.has(`${supervisor.id} ${town.id}`) ? costOfTerms(termsOf(input, supervisor, town)) : FORBIDDEN,
      ),
    ),
    price: ({ towns, workers, wishes }) => {
      const apart = Math.abs(workers - average);
      const tooFar = Math.ceil(apart - workload * average - LEAST_GAIN);
      return wishes + price * apart + FORBIDDEN * Math.max(0, min - towns, towns - max, tooFar);
    },
  };
}

const changed = (
  { workers, costs }: Table,
  share: Share,
  supervisor: number,
  town: number,
  by: 1 | -1,
): Share => ({
  towns: share.towns + by,
  workers: share.workers + by * (workers[town] ?? 0),
  wishes: share.wishes + by * (costs[supervisor]?.[town] ?? 0),
});

/** Each town in turn, from another one at every start, goes where it costs least at that moment. */
function filled(table: Table, start: number): Draft {
  const { workers, costs, price } = table;
  const draft: Draft = { holder: workers.map(() => 0), shares: costs.map(() => NOTHING) };
  for (const index of workers.keys()) {
    const town = (index + start) % workers.length;
    const after = draft.shares.map((share, supervisor) => changed(table, share, supervisor, town, 1));
    const rises = after.map((share, supervisor) => price(share) - price(draft.shares[supervisor] ?? NOTHING));
    const supervisor = rises.indexOf(Math.min(...rises));
    draft.holder[town] = supervisor;
    draft.shares[supervisor] = after[supervisor] ?? NOTHING;
  }
  return draft;
}

/** A town that goes to another supervisor, in exchange for one of theirs or for none. */
interface Step {
  readonly town: number;
  readonly to: number;
  readonly back: number | undefined;
}

function descend(table: Table, draft: Draft): void {
  for (let step = bestStep(table, draft); step; step = bestStep(table, draft)) take(table, draft, step);
}

function bestStep(table: Table, draft: Draft): Step | undefined {
  let best: Step | undefined;
  let least = -LEAST_GAIN;
  for (const step of stepsFrom(draft)) {
    const rise = riseOf(table, draft, step);
    if (rise < least) [best, least] = [step, rise];
  }
  return best;
}

function* stepsFrom({ holder, shares }: Draft): Generator<Step> {
  for (const town of holder.keys()) {
    for (const to of shares.keys()) if (to !== holder[town]) yield { town, to, back: undefined };
    for (let back = 0; back < town; back += 1) {
      const to = holder[back] ?? 0;
      if (to !== holder[town]) yield { town, to, back };
    }
  }
}

/** What giver and taker have after a step. */
function sharesAfter(table: Table, { holder, shares }: Draft, { town, to, back }: Step) {
  const from = holder[town] ?? 0;
  const given = changed(table, shares[from] ?? NOTHING, from, town, -1);
  const taken = changed(table, shares[to] ?? NOTHING, to, town, 1);
  if (back === undefined) return { from, given, taken };
  return { from, given: changed(table, given, from, back, 1), taken: changed(table, taken, to, back, -1) };
}

function riseOf(table: Table, draft: Draft, step: Step): number {
  const { from, given, taken } = sharesAfter(table, draft, step);
  const before = table.price(draft.shares[from] ?? NOTHING) + table.price(draft.shares[step.to] ?? NOTHING);
  return table.price(given) + table.price(taken) - before;
}

function take(table: Table, draft: Draft, step: Step): void {
  const { from, given, taken } = sharesAfter(table, draft, step);
  draft.shares[from] = given;
  draft.shares[step.to] = taken;
  draft.holder[step.town] = step.to;
  if (step.back !== undefined) draft.holder[step.back] = from;
}
