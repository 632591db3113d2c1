import { costOf } from './certificate';
import { type DateModel, dateModel } from './date-model';
import { planDates } from './dates';
import { diffOf, inOrder } from './diff';
import { explain } from './explain';
import { scheduleInOrder } from './fixed-order';
import { type Fixed, fixedVisits, refusedDays } from './fixed-visits';
import { gapNotes, pinNotes } from './notes';
import { triedRepairs } from './repairs';
import type { PlannedSupervisor, ScheduleInput, Visit } from './schedule-input';
import type { Conflict, ScheduleResult } from './schedule-result';
import { scoreOf, type TownDay, valuesOf } from './score';
import { type SeasonDay, seasonOf } from './season';
import { placedIn } from './solved';

interface PlannedOne {
  readonly visits: readonly Visit[];
  readonly values: ReturnType<typeof valuesOf>;
  readonly bound: number;
  readonly cost: number;
  readonly conflict: Conflict | undefined;
  readonly notes: readonly string[];
}

/** The best year for every supervisor: towns are given, so each one's dates are a problem of their own. */
export function schedule(given: ScheduleInput): ScheduleResult {
  const input = scheduleInOrder(given);
  const season = seasonOf(input);
  const planned = input.supervisors.map((supervisor) => planOne(input, season, supervisor));
  const visits = inOrder(planned.flatMap((one) => one.visits));
  const conflicts = planned.flatMap(({ conflict }) => conflict ?? []);
  const total = (value: (one: PlannedOne) => number) => planned.reduce((sum, one) => sum + value(one), 0);
  const gap = total(({ cost, bound }) => cost - bound);
  return {
    status: conflicts.length > 0 ? 'overConstrained' : gap > 0 ? 'feasible' : 'optimal',
    visits,
    score: scoreOf(planned.map(({ values }) => values)),
    proof: { bound: total(({ bound }) => bound), gap },
    conflicts,
    repairs: conflicts.length > 0 ? triedRepairs(input) : [],
    notes: planned.flatMap(({ notes }) => notes),
    ...(input.published && { diff: diffOf(input.published, visits) }),
  };
}

function planOne(
  input: ScheduleInput,
  season: readonly SeasonDay[],
  supervisor: PlannedSupervisor,
): PlannedOne {
  const fixed = fixedVisits(input, supervisor);
  const model = dateModel(input, season, supervisor, fixed);
  const one = model.days.length === 0 ? nowhere(model, fixed) : somewhere(input, supervisor, model, fixed);
  return { ...one, notes: [...fixed.refused, ...refusedDays(input, supervisor, fixed), ...one.notes] };
}

function somewhere(
  { rules: { minGap } }: ScheduleInput,
  { id }: PlannedSupervisor,
  model: DateModel,
  fixed: Fixed,
): PlannedOne {
  const dates = planDates(model, minGap);
  const placed = placedIn(dates);
  const values = valuesOf(model, placed);
  return {
    visits: [...fixed.visits, ...visitsOf(id, model, placed)],
    ...{ values, bound: dates.bound, cost: costOf(dates.dates.network, dates.flow) },
    conflict: values.unplaced > 0 ? explain(model) : undefined,
    notes: [...gapNotes(model, dates, minGap), ...pinNotes(model, placed)],
  };
}

/** Without a single day left everything needed is missing. */
function nowhere(model: DateModel, fixed: Fixed): PlannedOne {
  const values = valuesOf(model, []);
  const need = values.unplaced;
  const because = `还需 ${need} 次，计划期内没有可用的日子`;
  return {
    ...{ visits: fixed.visits, values, bound: 0, cost: 0, notes: [] },
    conflict: need > 0 ? { who: model.name, need, capacity: 0, short: need, because } : undefined,
  };
}

const visitsOf = (supervisor: string, { towns, days }: DateModel, placed: readonly TownDay[]): Visit[] =>
  placed.map(({ town, day }) => ({ supervisor, town: towns[town]?.id ?? '', day: days[day]?.day ?? '' }));
