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

function checkTabBar({ app, files, problems }: Project): void {
  const source = app.tabBar ? files.read('app.json') : '';
  for (const { pagePath, iconPath, selectedIconPath } of app.tabBar?.list ?? []) {
    if (!app.pages.includes(pagePath))
      problems.add('app.json', `tabBar 的页面不在主包 pages 中：${pagePath}`, lineOf(source, pagePath));
    for (const icon of [iconPath, selectedIconPath])
      if (icon && !icon.startsWith('@') && !files.has(icon.replace(/^\//, '')))
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
  checkPages(project);
  checkTabBar(project);
  return { app: project.app, theme: readTheme(project), packages: project.packages };
}
