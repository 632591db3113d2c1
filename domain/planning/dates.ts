import { branch, keepsAll, type Searched } from './branch';
import { missingOf } from './capacity';
import { costOf } from './certificate';
import type { DateModel } from './date-model';
import { dateNetwork } from './date-network';
import { narrow, startOf } from './flow';
import { whole } from './network';
import { settle } from './settle';
import { type Solved, solve, unplacedIn } from './solved';
import { clearOfFixed, gapWindows, weekWindows } from './windows';

/** The dates found for one supervisor and what is proven about them. */
export interface PlannedDates extends Solved {
  readonly bound: number;
  /** The gap between sessions of a town that could be kept. */
  readonly gap: number;
}

/**
 * The best dates of one supervisor. How many sessions the rules allow comes first, and no later wish may cost one: the
 * gap between sessions gives way day by day until it costs none.
 */
export function planDates(model: DateModel, minGap = 1): PlannedDates {
  const free = solve(model, 'day') as Solved;
  const isEnough = keepsAll(free, weekWindows(model));
  const unplaced = isEnough ? unplacedIn(free) : missingOf(model);
  for (let gap = minGap; gap > 1; gap -= 1) {
    const kept = withGap(model, gap, unplaced);
    if (kept) return kept;
  }
  return isEnough
    ? { ...free, bound: costOf(free.dates.network, free.flow), gap: 1 }
    : withWeeks(model, unplaced);
}

function withGap(model: DateModel, gap: number, unplaced: number): PlannedDates | undefined {
  const solved = solve(clearOfFixed(model, gap), 'day', unplaced);
  if (!solved) return undefined;
  const windows = [...weekWindows(solved.model), ...gapWindows(solved.model, gap)];
  return planned(solved, branch(solved, windows), gap);
}

const planned = (solved: Solved, { best, bound }: Searched, gap: number): PlannedDates | undefined =>
  best && { ...solved, flow: best, bound, gap };

function withWeeks(model: DateModel, unplaced: number): PlannedDates {
  const solved = solve(model, 'day', unplaced) as Solved;
  const found = branch(solved, weekWindows(model));
  if (found.best) return { ...solved, flow: found.best, bound: found.bound, gap: 1 };
  return { ...withinWeeks(solve(model, 'week') as Solved), bound: found.bound, gap: 1 };
}

/** Even dates within the number of sessions that the plan by weeks gives each town in each week. */
function withinWeeks({ model, dates: byWeeks, flow: ofWeeks }: Solved): Solved {
  const dates = dateNetwork(model, 'day');
  const flow = startOf(dates.network);
  for (const town of model.towns.keys()) {
    for (const [week, { through }] of byWeeks.steps.entries()) {
      const left = whole(ofWeeks.carried, byWeeks.chain(town, week));
      narrow(dates.network, flow, dates.chain(town, through), left, left);
    }
  }
  settle(dates.network, flow);
  return { model, dates, flow };
}
