import { apportion } from './apportion';
import { monthOf, workdaysBetween } from './calendar';
import { evenDates, type Visit } from './even-dates';
import { sha256 } from './history';
import { stationDays } from './planning/stations';
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
  return supervisors.filter(isAssigned).flatMap(({ id, post, towns }, index) => {
    const split = towns.map((town) => ({ town, share: shares.get(town) ?? 0 }));
    const visits = evenDates(days, split, (index + 0.5) / supervisors.length);
    const stationOn = stationsOf(visits, data);
    return visits.map(({ day, town }) => ({
      id: sessionId(project, id, day),
      ...{ post, supervisor: id, town, day, mode: 'onSite' as const, stage: stageOf(day, plan) },
      ...stationOn(day),
      ...{ hosts: [], record: { state: 'none' as const }, exceptions: [] },
    }));
  });
}

/** The stations of each town in turn, by the number of their workers. */
function stationsOf(visits: readonly Visit[], { stations, workers }: ProjectImport) {
  const placed = [...new Set(visits.map(({ town }) => town))].flatMap((town) =>
    stationDays(
      visits.filter((visit) => visit.town === town).map(({ day }) => day),
      stations
        .filter((station) => station.town === town)
        .map(({ id, name }) => ({
          ...{ id, name, closed: [] },
          weight: Math.max(1, workers.filter(({ station }) => station === id).length),
        })),
    ),
  );
  const byDay = new Map(placed.map(({ day, station }) => [day, station]));
  return (day: string) => {
    const station = byDay.get(day);
    return station === undefined ? {} : { station };
  };
}

/** The month documents that both a booking and a second one of the same day must write (R5.3). */
export function monthsOf(sessions: readonly PlannedSession[], owner: 'supervisor' | 'station') {
  const months = new Map<string, Record<string, string>>();
  for (const { id, day, [owner]: who } of sessions) {
    if (who === undefined) continue;
    const key = `${who}:${monthOf(day)}`;
    months.set(key, { ...months.get(key), [day]: id });
  }
  return [...months].map(([id, days]) => ({ id, days }));
}
