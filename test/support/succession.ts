import type { World } from './given';
import { RESERVE, ROUND } from './hired-round';
import { call, examined } from './interviewed';
import { coordinator } from './people';
import { guest } from './rounds';

export const LAST = '2022-03-10';
export const reason = '因个人原因辞去督导';

export const leave = (world: World, person: string, changes: object = {}) =>
  world.as(coordinator)('recruitment', 'leavePost', { person, from: LAST, reason, ...changes });

export const postsOf = (world: World) => world.as(coordinator)('recruitment', 'posts', {});

/** Health check and a notice of their own; the clock stands on the day after it. */
export async function noticed(world: World, id = RESERVE, person = 'b1') {
  await call(world, ROUND);
  await examined(world, person, id, 1);
  await world.as(coordinator)('recruitment', 'publishNotice', { round: ROUND });
  world.clock.set('2022-03-17T09:00');
}

export const offer = (world: World, id = RESERVE) => world.as(coordinator)('recruitment', 'offer', { id });

export const accept = (world: World, id = RESERVE, person = 'b1') =>
  world.as(guest(person))('recruitment', 'answerOffer', { id, accepts: true });

/** Who is to do each of these sessions. */
export const supervisorsOf = async (world: World, ids: readonly string[]) =>
  Object.fromEntries(
    (await world.all('sessions'))
      .filter(({ id }) => ids.includes(id))
      .map((each) => [each.id, each.supervisor]),
  );

export const told = async (world: World, title: string) =>
  (await world.all('messages')).filter((message) => message.title === title);
