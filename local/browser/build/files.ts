import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** The Mini Program's files by their path inside it, npm packages included even before they are packed. */
export interface Files {
  readonly root: string;
  has(file: string): boolean;
  read(file: string): string;
}

const packed = /^miniprogram_npm\/(.+)$/;
const vant = '@vant/weapp/';

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

function unpacked(file: string): string | undefined {
  const inside = packed.exec(file)?.[1];
  if (!inside?.startsWith(vant)) return undefined;
  const source = path.resolve('node_modules', vant, 'dist', inside.slice(vant.length));
  return isFile(source) ? source : undefined;
}

/** A plain npm module that nobody has packed yet: `miniprogram_npm/<name>/index.js`. */
function plainModule(file: string): string | undefined {
  const name = /^((?:@[^/]+\/)?[^/]+)\/index\.js$/.exec(packed.exec(file)?.[1] ?? '')?.[1];
  return name && isFile(path.resolve('node_modules', name, 'package.json')) ? name : undefined;
}

function bundleModule(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [name],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2020',
    mainFields: ['miniprogram', 'module', 'main'],
  });
  return outputFiles[0]?.text ?? '';
}

export function openFiles(root: string): Files {
  const located = (file: string) => {
    const own = path.join(root, file);
    return isFile(own) ? own : unpacked(file);
  };
  return {
    root,
    has: (file) => located(file) !== undefined || plainModule(file) !== undefined,
    read(file) {
      const source = located(file);
      if (source) return readFileSync(source, 'utf8');
      const name = plainModule(file);
      if (name) return bundleModule(name);
      throw new Error(`no such file: ${file}`);
    },
  };
}
