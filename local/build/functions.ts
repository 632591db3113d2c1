import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { writeTree } from './write-tree';

const SOURCES = 'cloudfunctions';
const NOT_DEPLOYED = ['platform', 'operators'];
const COLLECTIONS = 'dist/collections.json';

export interface FunctionsOptions {
  readonly out?: string;
  /** Replaces one of our modules, so that a test can switch a protection off: './unit-of-work' → file. */
  readonly alias?: Readonly<Record<string, string>>;
}

export interface BuiltFunction {
  readonly name: string;
  readonly bytes: number;
}

const shared = {
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
} as const satisfies BuildOptions;

const areas = (): string[] =>
  readdirSync(SOURCES).filter(
    (name) => !NOT_DEPLOYED.includes(name) && existsSync(`${SOURCES}/${name}/index.ts`),
  );

/** Each area becomes a folder that CloudBase takes as it is: one file with everything in it, and its configuration. */
export async function buildFunctions({
  out = 'dist/cloudfunctions',
  alias = {},
}: FunctionsOptions = {}): Promise<BuiltFunction[]> {
  const bundled = await Promise.all(
    areas().map(async (name) => ({ name, code: await bundle(`${SOURCES}/${name}/index.ts`, alias) })),
  );
  writeTree(out, new Map(bundled.flatMap(({ name, code }) => deployed(name, code))));
  await writeCollections();
  return bundled.map(({ name, code }) => ({ name, bytes: Buffer.byteLength(code) }));
}

async function bundle(entry: string, alias: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [entry],
    minify: true,
    plugins: [replacing(alias)],
  });
  return outputFiles[0]?.text ?? '';
}

const deployed = (name: string, code: string): [file: string, text: string][] => [
  [`${name}/index.js`, code],
  [`${name}/package.json`, `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' })}\n`],
  [`${name}/config.json`, readFileSync(`${SOURCES}/${name}/config.json`, 'utf8')],
];

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches a module by the end of its file's path, however it is imported. */
const replacing = (alias: Readonly<Record<string, string>>): Plugin => ({
  name: 'replacing',
  setup(builder) {
    for (const [module, file] of Object.entries(alias)) {
      const filter = new RegExp(`/${literally(module.replace(/^[#./]*|\.ts$/g, ''))}\\.ts$`);
      const contents = readFileSync(file, 'utf8');
      builder.onLoad({ filter }, () => ({
        contents,
        loader: 'ts',
        resolveDir: path.dirname(path.resolve(file)),
      }));
    }
  },
});

/** The list of collections and indexes as data: the local cloud and the deployment read it. */
async function writeCollections(): Promise<void> {
  const { outputFiles } = await build({ ...shared, entryPoints: [`${SOURCES}/platform/collections.ts`] });
  const module = { exports: {} as { collections?: unknown } };
  compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports'])(module, module.exports);
  const text = `${JSON.stringify(module.exports.collections, null, 2)}\n`;
  if (!existsSync(COLLECTIONS) || readFileSync(COLLECTIONS, 'utf8') !== text)
    writeFileSync(COLLECTIONS, text);
}
