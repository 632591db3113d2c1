import { lineOf } from './problems';
import { type AppConfig, type Project, readJson } from './project';

type Theme = Record<'light' | 'dark', Record<string, unknown>>;

const emptyTheme: Theme = { light: {}, dark: {} };

function readTheme({ app, files, problems }: Project): Theme {
  const file = app.themeLocation;
  if (!file) return emptyTheme;
  if (files.has(file)) return readJson<Theme>(files, problems, file) ?? emptyTheme;
  problems.add('app.json', `找不到主题文件：${file}`, lineOf(files.read('app.json'), file));
  return emptyTheme;
}

/** An icon may be named by the theme, then both its variants must be there. */
function iconFiles(icon: string | undefined, { light, dark }: Theme): string[] {
  if (!icon) return [];
  if (!icon.startsWith('@')) return [icon];
  return [light, dark].map((variant) => String(variant[icon.slice(1)] ?? icon));
}

function checkTabBar({ app, files, problems }: Project, theme: Theme): void {
  const source = app.tabBar ? files.read('app.json') : '';
  for (const { pagePath, iconPath, selectedIconPath } of app.tabBar?.list ?? []) {
    if (!app.pages.includes(pagePath))
      problems.add('app.json', `tabBar 的页面不在主包 pages 中：${pagePath}`, lineOf(source, pagePath));
    for (const icon of [iconPath, selectedIconPath].flatMap((each) => iconFiles(each, theme)))
      if (!files.has(icon.replace(/^\//, '')))
        problems.add('app.json', `找不到 tabBar 图标：${icon}`, lineOf(source, icon));
  }
}

function checkPages({ packages, files, problems }: Project): void {
  const source = files.has('app.json') ? files.read('app.json') : '';
  for (const { root, pages } of packages)
    for (const page of pages)
      if (!files.has(`${page}.wxml`))
        problems.add(
          'app.json',
          `找不到页面：${page}`,
          lineOf(source, page.slice(root ? root.length + 1 : 0)),
        );
}

export interface AppManifest {
  app: AppConfig;
  theme: Theme;
  packages: { root: string; pages: string[]; independent: boolean }[];
}

export function appManifest(project: Project): AppManifest {
  const theme = readTheme(project);
  checkPages(project);
  checkTabBar(project, theme);
  return { app: project.app, theme, packages: project.packages };
}
