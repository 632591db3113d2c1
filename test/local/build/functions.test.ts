import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contracts } from '../../../domain/contract';
import { buildFunctions } from '../../../local/build/functions';

const out = mkdtempSync(path.join(tmpdir(), 'functions-'));

afterAll(() => rmSync(out, { recursive: true }));

test('every area of the contract and the daily job become a folder that CloudBase takes as it is', async () => {
  mkdirSync(path.join(out, 'forgotten'));
  writeFileSync(path.join(out, 'forgotten/index.js'), '');
  const built = await buildFunctions({ out });
  expect(built.map(({ name }) => name).sort()).toEqual([...Object.keys(contracts), 'daily'].sort());
  for (const { name, bytes } of built) {
    const folder = path.join(out, name);
    expect(readdirSync(folder).sort()).toEqual(['config.json', 'index.js', 'package.json']);
    expect(Buffer.byteLength(readFileSync(path.join(folder, 'index.js')))).toBe(bytes);
  }
  expect(readdirSync(path.join(out, 'forgotten'))).toEqual([]);
});

test('a module is replaced by its name, however it is imported', async () => {
  const control = path.join(out, 'control.ts');
  writeFileSync(control, "export const now = () => { throw new Error('the clock is switched off'); };");
  await buildFunctions({ out: path.join(out, 'control'), alias: { '#platform/clock': control } });
  const code = readFileSync(path.join(out, 'control/daily/index.js'), 'utf8');
  expect(code.includes('the clock is switched off')).toBe(true);
});
