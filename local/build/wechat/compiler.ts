import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const CACHE = '.cache/wechat';
const COMPILER = 'miniprogram-ci';
const VERSION = '2.1.42';

interface MiniprogramCi {
  Project: new (options: {
    appid: string;
    type: 'miniProgram';
    projectPath: string;
    privateKey: string;
    attr: () => Promise<unknown>;
  }) => object;
  DefaultProjectAttr: unknown;
  getCompiledResult(options: {
    project: object;
    version: string;
    setting: { useProjectConfig: boolean };
    onProgressUpdate: () => void;
  }): Promise<Record<string, string | Uint8Array>>;
}

/** WeChat's compiler weighs 276 MB, so it is fetched when first asked for and not with everything else. */
function fetchCompiler(): void {
  if (existsSync(`${CACHE}/node_modules/${COMPILER}/package.json`)) return;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${CACHE}/package.json`, '{ "private": true }\n');
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
  console.log(`取得微信的编译器（${COMPILER} ${VERSION}，只在第一次，约一分钟）`);
  execFileSync('npm', [...install, `${COMPILER}@${VERSION}`], { cwd: CACHE, stdio: 'inherit' });
}

/** The Mini Program as WeChat would pack it: file → content. No account and no network is needed. */
export async function compile(appid: string): Promise<Map<string, Uint8Array>> {
  fetchCompiler();
  const ci = createRequire(path.resolve(CACHE, 'package.json'))(COMPILER) as MiniprogramCi;
  const project = new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath: process.cwd(),
    privateKey: 'offline',
    attr: async () => ci.DefaultProjectAttr,
  });
  const files = await ci.getCompiledResult({
    project,
    version: '0.0.0',
    setting: { useProjectConfig: true },
    onProgressUpdate: () => {},
  });
  return new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)]));
}
