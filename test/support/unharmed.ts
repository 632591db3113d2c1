import type { Documents } from '../../cloudfunctions/platform/documents';
import type { Failure } from '../../typings/api';
import type { World } from './given';

// Counters of attempts and of what is limited by day go on whatever becomes of an action.
const kept = [
  ...(['rounds', 'applications', 'slots', 'scores', 'objections', 'sensitive', 'identities'] as const),
  ...(['uploads', 'supervisors', 'grants', 'history', 'messages', 'replies'] as const),
] satisfies readonly (keyof Documents)[];

const everything = (world: World) => Promise.all(kept.map((name) => world.all(name)));

/** The refusal of a deed that must be refused in Chinese and leave every document as it was. */
export async function refused(world: World, deed: () => Promise<unknown>): Promise<Failure> {
  const before = await everything(world);
  const outcome = await deed().then(
    () => undefined,
    (failure: Failure) => failure,
  );
  if (!outcome) throw new Error('nothing was refused');
  expect(await everything(world)).toEqual(before);
  expect(outcome.code).not.toBe('INTERNAL');
  for (const words of [outcome.message, ...Object.values(outcome.fields ?? {})])
    expect(words).toMatch(/\p{Script=Han}/u);
  return outcome;
}
