import { type Cloud, startCloud } from '../../local/cloud';
import { cloudOptions } from './cloud-options';

interface Running {
  readonly cloud: Cloud;
  readonly log: string[];
  readonly functions: string;
}

const TOLERANCE_MS = 60_000;
let running: Running | undefined;

async function start(functions: string, clock: number): Promise<Running> {
  const log: string[] = [];
  const own = { functionsRoot: functions, clock, log: (line: string) => log.push(line) };
  return { cloud: await startCloud({ ...cloudOptions, ...own }), log, functions };
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
