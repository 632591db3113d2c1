import path from 'node:path';

/** What a source of a native component names: scripts, templates, styles and components, as they are written there. */
const patterns: Readonly<Record<string, readonly RegExp[]>> = {
  '.js': [/(?:from|import)\s*['"]([^'"]+)['"]/g, /require\(\s*['"]([^'"]+)['"]\s*\)/g],
  '.wxs': [/require\(\s*['"]([^'"]+)['"]\s*\)/g],
  '.wxml': [/<(?:wxs|import|include)\b[^>]*\bsrc=['"]([^'"]+)['"]/g],
  '.wxss': [/@import\s+['"]([^'"]+)['"]/g],
};

export function references(file: string, source: string): string[] {
  const kind = path.extname(file);
  if (kind === '.json') return Object.values(usedComponents(source));
  return (patterns[kind] ?? []).flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
}

export const usedComponents = (json: string): Record<string, string> =>
  (JSON.parse(json) as { usingComponents?: Record<string, string> }).usingComponents ?? {};
