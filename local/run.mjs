// Runs a TypeScript entry on Node 20: bundles our own sources (packages stay in node_modules), then imports the result.
// Usage: node local/run.mjs <entry.ts> [arguments]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Days are Shanghai's and computed in UTC; a machine's own zone must not shift them.
process.env.TZ = 'UTC';

const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error('usage: node local/run.mjs <entry.ts> [arguments]');

const outfile = path.resolve('dist/tools', `${entry.replace(/\.ts$/, '').replaceAll('/', '-')}.mjs`);
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.argv[0], outfile, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
