import { createHmac } from 'node:crypto';
import tcb from '@cloudbase/node-sdk';
import { collections } from '../../cloudfunctions/platform/collections';
import type { Sign } from '../../domain/check-in-code';
import { type Cloud, startCloud } from '../../local/cloud';

export const FUNCTIONS = 'dist/cloudfunctions';
export const environment = { CODES_KEY: 'a key for tests alone, of 32 characters at least' };

/** Signs as the functions of the test cloud do: for codes that are old, or another's. */
export const sign: Sign = (text) => createHmac('sha256', environment.CODES_KEY).update(text).digest('hex');

interface Running {
  readonly cloud: Cloud;
  readonly log: string[];
  readonly functions: string;
}

const PAGE = 1000;
const TOLERANCE_MS = 60_000;
let running: Running | undefined;

async function start(functions: string, clock: number): Promise<Running> {
  const log: string[] = [];
  const cloud = await startCloud({
    ...{ functionsRoot: functions, clock, environment, timers: false, workers: 4 },
    collections: collections.map(({ name, indexes }) => ({
      name,
      indexes: indexes.map((index) => ({ ...index, keys: [...index.keys] })),
    })),
    log: (line) => log.push(line),
  });
  return { cloud, log, functions };
}

/** The file's cloud in memory, its clock within a minute after `now`; begun anew only when the clock would go back. */
export async function cloudAt(now: number, functions = FUNCTIONS): Promise<Running> {
  const late = running && running.cloud.clock.now() >= now + TOLERANCE_MS;
  if (running && (late || running.functions !== functions)) await stop();
  running ??= await start(functions, now);
  if (running.cloud.clock.now() < now) running.cloud.clock.advanceTo(now);
  return running;
}

async function stop(): Promise<void> {
  await running?.cloud.close();
  running = undefined;
}

afterAll(stop);

export type Row = Readonly<Record<string, unknown>>;

/** The documents of a cloud, past all rules, as an operator's command meets them. */
export function documentsOf(cloud: Pick<Cloud, 'env' | 'sdkEnvironment'>) {
  Object.assign(process.env, cloud.sdkEnvironment());
  const db = tcb.init({ env: cloud.env }).database();
  return {
    async put(collection: string, rows: readonly Row[]): Promise<void> {
      if (rows.length > 0) throwFailure(await db.collection(collection).add([...rows]));
    },
    async change(collection: string, id: string, changes: Row): Promise<void> {
      throwFailure(await db.collection(collection).doc(id).update(changes));
    },
    async remove(collection: string, id: string): Promise<void> {
      throwFailure(await db.collection(collection).doc(id).remove());
    },
    async all<T = Row>(collection: string, filter: Row): Promise<T[]> {
      const query = db.collection(collection).where(filter).orderBy('_id', 'asc').limit(PAGE);
      const found: T[] = [];
      for (let more = true; more; ) {
        const { data } = throwFailure(await query.skip(found.length).get()) as { data: T[] };
        found.push(...data);
        more = data.length === PAGE;
      }
      return found;
    },
  };
}

/** node-sdk answers a failure as a value. */
function throwFailure<T>(answer: T): T {
  const { code, message } = answer as { code?: string; message?: string };
  if (code) throw new Error(`${code}: ${message}`);
  return answer;
}
