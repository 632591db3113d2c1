import type { roster } from '#domain/contract/roster';
import { ROSTER } from '#domain/roster/head';
import { absenceOn, isPoint, isPresent, type Station, type Worker } from '#domain/roster/roster';
import type { ReadContext } from '#platform/context';
import type { Actions } from '#platform/serve';
import { importView } from './import-views';
import { byTitle, namesOfStations, showPeople } from './person-views';

type Lists = Pick<Actions<typeof roster>, 'overview' | 'people' | 'search'>;

const FIELDS = ['name', 'town', 'station', 'to', 'absences'];
const MOST_FOUND = 30;
const MOST_LEFT = 100;

export const lists: Lists = {
  async overview(_input, context) {
    const { towns, stations, workers, bindings, today } = context;
    const [allTowns, allStations, allWorkers, known, importing] = await Promise.all([
      towns.find({}),
      stations.find({}),
      workers.find({}, FIELDS),
      bindings.find({}, ['bound']),
      unfinishedImport(context),
    ]);
    const here = allWorkers.filter((worker) => isPresent(worker, today));
    const bound = new Set(known.filter((binding) => binding.bound).map(({ id }) => id));
    const count = countWith(bound, today);
    const present = allStations.filter((station) => isPresent(station, today));
    return {
      total: count(here),
      towns: allTowns
        .filter((town) => isPresent(town, today))
        .map(({ id, name }) => ({
          ...{ id, name, count: count(here.filter(({ town }) => town === id)) },
          stations: stationsOf(id, present, here, count),
        })),
      leftCount: allWorkers.length - here.length,
      importing,
    };
  },

  async people({ station }, context) {
    const { stations, workers, today } = context;
    if (station === undefined) return { name: '已离开的人员', people: await peopleWhoLeft(context) };
    const { name, town } = await stations.get(station);
    const [all, ofTown] = await Promise.all([stations.find({}), workers.find({ town })]);
    const here = ofTown.filter((worker) => worker.station === station && isPresent(worker, today));
    return { name, people: await showPeople(here.sort(byTitle), namesOfStations(all), context) };
  },

  async search({ text }, context) {
    const { stations, workers } = context;
    const [all, everybody] = await Promise.all([stations.find({}), workers.find({})]);
    const found = everybody.filter(({ name }) => name.includes(text)).sort(byTitle);
    return {
      people: await showPeople(found.slice(0, MOST_FOUND), namesOfStations(all), context),
      more: found.length > MOST_FOUND,
    };
  },
};

type Count = (workers: readonly Worker[]) => { workers: number; bound: number; absent: number };

const countWith =
  (bound: ReadonlySet<string>, today: string): Count =>
  (workers) => ({
    workers: workers.length,
    bound: workers.filter(({ id }) => bound.has(id)).length,
    absent: workers.filter((worker) => absenceOn(worker, today)).length,
  });

const stationsOf = (town: string, present: readonly Station[], here: readonly Worker[], count: Count) =>
  present
    .filter((station) => station.town === town && !isPoint(station))
    .map(({ id, name }) => ({
      ...{ id, name, count: count(here.filter(({ station }) => station === id)) },
      points: present.filter(({ parent }) => parent === id).length,
    }));

async function peopleWhoLeft(context: ReadContext) {
  const [all, everybody] = await Promise.all([context.stations.find({}), context.workers.find({})]);
  const left = everybody
    .filter((worker) => !isPresent(worker, context.today))
    .sort((a, b) => ((a.to ?? '') > (b.to ?? '') ? -1 : 1))
    .slice(0, MOST_LEFT);
  return showPeople(left, namesOfStations(all), context);
}

async function unfinishedImport(context: ReadContext) {
  const importing = (await context.rosters.peek(ROSTER))?.importing;
  const found = importing === undefined ? undefined : await context.rosterImports.peek(importing);
  return found ? importView(found, context) : null;
}
