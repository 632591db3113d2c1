import { Buffer } from 'node:buffer';
import path from 'node:path';
import { moduleFiles } from './npm/modules';
import { collectUses, packageRoots } from './npm/uses';
import { isVant, vantFiles } from './npm/vant';
import { writeTree } from './write-tree';

export interface PackOptions {
  readonly root?: string;
}

export interface Packed {
  /** '' is the main package. */
  readonly packageRoot: string;
  readonly files: number;
  readonly bytes: number;
}

const NOT_COMMITTED = ['.gitignore', '*\n'] as const;

/** Packs what the Mini Program uses of npm, and no more, where WeChat looks for it: beside the package that uses it. */
export async function packNpm({ root = 'miniprogram' }: PackOptions = {}): Promise<Packed[]> {
  const uses = await collectUses(root);
  const vant = vantFiles(uses.filter(({ request }) => isVant(request)));
  const modules = await moduleFiles(uses.filter(({ request }) => !isVant(request)));
  const all = [...vant, ...modules];

  return ['', ...packageRoots(root)].map((packageRoot) => {
    const own = all.filter(([home]) => home === packageRoot).map(([, file, text]) => [file, text] as const);
    const folder = path.join(root, packageRoot, 'miniprogram_npm');
    writeTree(folder, new Map(own.length > 0 ? [NOT_COMMITTED, ...own] : []));
    const bytes = own.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    return { packageRoot, files: own.length, bytes };
  });
}
