import { startCloud } from '../../local/cloud';
import { act, type World } from '../../local/world/client';
import { importProject } from '../../local/world/open';
import { supervisors, workers } from '../../local/world/people';
import { PROJECT } from '../../local/world/set-up';
import { collections } from './collections';
import type { Database, Store } from './database';

// Requests to the database per action, counted at the port; the least possible for a writing action is given beside it.

const key = 'bench'.repeat(8);
const environment = { CODES_KEY: key, FIELDS_KEY: key, LOOKUP_KEY: key };
const MORNING = Date.parse('2022-03-01T08:50:00+08:00');

let requests = 0;

function counting<T extends Store>(store: T): T {
  const counted = Object.entries(store).map(([name, verb]) => [
    name,
    async (...args: unknown[]) => {
      requests += 1;
      const answer = await (verb as (...all: unknown[]) => Promise<unknown>)(...args);
      return name === 'begin' ? counting(answer as Store) : answer;
    },
  ]);
  return Object.fromEntries(counted) as T;
}

const cloud = await startCloud({
  functionsRoot: 'dist/cloudfunctions',
  collections,
  environment,
  clock: MORNING,
  timers: false,
});
await importProject(cloud);
const world: World = { url: cloud.url, project: PROJECT };

const supervisor = supervisors[0]?.openid ?? '';
type Home = { today: { id: string; townCode: string } };
const { today } = await act<Home>(world, supervisor, 'supervisor', 'supervision.mine', {});
const host = workers.find(({ town }) => town === today.townCode)?.openid ?? '';

Object.assign(process.env, cloud.sdkEnvironment(), environment);
const { database } = await import('./cloud');
const { serve } = await import('./serve');
const { contracts } = await import('#domain/contract/index');
const areas = {
  account: (await import('../account/actions')).actions,
  supervision: (await import('../supervision/actions')).actions,
  reporting: (await import('../reporting/actions')).actions,
} as const;

const counted: Database = counting(database);

/** Runs an action in this process over the counting port; the phone's clock is the cloud's. */
async function measure(openid: string, as: string, area: keyof typeof areas, action: string, input: unknown) {
  const main = serve(contracts[area] as never, areas[area] as never, {
    database: counted,
    openid: () => openid,
  });
  requests = 0;
  const realNow = Date.now;
  const ahead = cloud.clock.now() - realNow();
  Date.now = () => realNow() + ahead;
  const reply = await main({
    project: PROJECT,
    as,
    action,
    input,
    requestId: `bench-${area}-${action}-${cloud.clock.now()}`,
  });
  Date.now = realNow;
  if (!reply.ok) throw new Error(`${area}.${action}: ${reply.error.message}`);
  console.log(`  ${`${area}.${action}`.padEnd(28)} ${requests}`);
  return reply.data;
}

const { id } = today;
await measure(supervisor, 'supervisor', 'account', 'me', {});
await measure(supervisor, 'supervisor', 'supervision', 'mine', {});
await measure(host, 'worker', 'supervision', 'hosting', {});
const arrival = (await measure(host, 'worker', 'supervision', 'showCode', { id })) as {
  codes: { code: string }[];
};
await measure(supervisor, 'supervisor', 'supervision', 'checkIn', { id, code: arrival.codes[0]?.code });
cloud.clock.advanceTo(MORNING + 8 * 3_600_000 + 60_000);
const departure = (await measure(host, 'worker', 'supervision', 'showCode', { id })) as typeof arrival;
await measure(supervisor, 'supervisor', 'supervision', 'checkOut', { id, code: departure.codes[0]?.code });
const record = {
  duties: ['cases'],
  form: 'group',
  matters: '讨论一名独居长者的探访安排，商定由楼长陪同。',
  advice: '',
};
await measure(supervisor, 'supervisor', 'supervision', 'submitRecord', { id, ...record });
await measure(host, 'worker', 'supervision', 'confirmRecord', { id });
await measure('openid-c1', 'coordinator', 'supervision', 'sessions', { month: '2022-03' });
await measure('openid-c1', 'coordinator', 'reporting', 'board', {});
await cloud.close();
