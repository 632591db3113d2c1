import type { Cloud } from '../../local/cloud';
import { cloudOptions } from './cloud-options';
import { crew, startCloud } from './shared';

interface Running {
  readonly cloud: Cloud;
  readonly log: string[];
  readonly functions: string;
}

const TOLERANCE_MS = 60_000;
let running: Running | undefined;

/** The cloud lives outside of the file: what it answers becomes the file's own, as after a wire. */
const asSent = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer ?? null));

async function start(functions: string, clock: number): Promise<Running> {
  const log: string[] = [];
  const own = { functionsRoot: functions, clock, crew, log: (line: string) => log.push(line) };
  const cloud = await startCloud({ ...cloudOptions, ...own });
  return { cloud: { ...cloud, call: async (...call) => asSent(await cloud.call(...call)) }, log, functions };
}

/** The file's cloud in memory, its clock within a minute after `now`; begun anew only when the clock would go back. */
export async function cloudAt(now: number, functions = cloudOptions.functionsRoot): Promise<Running> {
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
