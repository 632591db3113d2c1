import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';

const packed = path.resolve('node_modules/@sparticuz/chromium');
const fonts = path.resolve('node_modules/@embedpdf/fonts-sc/fonts');
const version = '147.0.0';
const cache = path.resolve('node_modules/.cache', `chromium-${version}`);

const switches = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

/** Phones of the project's people stand in China, whatever zone the machine is in. */
const zone = { TZ: 'Asia/Shanghai' };

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

async function unpack(name: string, target: NodeJS.WritableStream): Promise<void> {
  await pipeline(createReadStream(path.join(packed, 'bin', name)), createBrotliDecompress(), target);
}

const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

async function fill(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await unpack('chromium.br', createWriteStream(path.join(folder, 'chromium')));
  chmodSync(path.join(folder, 'chromium'), 0o755);
  await unpack('al2023.tar.br', extract(folder));
  await unpack('swiftshader.tar.br', extract(folder));
  await unpack('fonts.tar.br', extract(folder));
  writeFileSync(path.join(folder, 'fonts.conf'), fontConfiguration(cache));
}

/** Several processes may unpack at once; the first rename wins and the others throw theirs away. */
async function unpackOnce(): Promise<void> {
  if (existsSync(cache)) return;
  const own = `${cache}.${process.pid}.${Date.now()}`;
  await fill(own);
  try {
    renameSync(own, cache);
  } catch (error) {
    if (!existsSync(cache)) throw error;
    rmSync(own, { recursive: true, force: true });
  }
}

const isLinux = process.platform === 'linux' && process.arch === 'x64';

async function bundled(): Promise<LaunchOptions> {
  await unpackOnce();
  const own = { LD_LIBRARY_PATH: path.join(cache, 'lib'), FONTCONFIG_FILE: path.join(cache, 'fonts.conf') };
  const env = { ...process.env, ...zone, ...own } as Record<string, string>;
  return { executablePath: path.join(cache, 'chromium'), chromiumSandbox: false, env };
}

async function choose(): Promise<LaunchOptions> {
  const { CHROME_PATH: chosen } = process.env;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH 指向的浏览器不存在：${chosen}`);
  const executablePath = chosen || installed.find((file) => existsSync(file));
  if (executablePath) {
    const env = { ...process.env, ...zone } as Record<string, string>;
    return { executablePath, chromiumSandbox: process.getuid?.() !== 0, env };
  }
  if (isLinux && existsSync(packed)) return bundled();
  throw new Error('没有找到浏览器：请安装 Chrome、Chromium 或 Edge，或用环境变量 CHROME_PATH 指明它的位置');
}

/** CHROME_PATH, then an installed browser, then the one that came with npm (Linux x64). */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ headless: true, args: switches, ...(await choose()) });
}
