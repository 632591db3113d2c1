import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A folder for what a test file builds and writes; it is gone when the file's tests are over. */
export const folder = path.resolve(`dist/test/${process.pid}`);

mkdirSync(folder, { recursive: true });

afterAll(() => rmSync(folder, { recursive: true, force: true }));
