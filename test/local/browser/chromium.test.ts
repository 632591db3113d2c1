import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../local/chromium';

let browser: Browser | undefined;

afterEach(async () => {
  await browser?.close();
  delete process.env.CHROME_PATH;
});

test('Chinese text is drawn with real glyphs, in the time of China', async () => {
  browser = await launchChromium();
  const page = await browser.newPage();
  const drawings = await page.evaluate(`['督', '导', '岐'].map((letter) => {
    const context = document.createElement('canvas').getContext('2d');
    context.font = '40px sans-serif';
    context.fillText(letter, 10, 60);
    return [...context.getImageData(0, 0, 80, 80).data].join();
  })`);
  expect(new Set(drawings as string[]).size).toBe(3);
  expect(await page.evaluate('Intl.DateTimeFormat().resolvedOptions().timeZone')).toBe('Asia/Shanghai');
});

test('a wrong CHROME_PATH is named', async () => {
  process.env.CHROME_PATH = '/no/such/chrome';
  await expect(launchChromium()).rejects.toThrow('CHROME_PATH 指向的浏览器不存在：/no/such/chrome');
});
