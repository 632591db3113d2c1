import postcss, { type AtRule, CssSyntaxError, type Root } from 'postcss';
import { iconFont } from './fonts';
import type { Project } from './project';
import { resolveFile } from './resolve';
import { rewriteSelector } from './selectors';

const rpx = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g;
const viewportHeight = /(-?(?:\d+\.?\d*|\.\d+))vh\b/g;
const importPath = /^(?:url\()?\s*["']?([^"')]+)["']?\s*\)?/;

/** The page area is a size container, so its height is what WeChat calls the viewport height. */
export const deviceUnits = (value: string): string =>
  value.replace(rpx, 'calc($1 * var(--rpx))').replace(viewportHeight, '$1cqh');

function parse(project: Project, file: string): Root | undefined {
  try {
    return postcss.parse(project.files.read(file), { from: file });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    project.problems.add(file, error.reason, error.line);
    return undefined;
  }
}

function inlineImport(project: Project, file: string, rule: AtRule, trail: readonly string[]): void {
  const request = importPath.exec(rule.params)?.[1] ?? '';
  const target = resolveFile(request, file);
  if (!project.files.has(target)) {
    project.problems.add(file, `找不到 @import 的样式：${request}`, rule.source?.start?.line);
    rule.remove();
  } else if (trail.includes(target)) rule.remove();
  else rule.replaceWith(load(project, target, [...trail, target])?.nodes ?? []);
}

function load(project: Project, file: string, trail: readonly string[]): Root | undefined {
  const root = parse(project, file);
  root?.walkAtRules('import', (rule) => inlineImport(project, file, rule, trail));
  return root;
}

function checkAssets(project: Project, file: string, root: Root): void {
  root.walkDecls((declaration) => {
    const local = /url\(\s*["']?(?!data:|https?:|\/\/)([^"')]+)/.exec(declaration.value)?.[1];
    if (local) project.problems.add(file, `WXSS 不能引用本地文件：${local}`, declaration.source?.start?.line);
  });
}

const insideKeyframes = (parent: { type: string; name?: string } | undefined) =>
  parent?.type === 'atrule' && /keyframes$/.test(parent.name ?? '');

function rewrite(root: Root, route: string | undefined): void {
  root.walkDecls((declaration) => {
    declaration.value = deviceUnits(declaration.value);
  });
  root.walkAtRules('font-face', (rule) => {
    if (/vant-icon/.test(rule.toString())) rule.replaceWith(postcss.parse(iconFont()));
  });
  root.walkRules((rule) => {
    if (!insideKeyframes(rule.parent as AtRule)) rule.selector = rewriteSelector(rule.selector, route);
  });
}

/** One stylesheet with its imports inlined; a page's own sheet is fenced by its route. */
export function compileStyle(project: Project, path: string, route?: string): string {
  const file = `${path}.wxss`;
  if (!project.files.has(file)) return '';
  const root = load(project, file, [file]);
  if (!root) return '';
  checkAssets(project, file, root);
  rewrite(root, route);
  return root.toString();
}
