import path from 'node:path/posix';
import { transformSync } from '@swc/core';
import { ROOT, read, resolve } from './files';

export type Globals = Readonly<Record<string, unknown>>;

const endings = ['.ts', '.js', '/index.ts', '/index.js'];
const compiled = new Map<string, string>();

function compile(file: string): string {
  const { code } = transformSync(read(file), {
    filename: path.join(ROOT, file),
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  return `${code}\n//# sourceURL=${path.join(ROOT, file)}`;
}

function codeOf(file: string): string {
  const code = compiled.get(file) ?? compile(file);
  compiled.set(file, code);
  return code;
}

/** The scripts of one phone: every module runs once, with the globals of that phone. */
export function createScripts(globals: Globals) {
  const names = Object.keys(globals);
  const modules = new Map<string, { exports: unknown }>();

  function run(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const require = (request: string) => run(resolve(request, file, endings));
    const evaluate = new Function('require', 'module', 'exports', ...names, codeOf(file));
    evaluate(require, module, module.exports, ...Object.values(globals));
    return module.exports;
  }

  return { run: (component: string) => run(resolve(`/${component}`, '', endings)) };
}
