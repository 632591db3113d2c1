import type { Progress } from './world/play';

/** One line that is written over on a terminal, and a line per step elsewhere. */
export function tellProgress({ day, done, total }: Progress): void {
  const line = `  ${day}  ${done}/${total}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
  else console.log(line);
}

/** Says what is done and how long it took. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
