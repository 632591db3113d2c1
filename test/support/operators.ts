import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Cloud } from '../../local/cloud';
import { folder } from './folder';

type Command = 'import' | 'verify' | 'appoint';

const built = new Map<Command, string>();

function build(command: Command): string {
  const outfile = path.join(folder, `${command}.mjs`);
  buildSync({
    ...{ entryPoints: [`cloudfunctions/operators/${command}.ts`], outfile, bundle: true },
    ...{ platform: 'node', target: 'node20', format: 'esm', packages: 'external' },
  });
  return outfile;
}

export interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** Runs an operators' command in a process of its own against the cloud. */
export function operate(cloud: Cloud, command: Command, ...args: readonly string[]): Promise<Outcome> {
  const file = built.get(command) ?? build(command);
  built.set(command, file);
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...cloud.sdkEnvironment() },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, said: said.trim() }));
  });
}

/** A file for a command to read. */
export function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
