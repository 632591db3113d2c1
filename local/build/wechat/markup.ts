import { createRequire } from 'node:module';
import path from 'node:path';

interface MiniprogramCompiler {
  wxmlToJs(folder: string, options: { maxBuffer: number }): string;
}

/** Bytes that all compiled pages together may come to; beyond Node's default of 1 MB. */
const ALL_PAGES = 1 << 26;

/** The packing compiler copies templates unread; the one that phones use reads them, WXS included. */
export function checkMarkup(miniprogram: string): void {
  const simulate = createRequire(path.resolve('package.json')).resolve('miniprogram-simulate');
  const compiler = createRequire(simulate)('miniprogram-compiler') as MiniprogramCompiler;
  compiler.wxmlToJs(path.resolve(miniprogram), { maxBuffer: ALL_PAGES });
}
