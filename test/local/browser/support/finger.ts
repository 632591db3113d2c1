import type { Page } from 'playwright-core';

type Point = { x: number; y: number };

const steps = 6;
const between = (from: number, to: number, step: number) => from + ((to - from) * step) / steps;

/** A finger that comes down, moves and rests a while before it lifts. */
export async function drag(page: Page, from: Point, to: Point, rest = 350): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  for (let step = 1; step <= steps; step += 1)
    await touch('touchMove', [{ x: between(from.x, to.x, step), y: between(from.y, to.y, step) }]);
  await page.waitForTimeout(rest);
  await touch('touchEnd', []);
  await session.detach();
}
