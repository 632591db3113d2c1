import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildMiniprogram, formatProblem } from '../../../local/browser/build';

const sound = {
  'app.json': '{\n  "pages": ["pages/a/index"]\n}\n',
  'app.js': 'App({});\n',
  'pages/a/index.js': 'Page({});\n',
  'pages/a/index.wxml': '<view>甲</view>\n',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'miniprogram-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Record<string, string>): string {
  const root = path.join(folder, 'miniprogram');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const root = write({ ...sound, ...files });
  const { problems } = await buildMiniprogram({ root, outdir: path.join(folder, 'build'), strict: true });
  return problems.map(formatProblem);
}

test('a sound Mini Program has no problems', async () => {
  expect(await problemsOf({})).toEqual([]);
});

const withSubpackages = `{
  "pages": ["pages/a/index"],
  "subPackages": [
    { "root": "one", "pages": ["x/index"] },
    { "root": "two", "pages": ["y/index"], "independent": true }
  ]
}`;
const subpages = {
  'one/x/index.js': 'Page({});\n',
  'one/x/index.wxml': '<view />\n',
  'one/helper.js': 'exports.help = 1;\n',
  'two/y/index.js': 'Page({});\n',
  'two/y/index.wxml': '<view />\n',
};
const part = {
  'parts/b/index.json': '{ "component": true }',
  'parts/b/index.js': 'Component({});\n',
  'parts/b/index.wxml': '<view />\n',
};

