import cloudbase from '@cloudbase/node-sdk';
import { collections } from '#platform/collections';
import { startCloud } from '../../local/cloud';
import { act, type World } from '../../local/world/client';
import { importProject } from '../../local/world/open';
import { PROJECT } from '../../local/world/set-up';

// The board of one project while the database also holds 1, 10 and 100 other projects of the same size; the reference is
// the same call with no other project.

const RUNS = 15;
const SESSIONS = 720;
const BATCH = 240;
const key = 'bench'.repeat(8);

const cloud = await startCloud({
  functionsRoot: 'dist/cloudfunctions',
  collections,
  environment: { CODES_KEY: key, FIELDS_KEY: key, LOOKUP_KEY: key },
  clock: Date.parse('2022-06-01T09:00:00+08:00'),
  timers: false,
});
await importProject(cloud);
Object.assign(process.env, cloud.sdkEnvironment());
const sessions = cloudbase.init({ env: cloud.env }).database().collection('sessions');
const world: World = { url: cloud.url, project: PROJECT };
const { data } = await sessions.where({ project: PROJECT }).limit(SESSIONS).get();
const originals = data as { id: string }[];

async function addProject(number: number): Promise<void> {
  const project = `other-${number}`;
  const copies = originals.map((session) => ({ ...session, _id: `${project}:${session.id}`, project }));
  for (let start = 0; start < copies.length; start += BATCH)
    await sessions.add(copies.slice(start, start + BATCH));
}

async function boardTime(): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await act(world, 'openid-c1', 'coordinator', 'reporting.board', {});
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

await boardTime();
const alone = await boardTime();
console.log(`  alone        ${alone.toFixed(0)} ms`);
let others = 0;
for (const wanted of [1, 10, 100]) {
  for (; others < wanted; others += 1) await addProject(others);
  const time = await boardTime();
  console.log(`  ${`${wanted}×`.padEnd(12)} ${time.toFixed(0)} ms   ratio ${(time / alone).toFixed(2)}`);
}
await cloud.close();
