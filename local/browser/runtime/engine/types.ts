import type * as glassEasel from 'glass-easel';
import type { typeUtils } from 'glass-easel';

export type Data = Record<string, unknown>;
export type Method = (this: unknown, ...args: never[]) => unknown;
export type EngineElement = glassEasel.Element;
export type EngineComponent = glassEasel.GeneralComponent;
export type Definition = Data & {
  options?: Data;
  behaviors?: unknown[];
  methods?: Record<string, Method>;
  data?: unknown;
};
export type PropertyTypes = typeUtils.PropertyList;

/** What the Mini Program's code knows as `this` in a page or component. */
export type Caller = Data & {
  _$: EngineComponent;
  is: string;
  id: string;
  dataset: Data;
  data: Data;
  route?: string;
  options?: Data;
  setData(data: Data, callback?: () => void): void;
};

export interface ComponentConfig extends Data {
  isPage: boolean;
  usingComponents?: Record<string, string>;
  componentPlaceholder?: Record<string, string>;
}

export interface ModuleDefinition {
  links: Record<string, string>;
  run(require: (request: string) => unknown, module: { exports: unknown }, exports: unknown): void;
}

export interface PackageDefinition {
  root: string;
  configs: Record<string, ComponentConfig>;
  styles: Record<string, string>;
  templates: Record<string, glassEasel.template.ComponentTemplate['content']>;
  modules: Record<string, ModuleDefinition>;
}

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig extends Data {
  list: TabItem[];
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
  custom?: boolean;
}

export interface AppManifest {
  app: Data & {
    pages: string[];
    window?: Data;
    tabBar?: TabBarConfig;
    entryPagePath?: string;
    darkmode?: boolean;
  };
  theme: Record<'light' | 'dark', Data>;
  packages: { root: string; pages: string[]; independent: boolean }[];
}
