import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { iconFont } from './icon-font';
import { references, usedComponents } from './references';

const ROOT = 'miniprogram';
const PACKED = `${ROOT}/miniprogram_npm`;
const VANT = 'node_modules/@vant/weapp/dist';
const VANT_NAME = '@vant/weapp/';
const COMPONENT_FILES = ['.json', '.js', '.wxml', '.wxss'];

/**
 * Packs what the Mini Program uses of npm: the closure of the vant components named in its JSON files, and the plain
 * modules its scripts import. Nothing in there asks a network for fonts.
 */
export async function packNpm(): Promise<void> {
  const sources = ownSources();
  rmSync(PACKED, { recursive: true, force: true });
  for (const file of closure(vantComponents(sources))) copy(file);
  await Promise.all(plainModules(sources).map(packModule));
}

const ownSources = (): string[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('miniprogram_npm'))
    .filter((file) => /\.(json|ts|wxml|wxss)$/.test(file))
    .map((file) => path.join(ROOT, file));

const read = (file: string) => readFileSync(file, 'utf8');

function vantComponents(sources: readonly string[]): string[] {
  const named = sources
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => Object.values(usedComponents(read(file))));
  const imported = sources
    .filter((file) => /\.(ts|wxml|wxss)$/.test(file))
    .flatMap((file) => vantImports(read(file)));
  return [...named, ...imported]
    .filter((name) => name.startsWith(VANT_NAME))
    .map((name) => path.join(VANT, name.slice(VANT_NAME.length).replace(/^dist\//, '')));
}

const vantImports = (source: string) =>
  [...source.matchAll(/['"](?:[./]*miniprogram_npm\/)?(@vant\/weapp\/[^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );

/** Every file that the given ones reach; a component without its ending stands for its four files. */
function closure(entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const file of filesOf(next)) {
      if (reached.has(file)) continue;
      reached.add(file);
      waiting.push(...references(file, read(file)).map((name) => path.join(path.dirname(file), name)));
    }
  }
  return reached;
}

function filesOf(name: string): string[] {
  if (existsSync(name) && path.extname(name)) return [name];
  const files = COMPONENT_FILES.map((ending) => name + ending).filter(existsSync);
  if (files.length === 0) throw new Error(`${name} is named but does not exist`);
  return files;
}

function copy(file: string): void {
  const target = path.join(PACKED, '@vant/weapp', path.relative(VANT, file));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, file.endsWith('icon/index.wxss') ? withFont(read(file)) : read(file));
}

const withFont = (style: string) => style.replace(/@font-face\{[^}]*\}/, iconFont());

function plainModules(sources: readonly string[]): string[] {
  const imports = sources.filter((file) => file.endsWith('.ts')).flatMap((file) => valueImports(read(file)));
  return [...new Set(imports.filter((name) => !name.startsWith('.') && !name.startsWith(VANT_NAME)))];
}

const valueImports = (source: string) =>
  [...source.matchAll(/^import (?!type\b)[^;]*?from '([^']+)'/gm)].map((match) => match[1] ?? '');

const packModule = (name: string) =>
  build({
    stdin: { contents: `export * from '${name}';`, resolveDir: process.cwd() },
    outfile: path.join(PACKED, name, 'index.js'),
    bundle: true,
    format: 'cjs',
    target: 'es2018',
    minify: true,
    logLevel: 'warning',
  });
