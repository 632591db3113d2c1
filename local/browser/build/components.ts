import { lineOf } from './problems';
import { type ComponentConfig, mayUse, type Project, readJson } from './project';
import { resolveComponent, scriptFile } from './resolve';

export interface ComponentEntry {
  isPage: boolean;
  config: ComponentConfig;
}

export type Components = Map<string, ComponentEntry>;

function readConfig(project: Project, path: string): ComponentConfig {
  const file = `${path}.json`;
  if (!project.files.has(file)) return {};
  return readJson<ComponentConfig>(project.files, project.problems, file) ?? {};
}

function resolveUsing(
  project: Project,
  path: string,
  using: Record<string, string>,
  placeholders: Set<string>,
) {
  const resolved: Record<string, string> = {};
  const source = project.files.has(`${path}.json`) ? project.files.read(`${path}.json`) : '';
  for (const [name, request] of Object.entries(using)) {
    const target = resolveComponent(project.files, request, path);
    const report = (message: string) =>
      project.problems.add(`${path}.json`, message, lineOf(source, `"${name}"`));
    if (!('path' in target)) report(`找不到组件 ${name}：${request}`);
    else if (!mayUse(project, path, target.path) && !placeholders.has(name))
      report(`组件 ${name} 在其他分包里，需要 componentPlaceholder：${request}`);
    else resolved[name] = `/${target.path}`;
  }
  return resolved;
}

function checkParts(project: Project, path: string): void {
  if (!project.files.has(`${path}.wxml`)) return;
  if (!scriptFile(project.files, path))
    project.problems.add(`${path}.wxml`, '旁边没有脚本文件（.ts 或 .js）');
}

function addComponent(project: Project, components: Components, path: string, isPage: boolean): void {
  if (components.has(path)) return;
  const config = readConfig(project, path);
  const placeholders = new Set(Object.keys(config.componentPlaceholder ?? {}));
  const own = resolveUsing(project, path, config.usingComponents ?? {}, placeholders);
  const shared = path.includes('miniprogram_npm/') ? {} : globalUsing(project);
  components.set(path, { isPage, config: { ...config, usingComponents: { ...shared, ...own } } });
  checkParts(project, path);
  for (const target of Object.values({ ...shared, ...own }))
    addComponent(project, components, target.slice(1), false);
}

const globalUsing = (project: Project): Record<string, string> =>
  resolveUsing(project, 'app', project.app.usingComponents ?? {}, new Set());

/** All pages and every component they use, each with its configuration and resolved component names. */
export function collectComponents(project: Project): Components {
  const components: Components = new Map();
  for (const { pages } of project.packages)
    for (const page of pages) addComponent(project, components, page, true);
  return components;
}
