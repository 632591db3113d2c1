import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import cloudbase from '@cloudbase/node-sdk';

/** Where a running `npm start` says how to reach it. */
const LOCAL_CLOUD = '.data/cloud.json';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { env: { type: 'string' }, project: { type: 'string' }, seal: { type: 'string' } },
  allowPositionals: true,
});

export const options = values;
export const words = positionals;

/** Throws a sentence for the operator when a needed option or word is missing. */
export function required<T>(value: T | undefined, usage: string): T {
  if (value === undefined) throw new Error(usage);
  return value;
}

/** The cloud named by --env with TENCENTCLOUD_SECRETID and _SECRETKEY, else the local one that `npm start` runs. */
function environment(): { env: string; secretId?: string; secretKey?: string } {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
  if (values.env) {
    if (!secretId || !secretKey)
      throw new Error('set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY for --env');
    return { env: values.env, secretId, secretKey };
  }
  if (process.env.TCB_CONTEXT_CNFG) return { env: process.env.TCB_ENV ?? 'local' };
  if (!existsSync(LOCAL_CLOUD)) throw new Error('no cloud: run `npm start` first, or name one with --env');
  Object.assign(process.env, JSON.parse(readFileSync(LOCAL_CLOUD, 'utf8')));
  return { env: process.env.TCB_ENV ?? 'local' };
}

export const db = cloudbase.init(environment()).database();

/** node-sdk answers a failure as a value with a code; operators want it thrown. */
export function checked<T>(answer: T): T {
  const { code, message } = answer as { code?: string; message?: string };
  if (code) throw new Error(`${code}: ${message ?? ''}`);
  return answer;
}

type Row = { _id: string } & Record<string, unknown>;

const PAGE = 1000;

/** Every document of a project in a collection, by its id. */
export async function allOf<T>(collection: string, project: string): Promise<(T & { _id: string })[]> {
  const found: Row[] = [];
  for (let after = ''; ; ) {
    const filter = after === '' ? { project } : { project, _id: db.command.gt(after) };
    const { data } = checked(
      await db.collection(collection).where(filter).orderBy('_id', 'asc').limit(PAGE).get(),
    );
    const rows = data as Row[];
    found.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return found as (T & { _id: string })[];
    after = last._id;
  }
}

/** Says the outcome and sets the exit code; nothing an operator's command does fails silently. */
export function command(run: () => Promise<string>): void {
  run().then(
    (outcome) => console.log(outcome),
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
