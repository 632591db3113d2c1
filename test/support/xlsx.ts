import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';

type Library = Pick<typeof import('hucre/xlsx'), 'readXlsx' | 'writeXlsx'>;

// The library is published as ES modules only, which tests cannot require as they are.
const { outputFiles } = buildSync({
  stdin: { contents: "export { readXlsx, writeXlsx } from 'hucre/xlsx';", resolveDir: process.cwd() },
  ...{ bundle: true, write: false, platform: 'node', target: 'node20', format: 'cjs' },
});
const built = { exports: {} as Library };
const names = ['module', 'exports', 'require'];
const requires = createRequire(`${process.cwd()}/package.json`);
compileFunction(outputFiles[0]?.text ?? '', names)(built, built.exports, requires);

export const { readXlsx, writeXlsx } = built.exports;
