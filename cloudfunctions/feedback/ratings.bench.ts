import cloudbase from '@cloudbase/node-sdk';
import { collections } from '#platform/collections';
import { startCloud } from '../../local/cloud';
import { act, type World } from '../../local/world/client';
import { importProject } from '../../local/world/open';
import { supervisors, workers } from '../../local/world/people';
import { PROJECT } from '../../local/world/set-up';

// All 333 workers rate within one minute while the four supervisors check out at once; then all of them in one instant.

const DAY = '2022-03-09';
const MINUTE = 60_000;
const key = 'bench'.repeat(8);
const at = (time: string) => Date.parse(`${DAY}T${time}:00+08:00`);

const cloud = await startCloud({
  functionsRoot: 'dist/cloudfunctions',
  collections,
  environment: { CODES_KEY: key, FIELDS_KEY: key, LOOKUP_KEY: key },
  clock: at('08:30'),
  timers: false,
});
await importProject(cloud);
Object.assign(process.env, cloud.sdkEnvironment());
const db = cloudbase.init({ env: cloud.env }).database();
const world: World = { url: cloud.url, project: PROJECT };

interface Today {
  readonly id: string;
  readonly townCode: string;
}

const supervisorOf = (town: string) => supervisors.find(({ towns }) => towns.includes(town))?.id ?? '';

async function attend(month: string): Promise<void> {
  const rows = workers.map(({ id, town }) => {
    const session = `${month}bench`.padEnd(10, '0');
    const place = { session, worker: id, town, home: town, supervisor: supervisorOf(town) };
    const when = { day: `${month}-09`, month, means: 'code', at: at('09:00'), seq: 1, head: '' };
    return {
      _id: `${PROJECT}:${session}:${id}`,
      id: `${session}:${id}`,
      project: PROJECT,
      ...place,
      ...when,
    };
  });
  await db.collection('attendances').add(rows);
}

const todays = await Promise.all(
  supervisors.map(async ({ openid }) => {
    const { today } = await act<{ today: Today | null }>(world, openid, 'supervisor', 'supervision.mine', {});
    return today;
  }),
);

/** Someone of the town shows a code, the supervisor of the day scans it. */
async function scan(verb: 'checkIn' | 'checkOut'): Promise<void> {
  const ways = todays.map(async (today, index) => {
    if (!today) return;
    const host = workers.find(({ town }) => town === today.townCode)?.openid ?? '';
    const { codes } = await act<{ codes: { code: string }[] }>(
      world,
      host,
      'worker',
      'supervision.showCode',
      { id: today.id },
    );
    await act(world, supervisors[index]?.openid ?? '', 'supervisor', `supervision.${verb}`, {
      id: today.id,
      code: codes[0]?.code,
    });
  });
  await Promise.all(ways);
}

const pause = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));

async function rateAfter(wait: number, worker: (typeof workers)[number], month: string): Promise<number> {
  await pause(wait);
  const start = performance.now();
  const scores = { clear: 5, useful: 4, heard: 5, again: 4 };
  const input = { month, supervisor: supervisorOf(worker.town), scores, comment: '' };
  await act(world, worker.openid, 'worker', 'feedback.rate', input);
  return performance.now() - start;
}

const part = (sorted: readonly number[], share: number) =>
  sorted[Math.ceil(sorted.length * share) - 1]?.toFixed(0);

async function rush(
  name: string,
  month: string,
  within: number,
  beside?: () => Promise<void>,
): Promise<void> {
  await attend(month);
  const begun = performance.now();
  const ratings = workers.map((worker, index) => rateAfter((index * within) / workers.length, worker, month));
  const [times] = await Promise.all([Promise.all(ratings), pause(within / 2).then(beside)]);
  const took = ((performance.now() - begun) / 1000).toFixed(1);
  const sorted = times.sort((a, b) => a - b);
  const { total } = await db.collection('ratings').where({ project: PROJECT, month }).count();
  console.log(
    `  ${name.padEnd(28)} ${took} s   p50 ${part(sorted, 0.5)} ms   p95 ${part(sorted, 0.95)} ms   max ${part(sorted, 1)} ms   kept ${total} of ${workers.length}`,
  );
}

await scan('checkIn');
cloud.clock.advanceTo(at('17:30'));
await rush(`within a minute, ${todays.filter(Boolean).length} leaving`, '2022-03', MINUTE, () =>
  scan('checkOut'),
);
cloud.clock.advanceTo(Date.parse('2022-04-09T17:30:00+08:00'));
await rush('all in one instant', '2022-04', 0);
await cloud.close();
