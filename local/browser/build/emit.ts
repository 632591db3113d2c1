import type { AppManifest } from './app-config';
import type { ComponentConfig } from './project';
import type { Script } from './scripts';

export interface PackageContent {
  root: string;
  configs: Record<string, ComponentConfig & { isPage: boolean }>;
  styles: Record<string, string>;
  scripts: ReadonlyMap<string, Script>;
  templates: string;
}

/** The logic layer of WeChat has no DOM, so these names are hidden from the Mini Program's code. */
const hidden = 'window,document,self,location,navigator,localStorage,sessionStorage,fetch,XMLHttpRequest';

const moduleText = (path: string, { code, links }: Script): string =>
  `${JSON.stringify(path)}:{links:${JSON.stringify(links)},run(require,module,exports,${hidden}){\n${code}\n}}`;

export function packageText({ root, configs, styles, scripts, templates }: PackageContent): string {
  const modules = [...scripts].map(([path, script]) => moduleText(path, script));
  return [
    `__host.definePackage({root:${JSON.stringify(root)},`,
    `configs:${JSON.stringify(configs)},`,
    `styles:${JSON.stringify(styles)},`,
    `templates:${templates},`,
    `modules:{${modules.join(',\n')}}});\n`,
  ].join('\n');
}

export const manifestText = (manifest: AppManifest): string =>
  `__host.defineApp(${JSON.stringify(manifest)});\n`;
