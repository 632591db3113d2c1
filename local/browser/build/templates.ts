import { transform } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { lineOf } from './problems';
import type { Project } from './project';
import { resolveFile } from './resolve';
import { wxsToScript } from './wxs';

interface TemplateProblem {
  isError: boolean;
  message: string;
  startLine: number;
}

interface Collection {
  project: Project;
  group: TmplGroup;
  seen: Set<string>;
}

const wxsRequire = /\brequire\(\s*['"]([^'"]+)['"]\s*\)/g;

const isOurs = (path: string) => !path.includes('miniprogram_npm/');

async function checkWxs({ project }: Collection, file: string, source: string, firstLine: number) {
  try {
    await transform(source, { loader: 'js', target: 'es5', logLevel: 'silent' });
  } catch (error) {
    const { errors = [] } = error as { errors?: { text: string; location: { line: number } | null }[] };
    for (const { text, location } of errors)
      project.problems.add(file, `WXS：${text}`, firstLine + (location?.line ?? 1) - 1);
  }
}

async function addWxs(collection: Collection, path: string, from: string): Promise<void> {
  const { project, group, seen } = collection;
  const file = `${path}.wxs`;
  if (seen.has(file)) return;
  seen.add(file);
  if (!project.files.has(file)) {
    project.problems.add(
      from,
      `找不到 WXS：${file}`,
      lineOf(project.files.read(from), path.split('/').pop() ?? ''),
    );
    return;
  }
  const source = project.files.read(file);
  if (isOurs(path)) await checkWxs(collection, file, source, 1);
  group.addScript(path, wxsToScript(source));
  for (const [, request = ''] of source.matchAll(wxsRequire))
    await addWxs(collection, resolveFile(request, file).replace(/\.wxs$/, ''), file);
}

async function convertInlineWxs(collection: Collection, path: string, source: string): Promise<void> {
  const { group } = collection;
  for (const name of group.getInlineScriptModuleNames(path) as string[]) {
    const script = group.getInlineScript(path, name);
    const firstLine = lineOf(source, script.trim().split('\n')[0] ?? '') ?? 1;
    if (isOurs(path)) await checkWxs(collection, `${path}.wxml`, script.trim(), firstLine);
    group.setInlineScript(path, name, wxsToScript(script));
  }
}

function report({ project }: Collection, path: string, found: TemplateProblem[]): void {
  for (const { isError, message, startLine } of found)
    if (isError || isOurs(path)) project.problems.add(`${path}.wxml`, message, startLine + 1);
}

async function addTemplate(collection: Collection, path: string, from: string): Promise<void> {
  const { project, group, seen } = collection;
  const file = `${path}.wxml`;
  if (seen.has(file)) return;
  seen.add(file);
  if (!project.files.has(file)) {
    if (from) project.problems.add(from, `找不到模板：${file}`);
    return;
  }
  const source = project.files.read(file);
  report(collection, path, group.addTmpl(path, source) as TemplateProblem[]);
  await convertInlineWxs(collection, path, source);
  for (const script of group.getScriptDependencies(path)) await addWxs(collection, script, file);
  for (const template of group.getDirectDependencies(path)) await addTemplate(collection, template, file);
}

/** The generated code of these templates and all they import, as one JavaScript expression. */
export async function compileTemplates(project: Project, paths: Iterable<string>): Promise<string> {
  const group = new TmplGroup();
  const collection = { project, group, seen: new Set<string>() };
  for (const path of paths) await addTemplate(collection, path, '');
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}
