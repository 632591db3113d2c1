import { buildMiniprogram } from '../browser/build';
import { timed } from '../progress';
import { buildFunctions } from './functions';
import { packNpm } from './pack-npm';

export const BROWSER_BUILD = 'dist/browser';

/** Builds the functions and the Mini Program for this machine; every problem is named with its file and line. */
export async function buildAll(): Promise<void> {
  await timed('云函数', () => buildFunctions());
  await timed('小程序 npm', () => packNpm());
  const { problems } = await timed('小程序', () =>
    buildMiniprogram({ root: 'miniprogram', outdir: BROWSER_BUILD, strict: true }),
  );
  for (const { file, line, message } of problems) console.error(`${file}:${line ?? 1}  ${message}`);
  if (problems.length > 0) throw new Error('the Mini Program does not build');
}
