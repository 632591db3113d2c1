import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const SOURCES = 'cloudfunctions';
const NOT_DEPLOYED = ['platform', 'operators'];
const COLLECTIONS = 'dist/collections.json';

export interface FunctionsOptions {
  readonly out?: string;
  /** Replaces one of our modules, so that a test can switch a protection off: './unit-of-work' → file. */
  readonly alias?: Record<string, string>;
}

export interface BuiltFunction {
  readonly name: string;
  readonly bytes: number;
}

const areas = (): string[] =>
  readdirSync(SOURCES).filter(
    (name) => !NOT_DEPLOYED.includes(name) && existsSync(`${SOURCES}/${name}/index.ts`),
  );

/** Each area becomes a folder that CloudBase takes as it is: one file with everything in it, and its configuration. */
export async function buildFunctions({
  out = 'dist/cloudfunctions',
  alias = {},
}: FunctionsOptions = {}): Promise<BuiltFunction[]> {
  const built = await Promise.all(areas().map((area) => bundle(area, path.join(out, area), alias)));
  await writeCollections();
  return built;
}

async function bundle(area: string, folder: string, alias: Record<string, string>): Promise<BuiltFunction> {
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, 'index.js');
  const { metafile } = await build({
    entryPoints: [`${SOURCES}/${area}/index.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    plugins: [replacing(alias)],
  });
  writeFileSync(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ name: area, version: '1.0.0', main: 'index.js' })}\n`,
  );
  copyFileSync(`${SOURCES}/${area}/config.json`, path.join(folder, 'config.json'));
  return { name: area, bytes: metafile.outputs[outfile]?.bytes ?? 0 };
}

/** Matches a module by the end of its path, however it is imported. */
const replacing = (alias: Record<string, string>) => ({
  name: 'replacing',
  setup(builder: import('esbuild').PluginBuild) {
    for (const [ending, file] of Object.entries(alias)) {
      const filter = new RegExp(`${ending.replace(/^\W*/, '')}$`);
      builder.onResolve({ filter }, () => ({ path: path.resolve(file) }));
    }
  },
});

/** The list of collections and indexes as data: the local cloud and the deployment read it. */
async function writeCollections(): Promise<void> {
  const outfile = path.resolve('dist/tools/collections.mjs');
  await build({
    entryPoints: [`${SOURCES}/platform/collections.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  const { collections } = (await import(pathToFileURL(outfile).href)) as { collections: unknown };
  writeFileSync(COLLECTIONS, `${JSON.stringify(collections, null, 2)}\n`);
}
