import type { Components } from './components';
import { lineAt } from './problems';
import type { Project } from './project';
import { resolveFile } from './resolve';
import { tagNames } from './tag-names';

const blank = (text: string) => text.replace(/[^\n]/g, ' ');
const quiet = (source: string) =>
  source.replace(/<!--[\s\S]*?-->/g, blank).replace(/<wxs\b[^>]*>[\s\S]*?<\/wxs>/g, blank);

const openTag = /<([a-zA-Z][\w-]*)/g;
const picture = /<(?:image|cover-image)\b[^>]*?\ssrc="([^"{]+)"/g;

function checkTags(project: Project, file: string, markup: string, known: ReadonlySet<string>): void {
  for (const { 1: name = '', index } of markup.matchAll(openTag))
    if (!tagNames.has(name) && !known.has(name))
      project.problems.add(
        file,
        `未知的标签 <${name}>，没有在 usingComponents 中声明`,
        lineAt(markup, index),
      );
}

function checkPictures(project: Project, file: string, markup: string): void {
  for (const { 1: source = '', index } of markup.matchAll(picture)) {
    const local = !/^(https?:|data:|cloud:|\/\/)/.test(source);
    if (local && !project.files.has(resolveFile(source, file)))
      project.problems.add(file, `找不到图片：${source}`, lineAt(markup, index));
  }
}

/** What the template compiler lets pass: tags nobody declared and pictures that are not there. */
export function checkMarkup(project: Project, components: Components): void {
  for (const [path, { config }] of components) {
    const file = `${path}.wxml`;
    if (path.includes('miniprogram_npm/') || !project.files.has(file)) continue;
    const markup = quiet(project.files.read(file));
    const generics = Object.keys((config.componentGenerics as object | undefined) ?? {});
    checkTags(project, file, markup, new Set([...Object.keys(config.usingComponents ?? {}), ...generics]));
    checkPictures(project, file, markup);
  }
}
