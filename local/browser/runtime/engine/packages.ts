import { report } from '../errors';
import { appManifest, componentConfig, defineConfig, hasConfig } from './configs';
import { entered } from './define';
import { defineModules, loadModule } from './modules';
import { space } from './space';
import { defineStyles } from './styles';
import type { PackageDefinition } from './types';

const ready = new Set<string>();
const arriving = new Map<string, Promise<void>>();

export function definePackage({ root, configs: added, styles, templates, modules }: PackageDefinition): void {
  for (const [path, config] of Object.entries(added)) {
    defineConfig(path, config);
    const content = templates[path];
    if (content) space.addCompiledTemplate(path, { groupList: templates, content });
  }
  defineStyles(styles);
  defineModules(modules);
  ready.add(root);
}

const packageOf = (path: string) =>
  appManifest().packages.find(({ root }) => root !== '' && path.startsWith(`${root}/`)) ??
  appManifest().packages[0];

export const isPage = (path: string): boolean => packageOf(path)?.pages.includes(path) ?? false;

function download(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `packages/${root.replaceAll('/', '-') || 'main'}.js`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`分包加载失败：${root}`));
    document.head.append(script);
  });
}

export async function loadPackageOf(path: string): Promise<void> {
  const root = packageOf(path)?.root ?? '';
  if (ready.has(root)) return;
  if (!arriving.has(root))
    arriving.set(
      root,
      download(root).finally(() => arriving.delete(root)),
    );
  await arriving.get(root);
}

const started = new Set<string>();

function run(path: string): void {
  try {
    entered(path, () => loadModule(path));
  } catch (error) {
    report(error, `${path} 的脚本出错`);
  }
}

/** Registers a component after those it uses, running each file once. */
export function startComponent(path: string): void {
  if (started.has(path) || !hasConfig(path)) return;
  started.add(path);
  for (const used of Object.values(componentConfig(path).usingComponents ?? {}))
    startComponent(used.slice(1));
  run(path);
}

/** A component of another package is fetched when its placeholder is first shown. */
export function watchPlaceholders(): void {
  space.getComponentSpace().setComponentWaitingListener((_isPublic, path) => {
    loadPackageOf(path).then(() => startComponent(path), report);
  });
}
