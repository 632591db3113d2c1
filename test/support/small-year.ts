import type { Output } from '../../typings/api';
import { given, type Setting, type World } from './given';
import { coordinator } from './people';
import { aPlan } from './plan';

/** Two supervisors with ten sessions each between March and April, a town each. */
export const smallPlan = (changes: Parameters<typeof aPlan>[0] = {}) =>
  aPlan({
    ...{ posts: 2, sessionsPerPost: 10, sessionsInAll: 20 },
    ...{ firstSessionDay: '2022-03-01', lastSessionDay: '2022-04-29', sessionsPerMonthGuide: 3 },
    ...changes,
  });

export async function aSmallYear(setting: Setting = {}): Promise<World> {
  const world = await given({ now: '2022-03-09T08:50', plan: smallPlan(), ...setting });
  await world.change('supervisors', 's1', { post: 'p1' });
  await world.change('supervisors', 's2', { post: 'p2' });
  return world;
}

export type ScheduleView = Output<'planning', 'schedule'>;

export const asCoordinator = (world: World) => world.as(coordinator);

export const aDraft = (world: World, name = '全年排期', whatIf = false): Promise<ScheduleView> =>
  asCoordinator(world)('planning', 'createSchedule', { name, whatIf });

export const seen = ({ id, edition }: ScheduleView) => ({ id, edition });

export async function publish(world: World, id: string) {
  const { version } = await asCoordinator(world)('planning', 'publishPreview', { id });
  const begun = await asCoordinator(world)('planning', 'publish', { id, version });
  return finish(world, begun.id);
}

/** Asks again until it is through, as the page does. */
export async function finish(world: World, id: string) {
  for (;;) {
    const now = await asCoordinator(world)('planning', 'continuePublication', { id });
    if (now.state !== 'writing') return now;
  }
}

/** A draft made and published. */
export async function aPublishedYear(setting: Setting = {}) {
  const world = await aSmallYear(setting);
  const draft = await aDraft(world);
  const publication = await publish(world, draft.id);
  return { world, draft, publication };
}

/** The visits of a draft, or of what is published, in one month. */
export const visitsOf = async (world: World, month: string, id?: string) =>
  (await asCoordinator(world)('planning', 'scheduleMonth', { month, ...(id && { id }) })).visits;
