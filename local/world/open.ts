import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cloud, startCloud } from '../cloud';
import { act, type World } from './client';
import { staff } from './people';
import { type Progress, play } from './play';
import { openRound } from './recruitment-play';
import { PROJECT, setUpFile } from './set-up';

const DATA = '.data';
const KEYS = `${DATA}/keys.json`;
/** How other processes reach the cloud while it runs: the operators' commands and `npm run seed`. */
export const CLOUD_FILE = `${DATA}/cloud.json`;

const BEGINNING = Date.parse('2022-03-01T07:30:00+08:00');
/** The first start plays March; its phones open on the morning after. */
export const FIRST_MORNING = Date.parse('2022-04-01T08:20:00+08:00');
const LAST_PLAYED_DAY = '2022-03-31';

/** What the applicant's phone finds open on that morning. */
const OPEN_ROUND = {
  ...{ title: '2022 年中山市双百工程社工督导增补招聘公告', places: 1 },
  ...{ applyFrom: '2022-04-01', applyTo: '2022-04-15' },
  ...{ interviewFrom: '2022-04-20', interviewTo: '2022-04-21' },
};

const KEY_NAMES = ['CODES_KEY', 'FIELDS_KEY', 'LOOKUP_KEY'];

/** The keys of this machine's world: each made once, readable by their owner alone. */
function keys(): Record<string, string> {
  const made = KEY_NAMES.map((name) => [name, randomBytes(32).toString('hex')]);
  const known = existsSync(KEYS) ? (JSON.parse(readFileSync(KEYS, 'utf8')) as Record<string, string>) : {};
  const all = { ...Object.fromEntries(made), ...known };
  writeFileSync(KEYS, JSON.stringify(all), { mode: 0o600 });
  return all;
}

export interface OpenWorld {
  readonly cloud: Cloud;
  readonly world: World;
  close(): Promise<void>;
}

/** Starts the local cloud on its data folder and sets the project up if it is not there yet. */
export async function openWorld(say: (line: string) => void): Promise<OpenWorld> {
  mkdirSync(DATA, { recursive: true });
  const cloud = await startCloud({
    functionsRoot: 'dist/cloudfunctions',
    dataFolder: `${DATA}/cloud`,
    collections: JSON.parse(readFileSync('dist/collections.json', 'utf8')),
    environment: keys(),
    clock: BEGINNING,
    log: say,
  });
  writeFileSync(CLOUD_FILE, JSON.stringify({ ...cloud.sdkEnvironment(), LOCAL_CLOUD_URL: cloud.url }));
  const world = { url: cloud.url, project: PROJECT };
  if (!(await isSetUp(world))) {
    say('导入中山市 2022 年项目：23 个镇街、4 名督导、333 名社工、720 次督导');
    await importProject(cloud);
  }
  return {
    cloud,
    world,
    async close() {
      rmSync(CLOUD_FILE, { force: true });
      await cloud.close();
    },
  };
}

async function isSetUp(world: World): Promise<boolean> {
  const me = await act<{ projects: unknown[] }>(
    { ...world, project: '' },
    'openid-start',
    'visitor',
    'account.me',
    {},
  );
  return me.projects.length > 0;
}

/** Sets the project up through the operators' import, as an operator would from a shell. */
export function importProject(cloud: Cloud, project: object = setUpFile()): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'set-up-'));
  const file = path.join(folder, 'project.json');
  writeFileSync(file, JSON.stringify(project));
  const command = ['local/run.mjs', 'cloudfunctions/operators/import.ts', file];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...cloud.sdkEnvironment() },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      rmSync(folder, { recursive: true });
      if (code === 0) resolve();
      else reject(new Error('the import of the project failed'));
    });
  });
}

/** Plays what is missing of the first month, then opens on the morning after it. */
export async function playFirstMonth(
  { cloud, world }: OpenWorld,
  tell: (progress: Progress) => void,
): Promise<void> {
  if (cloud.clock.now() >= FIRST_MORNING) return;
  await play(world, LAST_PLAYED_DAY, tell);
  cloud.clock.advanceTo(FIRST_MORNING);
  await openRound(world, { coordinator: staff[0]?.openid ?? '' }, OPEN_ROUND);
}
