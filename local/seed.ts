import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildFunctions } from './build/functions';
import { tellProgress, timed } from './progress';
import type { World } from './world/client';
import { CLOUD_FILE, openWorld } from './world/open';
import { play } from './world/play';
import { PROJECT } from './world/set-up';

// Plays the demo world on until a day, through the running `npm start` if there is one.
// Usage: npm run seed -- --until 2022-06-30

const { values } = parseArgs({ options: { until: { type: 'string' } } });
const { until } = values;
if (!until || !/^2022-\d\d-\d\d$/.test(until)) throw new Error('usage: npm run seed -- --until 2022-MM-DD');

function runningWorld(): World | undefined {
  if (!existsSync(CLOUD_FILE)) return undefined;
  const { LOCAL_CLOUD_URL } = JSON.parse(readFileSync(CLOUD_FILE, 'utf8')) as { LOCAL_CLOUD_URL: string };
  return { url: LOCAL_CLOUD_URL, project: PROJECT };
}

const isAlive = (world: World) =>
  fetch(`${world.url}/clock`).then(
    ({ ok }) => ok,
    () => false,
  );

const running = runningWorld();
if (running && (await isAlive(running))) {
  await timed('\n演示', () => play(running, until, tellProgress));
} else {
  await buildFunctions();
  const opened = await openWorld(console.log);
  await timed('\n演示', () => play(opened.world, until, tellProgress));
  await opened.close();
}
