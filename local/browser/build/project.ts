import { type Message, transformSync } from 'esbuild';
import type { Files } from './files';
import type { Problems } from './problems';

export interface ComponentConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
  componentPlaceholder?: Record<string, string>;
  [key: string]: unknown;
}

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface AppConfig {
  pages: string[];
  subPackages?: PackageEntry[];
  subpackages?: PackageEntry[];
  window?: Record<string, unknown>;
  tabBar?: { list: TabItem[]; [key: string]: unknown };
  usingComponents?: Record<string, string>;
  darkmode?: boolean;
  themeLocation?: string;
  [key: string]: unknown;
}

interface PackageEntry {
  root: string;
  name?: string;
  pages: string[];
  independent?: boolean;
}

export interface Package {
  root: string;
  independent: boolean;
  pages: string[];
}

export interface Project {
  files: Files;
  problems: Problems;
  app: AppConfig;
  packages: Package[];
}

/** JSON.parse does not always say where it failed; esbuild does. */
function jsonLine(text: string): number | undefined {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' });
    return undefined;
  } catch (error) {
    const { errors = [] } = error as { errors?: Message[] };
    return errors[0]?.location?.line;
  }
}

export function readJson<T>(files: Files, problems: Problems, file: string): T | undefined {
  const text = files.read(file);
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    const [reason] = String(error).split(', "');
    problems.add(file, `JSON 格式错误：${reason}`, jsonLine(text));
    return undefined;
  }
}

const trimSlashes = (path: string) => path.replace(/^\/+|\/+$/g, '');

const toPackage = ({ root, pages, independent = false }: PackageEntry): Package => ({
  root: trimSlashes(root),
  independent,
  pages: pages.map((page) => `${trimSlashes(root)}/${page}`),
});

export function readProject(files: Files, problems: Problems): Project {
  const found = files.has('app.json') ? readJson<AppConfig>(files, problems, 'app.json') : undefined;
  if (!found) problems.add('app.json', '缺少 app.json 或无法读取');
  const app = found ?? { pages: [] };
  const main: Package = { root: '', independent: false, pages: app.pages };
  const subpackages = (app.subPackages ?? app.subpackages ?? []).map(toPackage);
  return { files, problems, app, packages: [main, ...subpackages] };
}

export const packageOf = (project: Project, path: string): Package => {
  const owner = project.packages.find(({ root }) => root !== '' && path.startsWith(`${root}/`));
  return owner ?? (project.packages[0] as Package);
};

/** Code of one package may use its own package and, unless it is independent, the main one. */
export function mayUse(project: Project, from: string, to: string): boolean {
  const [user, used] = [packageOf(project, from), packageOf(project, to)];
  return user === used || (used.root === '' && !user.independent);
}
