import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { packageRoots } from './npm/uses';
import { packNpm } from './pack-npm';

// What each package of the Mini Program weighs with its scripts minified, as a phone loads it; the reference is the whole
// of vant, which is what WeChat's own packing would add. WeChat's compiler has the last word: `npm run check:wechat`.

const ROOT = 'miniprogram';
const WHOLE_VANT = 'node_modules/@vant/weapp/dist';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile() && !/\.gitignore$|tsconfig\.json$/.test(file));

function weight(file: string): number {
  if (!/\.(ts|js)$/.test(file)) return statSync(file).size;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader: 'ts',
    minify: true,
    format: 'cjs',
    target: 'es2018',
  });
  return Buffer.byteLength(code);
}

const weightOf = (files: readonly string[]) => files.reduce((sum, file) => sum + weight(file), 0);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`.padStart(8);

await packNpm();
const reference = weightOf(filesUnder(WHOLE_VANT));
const roots = packageRoots(ROOT);
const all = filesUnder(ROOT);
const inPackage = (file: string, root: string) => file.startsWith(path.join(ROOT, root) + path.sep);
const main = all.filter((file) => !roots.some((root) => inPackage(file, root)));

console.log(`  ${'the whole of vant'.padEnd(26)} ${kilobytes(reference)}`);
for (const [name, files] of [
  ['main', main],
  ...roots.map((root) => [root, all.filter((file) => inPackage(file, root))]),
] as [string, string[]][]) {
  const bytes = weightOf(files);
  console.log(`  ${name.padEnd(26)} ${kilobytes(bytes)}   ratio ${(bytes / reference).toFixed(2)}`);
}
