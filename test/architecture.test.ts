import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path/posix';
import { type Import, readSource, type Source } from './support/source';

interface Direction {
  readonly of: RegExp;
  /** Folders of ours and packages; the first rule that fits a file decides. */
  readonly may: readonly string[];
  readonly typesFrom?: readonly string[];
}

const ours = ['domain/', 'cloudfunctions/', 'miniprogram/', 'typings/', 'local/', 'test/'];
const node = 'node:';

// biome-ignore format: one line per folder
const directions: readonly Direction[] = [
  { of: /^domain\//, may: ['domain/', 'zod', 'dayjs', 'chinese-days', 'yalps', 'simple-statistics', 'node:crypto'] },
  { of: /^typings\//, may: [], typesFrom: ['domain/', 'typings/', 'zod'] },
  { of: /^miniprogram\//, may: ['miniprogram/', '@vant/weapp/', 'uqr'], typesFrom: ['typings/'] },
  { of: /^cloudfunctions\/platform\/cloud\.ts$/, may: ['cloudfunctions/platform/', 'domain/', 'zod', 'wx-server-sdk', node] },
  { of: /^cloudfunctions\/platform\/(spreadsheet|sheet-template)\.ts$/, may: ['cloudfunctions/platform/', 'domain/', 'hucre/xlsx', node] },
  { of: /^cloudfunctions\/platform\/word-file\.ts$/, may: ['cloudfunctions/platform/', 'domain/', 'docx', node] },
  { of: /^cloudfunctions\/platform\//, may: ['cloudfunctions/platform/', 'domain/', 'zod', node] },
  { of: /^cloudfunctions\/operators\//, may: ['cloudfunctions/operators/', 'cloudfunctions/platform/', 'domain/', 'zod', '@cloudbase/node-sdk', node] },
  { of: /^cloudfunctions\//, may: ['cloudfunctions/platform/', 'domain/', 'zod', node] },
];

/** Where an import leads: a file of ours without its ending, or a package. */
function targetOf(file: string, request: string): string {
  if (request.startsWith('.')) return path.join(path.dirname(file), request);
  return request.replace(/^#domain\//, 'domain/').replace(/^#platform\//, 'cloudfunctions/platform/');
}

const isWithin = (target: string, place: string) =>
  target === place || target.startsWith(/[/:]$/.test(place) ? place : `${place}/`);
const ownFolder = (file: string) => `${file.split('/').slice(0, 2).join('/')}/`;
const isOurs = (target: string) => ours.some((folder) => isWithin(`${target}/`, folder));

function isAllowed(file: string, { request, typesOnly }: Import): boolean {
  const target = targetOf(file, request);
  if (file.startsWith('local/')) return target.startsWith('local/') || !isOurs(target);
  const direction = directions.find(({ of }) => of.test(file));
  if (!direction) return true;
  const places = [...direction.may, ...(typesOnly ? (direction.typesFrom ?? []) : [])];
  const isArea = /^cloudfunctions\/(?!platform|operators)/.test(file);
  return [...places, ...(isArea ? [ownFolder(file)] : [])].some((place) => isWithin(target, place));
}

const isProduct = (file: string) => /^(domain|cloudfunctions|miniprogram|typings)\//.test(file);

const style: readonly [complaint: string, found: (source: Source, file: string) => boolean][] = [
  ['has a class', ({ classes }, file) => isProduct(file) && classes.some((name) => name !== 'AppError')],
  ['says any', ({ anys }) => anys > 0],
  ['has an enum', ({ enums }) => enums > 0],
  ['has a default export', ({ defaultExports }) => defaultExports > 0],
];

function complaints(file: string, code: string): string[] {
  const source = readSource(code);
  return [
    ...source.imports
      .filter((each) => !isAllowed(file, each))
      .map(({ request }) => `${file} imports ${request}`),
    ...style.filter(([, found]) => found(source, file)).map(([complaint]) => `${file} ${complaint}`),
  ];
}

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /(?<!\.d|\.bench)\.ts$/.test(file) && !file.includes('miniprogram_npm/'));

test.each(['domain', 'typings', 'cloudfunctions', 'miniprogram', 'local'])(
  '%s keeps the directions of imports and the style',
  (folder) => {
    const sources = sourcesOf(folder);
    expect(sources).not.toEqual([]);
    expect(sources.flatMap((file) => complaints(file, readFileSync(file, 'utf8')))).toEqual([]);
  },
);

// biome-ignore format: one line per example
test.each<[file: string, code: string, complaint: string]>([
  ['domain/a.ts', "import { db } from '#platform/cloud';", 'imports #platform/cloud'],
  ['domain/a.ts', "import fs from 'node:fs';", 'imports node:fs'],
  ['domain/a.ts', "import { sign } from 'zodiac';", 'imports zodiac'],
  ['domain/a.ts', "export * from '../typings/api';", 'imports ../typings/api'],
  ['domain/a.ts', "const x = await import('wx-server-sdk');", 'imports wx-server-sdk'],
  ['typings/api.ts', "import { plan } from '../domain/plan';", 'imports ../domain/plan'],
  ['miniprogram/services/a.ts', "import { roles } from '../../typings/api';", 'imports ../../typings/api'],
  ['miniprogram/services/a.ts', "import { type Role } from '../../typings/api';", 'imports ../../typings/api'],
  ['miniprogram/services/a.ts', "import type { Plan } from '../../domain/plan';", 'imports ../../domain/plan'],
  ['miniprogram/services/a.ts', "const z = require('zod');", 'imports zod'],
  ['cloudfunctions/platform/serve.ts', "import cloud from 'wx-server-sdk';", 'imports wx-server-sdk'],
  ['cloudfunctions/platform/serve.ts', "import { actions } from '../account/actions';", 'imports ../account/actions'],
  ['cloudfunctions/account/a.ts', "import { views } from '../supervision/views';", 'imports ../supervision/views'],
  ['cloudfunctions/account/a.ts', "import cloudbase from '@cloudbase/node-sdk';", 'imports @cloudbase/node-sdk'],
  ['cloudfunctions/operators/a.ts', "import cloud from 'wx-server-sdk';", 'imports wx-server-sdk'],
  ['cloudfunctions/operators/a.ts', "import { act } from '../../local/world/client';", 'imports ../../local/world/client'],
  ['cloudfunctions/account/a.ts', "import { given } from '../../test/support/given';", 'imports ../../test/support/given'],
  ['local/cloud/a.ts', "import { link } from '#domain/history';", 'imports #domain/history'],
  ['local/cloud/a.ts', "let x: import('../../typings/api').Role;", 'imports ../../typings/api'],
  ['domain/a.ts', 'export class Session {}', 'has a class'],
  ['miniprogram/a.ts', 'export const session = new (class {})();', 'has a class'],
  ['local/a.ts', 'export const x = (y: any[]) => y;', 'says any'],
  ['domain/a.ts', "export enum Stage { open = 'open' }", 'has an enum'],
  ['domain/a.ts', 'export default 1;', 'has a default export'],
])('in %s, %s is found', (file, code, complaint) => {
  expect(complaints(file, code)).toEqual([`${file} ${complaint}`]);
});

// biome-ignore format: one line per example
test.each<[file: string, code: string]>([
  ['domain/errors.ts', 'export class AppError extends Error {}'],
  ['miniprogram/services/a.ts', "import type { Role } from '../../typings/api'; import { encode } from 'uqr';"],
  ['cloudfunctions/platform/cloud.ts', "import cloud from 'wx-server-sdk'; import { link } from '#domain/history';"],
  ['cloudfunctions/account/index.ts', "import { actions } from './actions'; import { serve } from '#platform/serve';"],
  ['local/cloud/a.ts', "import { open } from 'lmdb'; import { put } from '../store/keys';"],
])('in %s, %s is fine', (file, code) => {
  expect(complaints(file, code)).toEqual([]);
});
