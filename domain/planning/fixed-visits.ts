import type { PlannedSupervisor, PublishedVisit, ScheduleInput, Visit } from './schedule-input';

/** What re-planning may not touch: everything done or agreed, and everything before the freeze. */
export const isFixed = ({ stage, day }: PublishedVisit, frozenBefore: string | undefined): boolean =>
  stage !== 'tentative' || (frozenBefore !== undefined && day < frozenBefore);

export interface Fixed {
  readonly visits: readonly Visit[];
  readonly refused: readonly string[];
}

/** The sessions of a supervisor that stand already, and those pinned to a town and a day as far as they can stand. */
export function fixedVisits(input: ScheduleInput, supervisor: PlannedSupervisor): Fixed {
  const own = (input.published ?? []).filter((visit) => visit.supervisor === supervisor.id);
  const visits: Visit[] = own
    .filter((visit) => isFixed(visit, input.frozenBefore))
    .map(({ supervisor: id, town, day }) => ({ supervisor: id, town, day }));
  const refused: string[] = [];
  for (const { supervisor: id, town, day } of input.pins) {
    if (id !== supervisor.id || town === undefined) continue;
    const visit = { supervisor: id, town, day };
    const reason = obstacle(input, supervisor, visits, visit);
    if (reason === undefined) visits.push(visit);
    else if (reason !== 'already') refused.push(`${supervisor.name} ${day} 的指定场次无法落实：${reason}`);
  }
  return { visits, refused };
}

function obstacle(
  { horizon, towns, frozenBefore }: ScheduleInput,
  { away, towns: own, quota }: PlannedSupervisor,
  standing: readonly Visit[],
  { town, day }: Visit,
): string | undefined {
  const there = standing.find((visit) => visit.day === day);
  if (there) return there.town === town ? 'already' : '当天已有其他场次';
  if (day < horizon.from || day > horizon.to) return '不在计划期内';
  if (frozenBefore !== undefined && day < frozenBefore) return '这一天已冻结';
  if (!own.includes(town)) return '不是其负责的镇街';
  if (away.includes(day)) return '当天请假或培训';
  if (towns.find(({ id }) => id === town)?.closed.includes(day)) return '当天镇街不接待';
  return standing.length < quota ? undefined : '全年次数已排满';
}
