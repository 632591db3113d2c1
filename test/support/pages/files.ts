import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path/posix';

export const ROOT = path.resolve('miniprogram');

export interface ComponentConfig {
  readonly navigationBarTitleText?: string;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

export const exists = (file: string): boolean => existsSync(path.join(ROOT, file));
export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
export const readConfig = (component: string): ComponentConfig =>
  JSON.parse(read(`${component}.json`)) as ComponentConfig;

/** WeChat looks for an npm name in the miniprogram_npm beside the file, then in each folder above. */
function npmCandidates(request: string, from: string): string[] {
  const parts = path.dirname(from).split('/');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''].map((folder) =>
    path.join(folder, 'miniprogram_npm', request),
  );
}

function candidates(request: string, from: string): string[] {
  if (request.startsWith('/')) return [request.slice(1)];
  const beside = path.join(path.dirname(from), request);
  return request.startsWith('.') ? [beside] : [beside, ...npmCandidates(request, from)];
}

/** The file without its ending that `from` means by `request`; the first of `endings` that exists decides. */
export function resolve(request: string, from: string, endings: readonly string[]): string {
  for (const candidate of candidates(request, from))
    for (const ending of endings) if (exists(candidate + ending)) return candidate + ending;
  throw new Error(`miniprogram/${from} asks for ${request}, which is not there`);
}
