import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { buildFunctions } from './build/functions';

// Runs every *.bench.ts beside the code it measures, or those whose path contains a word given.
// Usage: npm run bench [-- WORD]

const roots = ['domain', 'cloudfunctions', 'local', 'miniprogram'];
const wanted = process.argv[2] ?? '';

const benches = roots
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => `${root}/${file}`),
  )
  .filter((file) => file.endsWith('.bench.ts') && file.includes(wanted))
  .sort();

await buildFunctions();
for (const bench of benches) {
  console.log(`\n${bench}`);
  const { status } = spawnSync(process.execPath, ['local/run.mjs', bench], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
