import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { appManifest } from './app-config';
import { type Components, collectComponents } from './components';
import { manifestText, packageText } from './emit';
import { openFiles } from './files';
import { checkMarkup } from './markup';
import { createProblems, type Problem } from './problems';
import { type Package, type Project, packageOf, readProject } from './project';
import { collectScripts, type Scripts } from './scripts';
import { compileStyle } from './styles';
import { compileTemplates } from './templates';

export { formatProblem, type Problem } from './problems';

export interface BuildOptions {
  root: string;
  outdir: string;
  strict?: boolean;
}

const runtimeFolder = 'local/browser/runtime';
const pageFolder = 'local/browser/page';
const sources = /\.(ts|js|json|wxml|wxss|wxs|map|md)$/;

/** Packages are named by their root; the main one has none. */
export const packageFile = (root: string): string => `packages/${root.replaceAll('/', '-') || 'main'}.js`;

const write = (outdir: string, file: string, text: string): void => {
  const target = path.join(outdir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

function owned<T>(project: Project, { root }: Package, entries: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...entries].filter(([key]) => packageOf(project, key).root === root));
}

function styleTexts(project: Project, components: Components): Record<string, string> {
  const entries = [...components].map(([key, { isPage }]) => [
    key,
    compileStyle(project, key, isPage ? key : undefined),
  ]);
  return Object.fromEntries(entries);
}

async function packageCode(project: Project, part: Package, components: Components, scripts: Scripts) {
  const own = owned(project, part, components);
  const isMain = part.root === '';
  const configs = [...own].map(([key, { config, isPage }]) => [key, { ...config, isPage }]);
  return packageText({
    root: part.root,
    configs: Object.fromEntries(configs),
    styles: { ...(isMain && { app: compileStyle(project, 'app') }), ...styleTexts(project, own) },
    scripts: owned(project, part, scripts),
    templates: await compileTemplates(project, own.keys()),
  });
}

async function writePackages(project: Project, outdir: string, strict: boolean): Promise<void> {
  const components = collectComponents(project);
  const scripts = await collectScripts(project, ['app', ...components.keys()]);
  const manifest = manifestText(appManifest(project));
  for (const part of project.packages) {
    const code = await packageCode(project, part, components, scripts);
    write(outdir, packageFile(part.root), part.root === '' ? manifest + code : code);
  }
  if (strict) checkMarkup(project, components);
}

function copyAssets(root: string, outdir: string): void {
  cpSync(root, path.join(outdir, 'app'), {
    recursive: true,
    filter: (file) => !file.includes('node_modules') && !sources.test(file),
  });
}

async function writeRuntime(outdir: string): Promise<void> {
  await build({
    entryPoints: { host: `${runtimeFolder}/index.ts`, page: `${pageFolder}/index.ts` },
    outdir,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl' },
    logLevel: 'warning',
  });
}

function replaceFolder(fresh: string, outdir: string): void {
  const old = `${fresh}.old`;
  if (existsSync(outdir)) renameSync(outdir, old);
  renameSync(fresh, outdir);
  rmSync(old, { recursive: true, force: true });
}

/** Builds the Mini Program for the browser host; `strict` also judges what would merely look wrong. */
export async function buildMiniprogram({
  root,
  outdir,
  strict = false,
}: BuildOptions): Promise<{ problems: Problem[] }> {
  const problems = createProblems();
  const project = readProject(openFiles(root), problems);
  const fresh = `${outdir}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  await Promise.all([writePackages(project, fresh, strict), writeRuntime(fresh)]);
  if (readdirSync(root).length > 0) copyAssets(root, fresh);
  replaceFolder(fresh, outdir);
  return { problems: problems.list };
}