const cases: [what: string, files: Record<string, string>, expected: string[]][] = [
  [
    'broken JSON',
    { 'app.json': '{\n  "pages": [,]\n}' },
    [expect.stringMatching(/^app\.json:2 JSON 格式错误/) as never, expect.anything() as never],
  ],
  [
    'a missing page',
    { 'app.json': '{\n  "pages": ["pages/a/index",\n    "pages/b/index"]\n}' },
    ['app.json:3 找不到页面：pages/b/index'],
  ],
  [
    'a tab without page or icon',
    {
      'app.json':
        '{\n  "pages": ["pages/a/index"],\n  "tabBar": { "list": [\n    { "pagePath": "pages/c/index", "text": "丙",\n      "iconPath": "no.png" }\n  ] }\n}',
    },
    ['app.json:4 tabBar 的页面不在主包 pages 中：pages/c/index', 'app.json:5 找不到 tabBar 图标：no.png'],
  ],
  [
    'a missing component',
    { 'pages/a/index.json': '{\n  "usingComponents": {\n    "part": "/parts/none/index"\n  }\n}' },
    ['pages/a/index.json:3 找不到组件 part：/parts/none/index'],
  ],
  [
    'an undeclared tag',
    { 'pages/a/index.wxml': '<view>\n  <van-button />\n</view>\n' },
    ['pages/a/index.wxml:2 未知的标签 <van-button>，没有在 usingComponents 中声明'],
  ],
  [
    'an unclosed tag',
    { 'pages/a/index.wxml': '<view>\n  <text>甲\n</view>\n' },
    ['pages/a/index.wxml:2 missing end tag'],
  ],
  [
    'a broken expression',
    { 'pages/a/index.wxml': '<view>\n  {{ a + }}\n</view>\n' },
    ['pages/a/index.wxml:2 unexpected character inside expression'],
  ],
  [
    'a missing template',
    { 'pages/a/index.wxml': '<import src="./none.wxml" />\n' },
    ['pages/a/index.wxml 找不到模板：pages/a/none.wxml'],
  ],
  [
    'a missing picture',
    { 'pages/a/index.wxml': '<view />\n<image src="/images/none.png" />\n' },
    ['pages/a/index.wxml:2 找不到图片：/images/none.png'],
  ],
  [
    'a missing WXS file',
    { 'pages/a/index.wxml': '<view />\n<wxs src="./none.wxs" module="m" />\n' },
    ['pages/a/index.wxml:2 找不到 WXS：pages/a/none.wxs'],
  ],
  [
    'WXS newer than ES5',
    {
      'pages/a/index.wxml': '<wxs src="./m.wxs" module="m" />\n',
      'pages/a/m.wxs': 'var a = 1;\nconst b = () => 1;\n',
    },
    [expect.stringMatching(/^pages\/a\/m\.wxs:2 WXS：/) as never],
  ],
  ['broken WXSS', { 'pages/a/index.wxss': '.a {\n  color: red;\n' }, ['pages/a/index.wxss:1 Unclosed block']],
  [
    'a missing @import',
    { 'pages/a/index.wxss': '.a {\n}\n@import "./none.wxss";\n' },
    ['pages/a/index.wxss:3 找不到 @import 的样式：./none.wxss'],
  ],
  [
    'a local file in WXSS',
    { 'pages/a/index.wxss': '.a {\n  background: url(/images/a.png);\n}\n' },
    ['pages/a/index.wxss:2 WXSS 不能引用本地文件：/images/a.png'],
  ],
  [
    'broken script',
    { 'pages/a/index.js': 'Page({\n  data: {,}\n});\n' },
    [expect.stringMatching(/^pages\/a\/index\.js:2 /) as never],
  ],
  [
    'a missing module',
    { 'pages/a/index.js': "Page({});\nrequire('./none');\n" },
    ['pages/a/index.js:2 找不到模块：./none'],
  ],
  [
    'a value from outside',
    { 'pages/a/index.js': "import { rule } from '../../../domain/rule';\nPage({ rule });\n" },
    ['pages/a/index.js:1 不能从小程序目录之外引入值，只能 import type：../../../domain/rule'],
  ],
  [
    'a page without script',
    { 'app.json': '{ "pages": ["pages/a/index", "pages/d/index"] }', 'pages/d/index.wxml': '<view />\n' },
    ['pages/d/index.wxml 旁边没有脚本文件（.ts 或 .js）'],
  ],
  [
    'the main package requiring from a sub-package',
    {
      ...subpages,
      'app.json': withSubpackages,
      'pages/a/index.js': "require('../../one/helper');\nPage({});\n",
    },
    ['pages/a/index.js:1 不能引用其他分包的模块：../../one/helper'],
  ],
  [
    'an independent package using the main one',
    {
      ...subpages,
      ...part,
      'app.json': withSubpackages,
      'two/y/index.json': '{ "usingComponents": { "part": "/parts/b/index" } }',
    },
    ['two/y/index.json:1 组件 part 在其他分包里，需要 componentPlaceholder：/parts/b/index'],
  ],
];

test.each(cases)('%s is reported with file and line', async (_what, files, expected) => {
  expect(await problemsOf(files)).toEqual(expected);
});

test('types may come from outside, components may be npm packages or relative', async () => {
  const problems = await problemsOf({
    ...part,
    'pages/a/index.ts':
      "import type { Rule } from '../../../domain/rule';\nconst rule: Rule | undefined = undefined;\nPage({ rule });\n",
    'pages/a/index.json':
      '{ "usingComponents": { "part": "../../parts/b/index", "van-icon": "@vant/weapp/icon/index" } }',
    'pages/a/index.wxml': '<part /><van-icon name="success" />\n',
  });
  expect(problems).toEqual([]);
});

test('each package is a file of its own; pictures are copied, sources are not', async () => {
  const root = write({ ...sound, ...subpages, 'app.json': withSubpackages, 'images/a.png': 'png' });
  const outdir = path.join(folder, 'build');
  await buildMiniprogram({ root, outdir });
  const text = (file: string) => readFileSync(path.join(outdir, file), 'utf8');
  expect(text('packages/main.js')).toContain('"pages/a/index"');
  expect(text('packages/main.js')).not.toContain('"one/x/index":{links');
  expect(text('packages/one.js')).toContain('"one/x/index"');
  expect(text('app/images/a.png')).toBe('png');
  expect(() => text('app/pages/a/index.js')).toThrow('ENOENT');
});
