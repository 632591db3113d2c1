import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { documentsOf } from './shared';

interface Started {
  readonly port: number;
  readonly env: string;
  readonly variables: Record<string, string>;
}

const children = new Set<ChildProcess>();

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** A cloud on disk that a test can kill without warning and start again where it stood. */
export async function killableCloud(folder: string, clock: number) {
  let child: ChildProcess | undefined;
  let started = await start(0);

  async function start(port: number): Promise<Started> {
    const entry = ['local/run.mjs', 'test/support/durable-cloud.ts', folder, String(clock), String(port)];
    child = spawn(process.execPath, entry, { stdio: ['ignore', 'pipe', 'ignore'] });
    children.add(child);
    if (!child.stdout) throw new Error('the cloud has no output');
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    return JSON.parse(String(line)) as Started;
  }

  async function kill(): Promise<void> {
    const dead = once(child as ChildProcess, 'exit');
    child?.kill('SIGKILL');
    await dead;
  }

  return {
    url: `http://127.0.0.1:${started.port}`,
    documents: () => documentsOf({ env: started.env, sdkEnvironment: () => started.variables }),
    kill,
    restart: async () => {
      started = await start(started.port);
    },
  };
}
