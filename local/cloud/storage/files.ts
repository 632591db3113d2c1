import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Files by their path in the cloud. */
export interface Files {
  put(file: string, bytes: Buffer): Promise<void>;
  get(file: string): Promise<Buffer | undefined>;
  /** Whether there was such a file. */
  remove(file: string): Promise<boolean>;
}

export function createMemoryFiles(): Files {
  const files = new Map<string, Buffer>();
  return {
    async put(file, bytes) {
      files.set(file, bytes);
    },
    get: async (file) => files.get(file),
    remove: async (file) => files.delete(file),
  };
}

/** Files in a folder, each whole or not at all. */
export function createDiskFiles(folder: string): Files {
  let made = 0;
  const at = (file: string) => path.join(folder, 'files', ...file.split('/'));

  return {
    async put(file, bytes) {
      made += 1;
      const draft = path.join(folder, `upload-${made}`);
      await mkdir(path.dirname(at(file)), { recursive: true });
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, at(file));
    },
    get: (file) => readFile(at(file)).catch(() => undefined),
    remove: (file) =>
      rm(at(file)).then(
        () => true,
        () => false,
      ),
  };
}
