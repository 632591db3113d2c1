import path from 'node:path/posix';
import type { Files } from './files';

/** Where a request ended up: a path inside the Mini Program, outside of it, or nowhere. */
export type Resolution = { path: string } | { outside: true } | { missing: true };

const missing: Resolution = { missing: true };
const scriptEndings = ['', '.ts', '.js', '/index.ts', '/index.js'];
const componentEndings = ['.json', '.wxml'];

const isScript = (file: string) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts');
const withoutExtension = (file: string) => file.replace(/\.(ts|js)$/, '');

export function scriptFile(files: Files, module: string): string | undefined {
  return scriptEndings.map((ending) => module + ending).find((file) => isScript(file) && files.has(file));
}

/** WeChat looks for miniprogram_npm beside the importer and then in each folder above it. */
function npmFolders(from: string): string[] {
  const parts = path
    .dirname(from)
    .split('/')
    .filter((part) => part !== '.');
  const folders = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
  return [...folders, ''].map((folder) => path.join(folder, 'miniprogram_npm'));
}

function candidates(request: string, from: string): string[] {
  if (request.startsWith('/')) return [request.slice(1)];
  const relative = path.join(path.dirname(from), request);
  if (request.startsWith('.')) return [relative];
  return [relative, ...npmFolders(from).map((folder) => path.join(folder, request))];
}

export function resolveModule(files: Files, request: string, from: string): Resolution {
  for (const candidate of candidates(request, from)) {
    if (candidate.startsWith('..')) return { outside: true };
    const file = scriptFile(files, candidate);
    if (file) return { path: withoutExtension(file) };
  }
  return missing;
}

export function resolveComponent(files: Files, request: string, from: string): Resolution {
  for (const candidate of candidates(request, from)) {
    const found = [candidate, path.join(candidate, 'index')].find((component) =>
      componentEndings.every((ending) => files.has(component + ending)),
    );
    if (found) return { path: found };
  }
  return missing;
}

export const resolveFile = (request: string, from: string): string =>
  request.startsWith('/') ? request.slice(1) : path.join(path.dirname(from), request);
