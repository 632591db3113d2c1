import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path/posix';
import { build, type Plugin } from 'esbuild';

/** One npm thing that a file of the Mini Program asks for, and the package ('' is the main one) that file is in. */
export interface Use {
  readonly request: string;
  readonly packageRoot: string;
}

interface AppConfig {
  subpackages?: { root: string }[];
  subPackages?: { root: string }[];
}

const GENERATED = 'miniprogram_npm';
const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

export const isNpm = (request: string): boolean => /^@?[a-z]/.test(request);

export function packageRoots(miniprogram: string): string[] {
  const { subpackages, subPackages } = readJson<AppConfig>(`${miniprogram}/app.json`);
  return (subpackages ?? subPackages ?? []).map(({ root }) => path.normalize(`${root}/`).slice(0, -1));
}

const filesOf = (miniprogram: string, ending: string): string[] =>
  readdirSync(miniprogram, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith(ending) && !file.endsWith('.d.ts') && !file.split(path.sep).includes(GENERATED),
  );

function componentsOf(miniprogram: string, file: string): string[] {
  const { usingComponents = {} } = readJson<{ usingComponents?: Record<string, string> }>(
    `${miniprogram}/${file}`,
  );
  return Object.values(usingComponents).filter(isNpm);
}

const packed = /["'][./\w-]*miniprogram_npm\/([^"']+)["']/g;

const packedFilesOf = (miniprogram: string, file: string): string[] =>
  [...readFileSync(`${miniprogram}/${file}`, 'utf8').matchAll(packed)].map(([, request = '']) => request);

const keepNpmOut: Plugin = {
  name: 'keep-npm-out',
  setup(builder) {
    builder.onResolve({ filter: /^@?[a-z]/ }, ({ path: request, kind }) =>
      kind === 'entry-point' ? undefined : { path: request, external: true },
    );
  },
};

/** Which packages each script imports, as the compiler sees it: imports of types are gone. */
async function modulesOf(miniprogram: string): Promise<[file: string, request: string][]> {
  const { metafile } = await build({
    entryPoints: filesOf(miniprogram, '.ts').map((file) => path.resolve(miniprogram, file)),
    outdir: 'dist/never-written',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [keepNpmOut],
  });
  return Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ external }) => external)
      .map(({ path: request }): [string, string] => [path.relative(miniprogram, file), request]),
  );
}

/** Every npm component and module that the Mini Program's own files name. */
export async function collectUses(miniprogram: string): Promise<Use[]> {
  const roots = packageRoots(miniprogram);
  const rootOf = (file: string) => roots.find((root) => file.startsWith(`${root}/`)) ?? '';
  const components = filesOf(miniprogram, '.json').flatMap((file) =>
    componentsOf(miniprogram, file).map((request): [string, string] => [file, request]),
  );
  const files = ['.wxss', '.wxml'].flatMap((ending) =>
    filesOf(miniprogram, ending).flatMap((file) =>
      packedFilesOf(miniprogram, file).map((request): [string, string] => [file, request]),
    ),
  );
  const named = [...components, ...files, ...(await modulesOf(miniprogram))];
  return named.map(([file, request]) => ({ request, packageRoot: rootOf(file) }));
}
