import type { AppManifest, ComponentConfig } from './types';

const configs = new Map<string, ComponentConfig>();

let manifest: AppManifest = { app: { pages: [] }, theme: { light: {}, dark: {} }, packages: [] };

export const defineApp = (definition: AppManifest): void => {
  manifest = definition;
};
export const appManifest = (): AppManifest => manifest;

export const defineConfig = (path: string, config: ComponentConfig): void => {
  configs.set(path, config);
};
export const hasConfig = (path: string): boolean => configs.has(path);
export const componentConfig = (path: string): ComponentConfig => configs.get(path) ?? { isPage: false };

export const isDark = (): boolean =>
  manifest.app.darkmode === true && matchMedia('(prefers-color-scheme: dark)').matches;

/** Replaces `@name` by the theme's value. */
export function themed<T>(value: T): T | string {
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  const found = manifest.theme[isDark() ? 'dark' : 'light'][value.slice(1)];
  return typeof found === 'string' ? found : '';
}
