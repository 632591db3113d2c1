import type { ReadContext } from './context';
import { eachInParallel } from './parallel';

/** Each version of the roster has its own sealed numbers, so that they change with it. */
export const phoneId = (version: string, worker: string): string => `worker:${version}:${worker}`;
export const phoneIdentity = (version: string, key: string): string => `workerPhone:${version}:${key}`;

/** Removes every row of a version that is not in force. */
export async function dropVersion(version: string, context: ReadContext): Promise<void> {
  if (version === (context.roster ?? '')) throw new Error(`the roster ${version} is in force`);
  const { stations, workers, sensitive, identities } = context.version(version);
  const [places, people] = await Promise.all([stations.find({}, ['name']), workers.find({}, ['phoneKey'])]);
  await eachInParallel(people, async ({ id, phoneKey }) => {
    if (phoneKey) await identities.remove(phoneIdentity(version, phoneKey));
    await sensitive.remove(phoneId(version, id));
    await workers.remove(id);
  });
  await eachInParallel(places, ({ id }) => stations.remove(id));
}
