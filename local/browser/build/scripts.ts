import { type Message, transform } from 'esbuild';
import type { Problems } from './problems';
import { lineOf } from './problems';
import { mayUse, type Project } from './project';
import { resolveModule, scriptFile } from './resolve';

export interface Script {
  code: string;
  /** What the source asks for → the module's path. */
  links: Record<string, string>;
}

export type Scripts = Map<string, Script>;

const requireCall = /\brequire(?:\.async)?\(\s*["']([^"']+)["']\s*\)/g;

function reportSyntax(problems: Problems, file: string, messages: readonly Message[]): void {
  for (const { text, location } of messages) problems.add(file, text, location?.line);
}

async function compile(project: Project, file: string): Promise<string> {
  try {
    const { code } = await transform(project.files.read(file), {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'es2020',
      sourcefile: file,
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      logLevel: 'silent',
    });
    return code;
  } catch (error) {
    const { errors = [] } = error as { errors?: Message[] };
    if (errors.length === 0) throw error;
    reportSyntax(project.problems, file, errors);
    return '';
  }
}

function link(project: Project, file: string, source: string, request: string): string | undefined {
  const resolution = resolveModule(project.files, request, file);
  const report = (message: string) =>
    project.problems.add(file, message, lineOf(source, `'${request}'`) ?? lineOf(source, `"${request}"`));
  if ('outside' in resolution) report(`不能从小程序目录之外引入值，只能 import type：${request}`);
  else if ('missing' in resolution) report(`找不到模块：${request}`);
  else if (!mayUse(project, file, resolution.path)) report(`不能引用其他分包的模块：${request}`);
  else return resolution.path;
  return undefined;
}

async function addScript(project: Project, scripts: Scripts, module: string): Promise<void> {
  if (scripts.has(module)) return;
  const script: Script = { code: '', links: {} };
  scripts.set(module, script);
  const file = scriptFile(project.files, module);
  if (!file) return;
  script.code = await compile(project, file);
  const source = project.files.read(file);
  for (const [, request = ''] of script.code.matchAll(requireCall)) {
    const target = link(project, file, source, request);
    if (target) script.links[request] = target;
  }
  for (const target of Object.values(script.links)) await addScript(project, scripts, target);
}

/** Every script reachable from the entries, each compiled alone as WeChat does. */
export async function collectScripts(project: Project, entries: Iterable<string>): Promise<Scripts> {
  const scripts: Scripts = new Map();
  for (const entry of entries) await addScript(project, scripts, entry);
  return scripts;
}
