import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

let cached: string | undefined;

/** Vant's stylesheet loads its icon font from a CDN; the same font comes inside @vant/icons. */
export function iconFont(): string {
  if (cached) return cached;
  const manifest = createRequire(path.resolve('package.json')).resolve('@vant/icons/package.json');
  const source = readFileSync(path.join(path.dirname(manifest), 'src/encode-woff2.less'), 'utf8');
  const url = /url\('(data:font\/woff2[^']+)'\)/.exec(source)?.[1];
  if (!url) throw new Error('@vant/icons no longer carries its font as a data URL');
  cached = `@font-face{font-family:vant-icon;font-weight:400;font-style:normal;src:url(${url}) format("woff2")}`;
  return cached;
}
