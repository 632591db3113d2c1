import { blockOn } from '../booking/block';
import type { Day } from '../calendar';
import { MOST_IN_MONTH } from '../planning/date-model';
import { missingIn } from '../planning/repairs';
import { schedule } from '../planning/schedule';
import type { ScheduleInput, Visit } from '../planning/schedule-input';
import { type StationDay, stationDays } from '../planning/stations';
import { blocksOf, heldVisits, holderOn, inputOf, type Present } from './present';
import type { PlannedVisit, ScheduleContent, VisitPin } from './schedule';

type Asked = Pick<ScheduleContent, 'rules' | 'pins'>;

export const visitKey = ({ supervisor, town, day }: Visit): string => `${day} ${supervisor} ${town}`;

const wantedOf = ({ supervisors }: ScheduleInput): number =>
  supervisors.reduce((sum, { quota }) => sum + quota, 0);

/**
 * How many sessions the contract's guide for a month places, from the first day on and with nothing standing yet; then one
 * more a month, until all find room or no more helps.
 */
function guidedBy(input: ScheduleInput, { plan }: Present): number[] {
  const { published: _, frozenBefore: __, ...fresh } = input;
  const placedAt = (monthCap: number) =>
    wantedOf(input) - missingIn({ ...fresh, pins: [], rules: { ...input.rules, monthCap } });
  const placed: number[] = [];
  for (let cap = plan.sessionsPerMonthGuide; cap <= MOST_IN_MONTH; cap += 1) {
    placed.push(placedAt(cap));
    const [last, before] = placed.slice(-2).toReversed();
    if (last === wantedOf(input) || last === before) return placed;
  }
  return placed;
}

/** The best plan under the rules, with a station for every visit; the same for the same present. */
export function solveDraft(asked: Asked, frozenBefore: Day, present: Present): ScheduleContent {
  const input = inputOf(asked, frozenBefore, present);
  const { visits, diff: _, ...outcome } = schedule(input);
  return {
    ...{ rules: asked.rules, pins: asked.pins, wanted: wantedOf(input), guided: guidedBy(input, present) },
    visits: withStations(visits, asked, frozenBefore, present),
    outcome,
  };
}

const same = (one: Visit, other: Visit) => visitKey(one) === visitKey(other);

/** Stations that stand already, where they are still open, and those chosen by hand. */
function heldStations(
  visits: readonly Visit[],
  { rules, pins }: Asked,
  frozenBefore: Day,
  present: Present,
): PlannedVisit[] {
  const blocks = blocksOf(present, rules);
  const standing = heldVisits(present, frozenBefore).map(({ session, ...visit }) => ({
    ...visit,
    ...(session.station !== undefined && { station: session.station }),
  }));
  const isOpen = ({ supervisor, town, day, station }: VisitPin) =>
    !blockOn(blocks, { supervisor: holderOn(present, supervisor, day), town, station }, day);
  return visits.flatMap(({ supervisor, town, day }) => {
    const visit = { supervisor, town, day };
    const known = [...pins, ...standing].find((each) => each.station !== undefined && same(each, visit));
    return known?.station !== undefined && isOpen({ ...visit, station: known.station })
      ? [{ ...visit, station: known.station }]
      : [];
  });
}

function withStations(
  visits: readonly Visit[],
  asked: Asked,
  frozenBefore: Day,
  present: Present,
): PlannedVisit[] {
  const held = heldStations(visits, asked, frozenBefore, present);
  const found = new Map<string, string>();
  for (const { id: town } of present.towns) {
    const own = visits.filter((visit) => visit.town === town);
    const chosen = stationsOf(town, own, held, asked, present);
    for (const { day, station } of chosen) found.set(`${town} ${day}`, station);
  }
  const kept = new Map(held.map((visit) => [visitKey(visit), visit.station]));
  return visits.map((visit) => {
    const station = kept.get(visitKey(visit)) ?? found.get(`${visit.town} ${visit.day}`);
    return { ...visit, ...(station !== undefined && { station }) };
  });
}

function stationsOf(
  town: string,
  own: readonly Visit[],
  held: readonly PlannedVisit[],
  { rules }: Asked,
  present: Present,
): StationDay[] {
  const days = own.map(({ day }) => day);
  const blocks = blocksOf(present, rules).filter(({ kind }) => kind === 'stationClosure');
  const stations = present.stations
    .filter((station) => station.town === town)
    .map(({ id, name, workers }) => ({
      ...{ id, name, weight: workers },
      closed: days.filter((day) => blockOn(blocks, { supervisor: '', town, station: id }, day)),
    }));
  const standing = held.flatMap(({ day, station, ...visit }) =>
    visit.town === town && station !== undefined ? [{ day, station }] : [],
  );
  return stationDays(days, stations, standing);
}
