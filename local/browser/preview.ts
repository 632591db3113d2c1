import { launchChromium } from '../chromium';
import { buildMiniprogram, formatProblem } from './build';
import { startHost } from './server';

const usage =
  'node local/run.mjs local/browser/preview.ts [root] [--shot file.png] [--route pages/…] [--cloud url]';

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
}

const isRoot = (value: string | undefined): value is string => value !== undefined && !value.startsWith('--');

const personas = [
  { id: 'visitor', label: '报名者', name: '陈小明', openid: 'preview-visitor' },
  { id: 'worker', label: '一线社工', name: '李社工', openid: 'preview-worker' },
  { id: 'supervisor', label: '督导', name: '王督导', openid: 'preview-supervisor' },
  { id: 'coordinator', label: '统筹', name: '赵统筹', openid: 'preview-coordinator' },
];

async function shoot(url: string, file: string): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
  page.on('pageerror', (error) => console.error(error.stack));
  page.on('console', (message) => console.log(message.text()));
  await page.goto(url);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: file });
  console.log(await page.evaluate('JSON.stringify(__host.errors, null, 1)'));
  await browser.close();
}

/** Looks at a Mini Program without the rest of the local world. */
async function preview(): Promise<void> {
  const root = isRoot(process.argv[2]) ? process.argv[2] : 'miniprogram';
  const build = 'dist/browser-preview';
  const { problems } = await buildMiniprogram({ root, outdir: build, strict: true });
  for (const problem of problems) console.error(formatProblem(problem));
  const host = await startHost({ build, cloudUrl: option('cloud') ?? 'http://127.0.0.1:9', personas });
  const phone = `${host.url}/phone?persona=${option('persona') ?? 'supervisor'}&route=${encodeURIComponent(option('route') ?? '')}`;
  const shot = option('shot');
  if (!shot) return console.log(`${host.url}\n${phone}\n${usage}`);
  await shoot(phone, shot);
  await host.close();
}

await preview();
