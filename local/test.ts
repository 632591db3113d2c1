import { spawnSync } from 'node:child_process';
import { buildAll } from './build/all';

// What `npm test` runs: everything is built as a person would get it, then all tests, with the arguments given to jest.

await buildAll();
const jest = ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, jest, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, TZ: 'UTC', CI: 'true' },
});
process.exitCode = status ?? 1;
