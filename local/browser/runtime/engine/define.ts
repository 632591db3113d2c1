import type { types } from 'glass-easel-miniprogram-adapter';
import { findBehavior } from './builtin-behaviors';
import { componentConfig } from './configs';
import { space } from './space';
import { applyStyle, scopeName } from './styles';
import type { Definition } from './types';

type StyleIsolation = types.StyleIsolation;

let entering: string | undefined;

/** Runs a component's file; whatever it registers, directly or through a helper module, belongs to `path`. */
export function entered<T>(path: string, run: () => T): T {
  const outer = entering;
  entering = path;
  try {
    return run();
  } finally {
    entering = outer;
  }
}

function currentPath(what: string): string {
  if (entering === undefined) throw new Error(`${what}() 只能在页面或组件的脚本里调用`);
  return entering;
}

function isolation(path: string, options: Record<string, unknown> = {}): StyleIsolation {
  const { isPage, styleIsolation, addGlobalClass } = { ...componentConfig(path), ...options };
  if (typeof styleIsolation === 'string') return styleIsolation as StyleIsolation;
  if (isPage) return 'shared' as StyleIsolation;
  return (addGlobalClass ? 'apply-shared' : 'isolated') as StyleIsolation;
}

const isShared = (style: StyleIsolation) => style === 'shared' || style === 'page-shared';

function prepare(path: string, options: Record<string, unknown> | undefined): void {
  const styleIsolation = isolation(path, options);
  space.addStyleSheet(path, undefined, scopeName(path));
  space.addComponentStaticConfig(path, { ...componentConfig(path), component: true, styleIsolation });
  applyStyle(path, isShared(styleIsolation) ? '' : scopeName(path));
}

const withBehaviors = (definition: Definition): Definition => {
  if (!definition.behaviors) return definition;
  return { ...definition, behaviors: definition.behaviors.filter(Boolean).map(findBehavior) };
};

export function Component(definition: Definition = {}): string {
  const path = currentPath('Component');
  prepare(path, definition.options);
  space
    .component(path)
    .definition(withBehaviors(definition) as never)
    .register();
  return path;
}

export function Page(definition: Definition = {}): void {
  const path = currentPath('Page');
  prepare(path, definition.options);
  space
    .component(path)
    .pageDefinition(withBehaviors(definition) as never)
    .register();
}

export const Behavior = (definition: Definition): unknown =>
  space
    .behavior()
    .definition(withBehaviors(definition) as never)
    .register();
