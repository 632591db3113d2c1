import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { build } from 'esbuild';

// What a cold start costs: the bundled function against the same sources with their packages in node_modules.

const RUNS = 9;
const bundled = 'dist/cloudfunctions/supervision/index.js';
const unbundled = 'dist/bench/supervision.cjs';

/** Milliseconds to load the file in a fresh process, without the start of Node itself. */
function loadTime(file: string): number {
  const script = `const t=performance.now();require(${JSON.stringify(`${process.cwd()}/${file}`)});console.log(performance.now()-t)`;
  const env = {
    ...process.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_SECRETID: 'x',
    TENCENTCLOUD_SECRETKEY: 'x',
  };
  return Number(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).trim());
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

await build({
  entryPoints: ['cloudfunctions/supervision/index.ts'],
  outfile: unbundled,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
});

const times = Array.from({ length: RUNS }, () => [loadTime(bundled), loadTime(unbundled)] as const);
const ours = median(times.map(([time]) => time));
const reference = median(times.map(([, time]) => time));
console.log(
  `  start, bundled        ${ours.toFixed(0)} ms (${(statSync(bundled).size / 1024).toFixed(0)} KB)`,
);
console.log(`  start, node_modules   ${reference.toFixed(0)} ms`);
console.log(`  ratio                 ${(ours / reference).toFixed(2)}`);
