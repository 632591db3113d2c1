import path from 'node:path/posix';

const patterns: Record<string, RegExp> = {
  '.js': /(?<=^(?:im|ex)port\s(?:[^'"]*\sfrom\s)?['"])[^'"]+(?=['"])/gm,
  '.wxss': /(?<=@import\s*["'])[^"']+(?=["'])/g,
  '.wxml': /(?<=<(?:import|include|wxs)\b[^>]*\bsrc=["'])[^"']+(?=["'])/g,
  '.wxs': /(?<=\brequire\(["'])[^"']+(?=["']\))/g,
  '.json': /(?<=:\s*")\.{1,2}\/[^"]+(?=")/g,
};
const relation = /(?<=\buse(?:Parent|Children)\(['"])[^'"]+(?=['"])/g;
const componentEndings = ['.json', '.js', '.wxml', '.wxss'];

const isScript = (file: string) => file.endsWith('.js');
const patternOf = (file: string) => patterns[path.extname(file)];

function targetsOf(file: string, request: string): string[] {
  const target = path.join(path.dirname(file), request);
  if (file.endsWith('.json')) return componentEndings.map((ending) => target + ending);
  return [isScript(file) && !isScript(target) ? `${target}.js` : target];
}

const mates = (file: string) => componentEndings.map((ending) => file.replace(/\.js$/, ending));

/** A file of the library and all it needs beside itself. */
export function referencesOf(file: string, text: string): string[] {
  const pattern = patternOf(file);
  return pattern ? [...text.matchAll(pattern)].flatMap(([request]) => targetsOf(file, request)) : [];
}

/** Components that look for each other by path at run time, such as radio and radio-group. */
export function relationsOf(file: string, text: string): string[] {
  if (!isScript(file)) return [];
  const names = [...text.matchAll(relation)].map(([name]) => name);
  return names.flatMap((name) => mates(path.join(path.dirname(file), `../${name}/index.js`)));
}

/** The same text for a place from which `moved` says where a target stands; undefined leaves the request alone. */
export function rewriteReferences(
  file: string,
  text: string,
  moved: (target: string) => string | undefined,
): string {
  const pattern = patternOf(file);
  if (!pattern) return text;
  return text.replace(pattern, (request) => {
    const prefix = moved(targetsOf(file, request)[0] ?? '');
    return prefix === undefined ? request : `${prefix}/${path.join(path.dirname(file), request)}`;
  });
}
