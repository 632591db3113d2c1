import { build } from 'esbuild';
import type { Use } from './uses';

const byModule = (uses: readonly Use[]): Map<string, string> => {
  const home = new Map<string, string>();
  for (const { request, packageRoot } of uses)
    home.set(request, (home.get(request) ?? packageRoot) === packageRoot ? packageRoot : '');
  return home;
};

/** A module as one CommonJS file for the phone's engines; a module that needs Node does not build. */
async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [name],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2018',
    minify: true,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** Package root, file in its miniprogram_npm, text. */
export const moduleFiles = (uses: readonly Use[]): Promise<[root: string, file: string, text: string][]> =>
  Promise.all(
    [...byModule(uses)].map(
      async ([name, root]): Promise<[string, string, string]> => [
        root,
        `${name}/index.js`,
        await bundled(name),
      ],
    ),
  );
