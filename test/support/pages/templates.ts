import { createRequire } from 'node:module';
import { ROOT } from './files';

type Template = (data: unknown) => unknown;
type Templates = (file: string) => Template;

interface MiniprogramCompiler {
  wxmlToJs(folder: string, options: { maxBuffer: number }): string;
}

/** More than all pages together compile to, which is over the compiler's own limit of a megabyte. */
const ALL_PAGES = 64 * 2 ** 20;

let compiled: Templates | undefined;

function compileTemplates(): Templates {
  const near = createRequire(require.resolve('miniprogram-simulate'));
  const compiler = near('miniprogram-compiler') as MiniprogramCompiler;
  return new Function(compiler.wxmlToJs(ROOT, { maxBuffer: ALL_PAGES }))() as Templates;
}

/** The template of a component, as WeChat's own compiler reads it. */
export function templateOf(component: string): Template {
  compiled ??= compileTemplates();
  return compiled(`${component}.wxml`);
}
