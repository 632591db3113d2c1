import { act, type World } from './client';
import { chance, workers } from './people';

export interface Held {
  readonly id: string;
  readonly townCode: string;
}

const THERE = 0.7;
/** Enough to be seen on every list; all of a town would take the first start half as long again. */
const MOST = 5;

/** Who of a town comes to a session; the same at every call. */
export const comersTo = ({ id, townCode }: Held) =>
  workers
    .filter(({ town, id: worker }) => town === townCode && chance(id, worker, 'there') < THERE)
    .slice(0, MOST);

/** The host says the number aloud, and whoever is there types it. */
export async function attend(world: World, held: Held, host: string): Promise<void> {
  const { id } = held;
  const { numbers } = await act<{ numbers: { number: string }[] }>(
    world,
    host,
    'worker',
    'supervision.attendanceNumbers',
    { id },
  );
  const input = { id, number: numbers[0]?.number };
  await Promise.all(
    comersTo(held).map(({ openid }) => act(world, openid, 'worker', 'supervision.attend', input)),
  );
}
