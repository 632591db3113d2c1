import { readFileSync } from 'node:fs';

const SOURCE = 'node_modules/@vant/icons/src/encode-woff2.less';

/** Vant's stylesheet loads its icons from a CDN; the same font comes inside @vant/icons. */
export function iconFont(): string {
  const url = /url\('?(data:font\/woff2[^')]+)'?\)/.exec(readFileSync(SOURCE, 'utf8'))?.[1];
  if (!url) throw new Error('@vant/icons no longer carries its font as a data URL');
  return `@font-face{font-family:vant-icon;font-weight:400;font-style:normal;src:url(${url}) format("woff2")}`;
}
