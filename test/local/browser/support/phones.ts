import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildMiniprogram, type Problem } from '../../../../local/browser/build';
import { type Host, startHost } from '../../../../local/browser/server';
import { launchChromium } from '../../../../local/chromium';
import { type StandInCloud, startStandInCloud } from './stand-in-cloud';

export const personas = [
  { id: 'worker', label: '一线社工', name: '李社工', openid: 'openid-worker' },
  { id: 'supervisor', label: '督导', name: '王督导', openid: 'openid-supervisor', phone: '13800000002' },
  { id: 'coordinator', label: '统筹', name: '赵统筹', openid: 'openid-coordinator' },
  { id: 'visitor', label: '报名者', name: '陈小明', openid: 'openid-visitor' },
];

export interface Phones {
  problems: Problem[];
  cloud: StandInCloud;
  host: Host;
  browser: Browser;
  /** A phone alone, waited for until its page is shown. */
  open(route?: string, options?: BrowserContextOptions & { persona?: string }): Promise<Page>;
  /** Pages opened so far must have shown no error. */
  expectNoErrors(): Promise<void>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

const size = { width: 375, height: 812 };

export const errorsOf = (page: Page): Promise<string[]> => page.evaluate('__host.errors');

export const shownText = (page: Page, selector: string): Promise<string> =>
  page.locator(`.page-frame.shown ${selector}`).innerText();

export async function startPhones(root = 'test/local/browser/fixture'): Promise<Phones> {
  const folder = mkdtempSync(path.join(tmpdir(), 'phones-'));
  const build = path.join(folder, 'build');
  const [{ problems }, cloud, browser] = await Promise.all([
    buildMiniprogram({ root, outdir: build, strict: true }),
    startStandInCloud(),
    launchChromium(),
  ]);
  const host = await startHost({ build, cloudUrl: cloud.url, personas });
  const opened: Page[] = [];

  return {
    problems,
    cloud,
    host,
    browser,
    async open(route = '', { persona = 'supervisor', ...options } = {}) {
      const context = await browser.newContext({ viewport: size, ...options });
      const page = await context.newPage();
      opened.push(page);
      await page.goto(`${host.url}/phone?persona=${persona}&route=${encodeURIComponent(route)}`);
      await page.evaluate('__host.ready');
      return page;
    },
    async expectNoErrors() {
      for (const page of opened) expect(await errorsOf(page)).toEqual([]);
    },
    async closePages() {
      for (const page of opened.splice(0)) await page.context().close();
    },
    async close() {
      await browser.close();
      await host.close();
      await cloud.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
