import { readFileSync } from 'node:fs';
import { timed } from '../progress';
import { packageRoots } from './npm/uses';
import { packNpm } from './pack-npm';
import { compile } from './wechat/compiler';
import { checkMarkup } from './wechat/markup';

// Compiles the Mini Program with WeChat's own compiler, offline, and weighs its packages.
// It finds missing pages, components, icons and npm packages, and syntax errors in every kind of source. It cannot find
// values imported from outside the Mini Program nor APIs that the base library lacks: types and the browser tests do.

const KILOBYTE = 1024;
const AIM = 300 * KILOBYTE;
const limits = { main: 600 * KILOBYTE, sub: 1536 * KILOBYTE };

const { appid, miniprogramRoot } = JSON.parse(readFileSync('project.config.json', 'utf8')) as {
  appid: string;
  miniprogramRoot: string;
};
const kilobytes = (bytes: number) => `${(bytes / KILOBYTE).toFixed(1)} KB`;

function weigh(files: ReadonlyMap<string, Uint8Array>): Map<string, number> {
  const roots = packageRoots(miniprogramRoot);
  const sizes = new Map(['', ...roots].map((root) => [root, 0]));
  for (const [file, { byteLength }] of files) {
    const root = roots.find((prefix) => file.startsWith(`${prefix}/`)) ?? '';
    sizes.set(root, (sizes.get(root) ?? 0) + byteLength);
  }
  return sizes;
}

function report(root: string, size: number): boolean {
  const limit = root === '' ? limits.main : limits.sub;
  const aim = root === '' ? `，目标 ${kilobytes(AIM)}` : '';
  const verdict = size > limit ? '超出' : '通过';
  console.log(`${verdict}  ${root || '主包'}  ${kilobytes(size)}（上限 ${kilobytes(limit)}${aim}）`);
  return size <= limit;
}

async function check(): Promise<boolean> {
  await packNpm({ root: miniprogramRoot });
  checkMarkup(miniprogramRoot);
  const files = await timed('微信编译', () => compile(appid));
  return [...weigh(files)].map(([root, size]) => report(root, size)).every(Boolean);
}

const passed = await check().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return false;
});
// The compiler keeps its worker processes, so that Node would not end by itself.
process.exit(passed ? 0 : 1);
