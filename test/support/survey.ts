import type { Scores } from '../../domain/survey/results';
import { aGrant, aTown, given, type Setting, type Who, type World } from './given';
import { coordinator, everybody } from './people';
import { allOf } from './survey-scores';

interface Crowd {
  readonly town: string;
  readonly name: string;
  readonly supervisor: string;
  readonly workers: number;
}

export const workerIn = (town: string, index: number): Who => ({
  role: 'worker',
  person: `${town}-${index}`,
});

const crowdOf = ({ town, workers }: Crowd) =>
  Array.from({ length: workers }, (_, index) => ({
    ...{
      id: workerIn(town, index).person,
      name: '陈社工',
      town,
      station: `st${town}`,
      title: 'member' as const,
    },
  }));

/** A project whose towns have as many workers as wanted, none of the usual ones among them. */
export async function surveyWorld(crowds: readonly Crowd[], setting: Setting = {}): Promise<World> {
  const workers = crowds.flatMap(crowdOf);
  const grants = workers.map(({ id, town, station, title }) =>
    aGrant(id, { role: 'worker', person: id, town, station, title }),
  );
  const towns = crowds.map(({ town: id, name, supervisor, workers: count }) =>
    aTown({ id, name, supervisor, workers: count }),
  );
  const world = await given({ now: '2022-11-14T09:00', towns, grants, ...setting });
  await world.put('workers', workers);
  for (const { person, role } of everybody) if (role === 'worker') await world.remove('workers', person);
  return world;
}

export const openSurvey = (world: World, until = '2022-11-30') =>
  world.as(coordinator)('feedback', 'openSurvey', { from: world.today(), until });

export const answerSurvey = (
  world: World,
  who: Who,
  scores: Scores = allOf(5, 4),
  texts: Readonly<Record<string, string>> = {},
) => world.as(who)('feedback', 'answerSurvey', { edition: 1, scores, texts });

/** Nobody answers any more, and what was answered is summed up. */
export async function closeSurvey(world: World) {
  await world.as(coordinator)('feedback', 'closeSurvey', {});
  return world.as(coordinator)('feedback', 'continueSurvey', {});
}
