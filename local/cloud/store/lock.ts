import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const held = new Set<string>();

/** Keeps a second cloud away from the folder; a lock whose owner is gone does not count. */
export function lockFolder(folder: string): () => void {
  const file = path.resolve(folder, 'owner.pid');
  const owner = ownerOf(file);
  if (held.has(file) || (owner !== undefined && owner !== process.pid && isAlive(owner))) {
    throw new Error(
      `it is in use by process ${owner ?? process.pid} (if that is another program, delete ${file})`,
    );
  }
  writeFileSync(file, String(process.pid));
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
