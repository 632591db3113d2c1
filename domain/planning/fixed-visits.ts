import { type Day, isWorkday } from '../calendar';
import type { DatePin, PlannedSupervisor, PublishedVisit, ScheduleInput, Visit } from './schedule-input';

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
    if (visits.some((standing) => standing.day === day && standing.town === town)) continue;
    const reason = townObstacle(input, supervisor, visits, visit);
    if (reason === undefined) visits.push(visit);
    else refused.push(`${supervisor.name} ${day} 的指定场次无法落实：${reason}`);
  }
  return { visits, refused };
}

/** Pins of a day alone on which the supervisor cannot go anywhere. */
export function refusedDays(
  input: ScheduleInput,
  supervisor: PlannedSupervisor,
  { visits }: Fixed,
): string[] {
  const isMet = ({ day }: DatePin) => visits.some((visit) => visit.day === day);
  const open = input.pins.filter((pin) => pin.supervisor === supervisor.id && pin.town === undefined);
  return open.flatMap((pin) => {
    const reason = isMet(pin) ? undefined : dayObstacle(input, supervisor, pin.day);
    return reason === undefined ? [] : [`${supervisor.name} ${pin.day} 的指定日期无法落实：${reason}`];
  });
}

function dayObstacle(
  { horizon, frozenBefore, calendarOverrides }: ScheduleInput,
  { away, agreedRestDays }: PlannedSupervisor,
  day: Day,
): string | undefined {
  if (day < horizon.from || day > horizon.to) return '不在计划期内';
  if (frozenBefore !== undefined && day < frozenBefore) return '这一天已冻结';
  if (away.includes(day)) return '当天请假或培训';
  if (isWorkday(day, calendarOverrides) || agreedRestDays.includes(day)) return undefined;
  return '当天是休息日，尚未商定';
}

function townObstacle(
  input: ScheduleInput,
  supervisor: PlannedSupervisor,
  standing: readonly Visit[],
  { town, day }: Visit,
): string | undefined {
  if (standing.some((visit) => visit.day === day)) return '当天已有其他场次';
  const reason = dayObstacle(input, supervisor, day);
  if (reason !== undefined) return reason;
  if (!supervisor.towns.includes(town)) return '不是其负责的镇街';
  if (input.towns.find(({ id }) => id === town)?.closed.includes(day)) return '当天镇街不接待';
  return standing.length < supervisor.quota ? undefined : '全年次数已排满';
}
