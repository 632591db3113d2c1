import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packNpm } from '../../../local/build/pack-npm';

const VANT = 'node_modules/@vant/weapp/dist';
const REMOTE = ['empty', 'share-sheet'];
const sub = 'packages/a';
const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const components = readdirSync(VANT).filter((name) => existsSync(`${VANT}/${name}/index.json`));
const using = (names: readonly string[]) =>
  JSON.stringify({
    usingComponents: Object.fromEntries(names.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`])),
  });

interface Uqr {
  encode(text: string, options: { border: number }): { size: number };
}

interface Uses {
  readonly main?: readonly string[];
  readonly sub?: readonly string[];
  readonly script?: string;
}

/** A Mini Program with one page in the main package and one in a sub-package. */
function aMiniprogram({ main = [], sub: inSub = [], script = 'Page({});' }: Uses): string {
  const root = mkdtempSync(path.join(tmpdir(), 'pack-'));
  made.push(root);
  const files = {
    'app.json': JSON.stringify({
      pages: ['pages/home/index'],
      subpackages: [{ root: sub, pages: ['form/index'] }],
    }),
    'pages/home/index.json': using(main),
    'pages/home/index.ts': 'Page({});',
    [`${sub}/form/index.json`]: using(inSub),
    [`${sub}/form/index.ts`]: script,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];

const packedComponents = (root: string, place = ''): string[] =>
  filesIn(path.join(root, place, 'miniprogram_npm/@vant/weapp'))
    .filter((file) => file.endsWith('/index.json'))
    .map((file) => path.basename(path.dirname(file)))
    .sort();

const quoted = /["']((?:\.{1,2}\/)+[\w./-]+)["']/g;
const relatives = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(quoted)].map(([, request = '']) =>
    path.join(path.dirname(file), request),
  );
const isThere = (target: string) =>
  ['', '.js', '.json', '.wxml'].some((ending) => existsSync(target + ending));

test('only what is used is packed, and what one sub-package alone uses lies there', async () => {
  const root = aMiniprogram({ main: ['icon'], sub: ['field', 'icon'] });
  await packNpm({ root });
  expect(packedComponents(root)).toEqual(['icon', 'info']);
  expect(packedComponents(root, sub)).toEqual(['cell', 'field']);
});

test('every component of vant finds all that it names, wherever it lies', async () => {
  const local = components.filter((name) => !REMOTE.includes(name));
  const root = aMiniprogram({ main: local.slice(0, 20), sub: local });
  await packNpm({ root });
  const files = filesIn(root).filter((file) => file.includes('@vant'));
  const lost = files.flatMap((file) => relatives(file).filter((target) => !isThere(target)));
  expect(files.length).toBeGreaterThan(300);
  expect(lost).toEqual([]);
});

test('components that look for each other lie together', async () => {
  const root = aMiniprogram({ main: ['radio-group'], sub: ['radio'] });
  await packNpm({ root });
  expect(packedComponents(root)).toEqual(expect.arrayContaining(['radio', 'radio-group']));
  expect(packedComponents(root, sub)).toEqual([]);
});

test('icons come with their font, not from a network', async () => {
  const root = aMiniprogram({ main: ['icon'] });
  await packNpm({ root });
  const style = readFileSync(path.join(root, 'miniprogram_npm/@vant/weapp/icon/index.wxss'), 'utf8');
  expect(style).toContain('url(data:font/woff2');
  expect(style).not.toContain('alicdn');
});

test.each(REMOTE)('%s is refused, since its pictures come from a network', async (name) => {
  await expect(packNpm({ root: aMiniprogram({ main: [name] }) })).rejects.toThrow('loads from the network');
});

test('a component that vant does not have is named', async () => {
  await expect(packNpm({ root: aMiniprogram({ main: ['nothing'] }) })).rejects.toThrow(
    '@vant/weapp/nothing/index: no such component',
  );
});

test('a module becomes one CommonJS file in the sub-package that imports it; imports of types do not count', async () => {
  const script = `import type { QrCodeGenerateResult } from 'qr';
    import { encode } from 'uqr';
    Page({ onLoad: () => encode('x') });`;
  const root = aMiniprogram({ script });
  await packNpm({ root });
  const packed = path.join(root, sub, 'miniprogram_npm');
  expect(readdirSync(packed).sort()).toEqual(['.gitignore', 'uqr']);
  const { encode } = require(path.join(packed, 'uqr/index.js')) as Uqr;
  expect(encode('双百', { border: 0 }).size).toBe(21);
});

test('what is no longer used goes', async () => {
  const root = aMiniprogram({ main: ['icon', 'button'] });
  await packNpm({ root });
  writeFileSync(path.join(root, 'pages/home/index.json'), using(['icon']));
  await packNpm({ root });
  expect(packedComponents(root)).toEqual(['icon', 'info']);
});
