import type { ModuleDefinition } from './types';

const definitions = new Map<string, ModuleDefinition>();
const loaded = new Map<string, { exports: unknown }>();

export function defineModules(modules: Record<string, ModuleDefinition>): void {
  for (const [path, definition] of Object.entries(modules)) definitions.set(path, definition);
}

export function loadModule(path: string): unknown {
  const existing = loaded.get(path);
  if (existing) return existing.exports;
  const definition = definitions.get(path);
  if (!definition) throw new Error(`找不到模块 ${path}`);
  const module = { exports: {} as unknown };
  loaded.set(path, module);
  definition.run.call(undefined, requireFrom(path, definition), module, module.exports);
  return module.exports;
}

function requireFrom(path: string, { links }: ModuleDefinition) {
  const locate = (request: string) => {
    const target = links[request];
    if (target === undefined) throw new Error(`找不到模块 ${request}（${path}）`);
    return loadModule(target);
  };
  return Object.assign(locate, { async: async (request: string) => locate(request) });
}
