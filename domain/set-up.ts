import { apportion } from './apportion';
import { monthOf, workdaysBetween } from './calendar';
import { evenDates } from './even-dates';
import { sha256 } from './history';
import type { ProjectImport } from './project-import';
import type { Session } from './session';

const ID_LENGTH = 10;

/** Ten characters that the same supervisor and day always give, so that importing twice makes nothing twice. */
export const sessionId = (project: string, supervisor: string, day: string): string =>
  sha256(`${project} ${supervisor} ${day}`).slice(0, ID_LENGTH);

const isAssigned = ({ towns }: ProjectImport['supervisors'][number]) => towns.length > 0;

/** Each town's share of its supervisor's quota, by the number of its workers. */
export function townShares({ plan, towns, supervisors }: ProjectImport): Map<string, number> {
  const weight = new Map(towns.map(({ code, workers }) => [code, workers]));
  const shares = supervisors.filter(isAssigned).flatMap((supervisor) => {
    const split = apportion(
      plan.sessionsPerPost,
      supervisor.towns.map((code) => weight.get(code) ?? 0),
    );
    return supervisor.towns.map((code, index) => [code, split[index] ?? 0] as const);
  });
  return new Map(shares);
}

export type PlannedSession = Session & { readonly id: string };

/** The first month is agreed as it is handed over; later dates are asked of the stations month by month (R4.3). */
const stageOf = (day: string, { firstSessionDay }: ProjectImport['plan']) =>
  monthOf(day) === monthOf(firstSessionDay) ? ('agreed' as const) : ('tentative' as const);

/** Every supervisor's sessions on even dates; none before there is an assignment. */
export function plannedSessions(data: ProjectImport): PlannedSession[] {
  const { project, plan, supervisors } = data;
  const days = workdaysBetween(plan.firstSessionDay, plan.lastSessionDay, plan.calendar);
  const shares = townShares(data);
  return supervisors.filter(isAssigned).flatMap(({ id, post, towns }, index) =>
    evenDates(
      days,
      towns.map((town) => ({ town, share: shares.get(town) ?? 0 })),
      (index + 0.5) / supervisors.length,
    ).map(({ day, town }) => ({
      id: sessionId(project, id, day),
      ...{ post, supervisor: id, town, day, mode: 'onSite' as const, stage: stageOf(day, plan) },
      ...{ hosts: [], record: { state: 'none' as const }, exceptions: [] },
    })),
  );
}

/** The month documents that both a booking and a second one of the same day must write (R5.3). */
export function supervisorMonths(sessions: readonly PlannedSession[]) {
  const months = new Map<string, Record<string, string>>();
  for (const { id, supervisor, day } of sessions) {
    const key = `${supervisor}:${monthOf(day)}`;
    months.set(key, { ...months.get(key), [day]: id });
  }
  return [...months].map(([id, days]) => ({ id, days }));
}
