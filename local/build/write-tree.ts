import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    : [];

/** Makes a folder hold exactly these files; what is right already is not touched, so that a reader never misses it. */
export function writeTree(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) writeIfChanged(path.join(folder, name), text);
  for (const name of filesUnder(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
  if (files.size === 0) rmSync(folder, { recursive: true, force: true });
}
