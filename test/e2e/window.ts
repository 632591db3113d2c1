import type { Frame, Page } from 'playwright-core';
import { type Persona, startHost } from '../../local/browser/server';
import { launchChromium } from '../../local/chromium';
import { type Cloud, startCloud } from '../../local/cloud';
import { act, type World } from '../../local/world/client';
import { importProject } from '../../local/world/open';
import { supervisors, workers } from '../../local/world/people';
import { PROJECT, personasFor } from '../../local/world/set-up';
import { cloudOptions } from '../support/cloud-options';

export const FIRST_SUPERVISOR = supervisors[0]?.openid ?? '';

interface Closable {
  close(): Promise<void>;
}

export interface Phones extends Closable {
  readonly cloud: Cloud;
  readonly world: World;
  readonly page: Page;
  phone(persona: string): Promise<Frame>;
}

/** The whole program as `npm start` brings it up, in memory, in a real browser; its phones are those of `npm start`, or others. */
export async function openPhones(morning: string, personas?: readonly Persona[]): Promise<Phones> {
  const clock = Date.parse(`${morning}+08:00`);
  const opened: Closable[] = [];
  const closing = async () => {
    for (const each of opened.reverse()) await each.close();
  };
  const kept = <T extends Closable>(each: T): T => {
    opened.push(each);
    return each;
  };
  try {
    const cloud = kept(await startCloud({ ...cloudOptions, clock }));
    await importProject(cloud);
    const world = { url: cloud.url, project: PROJECT };
    const shown = personas ? [...personas] : personasFor((await todayOf(world)).townCode);
    const host = kept(await startHost({ build: 'dist/browser', cloudUrl: cloud.url, personas: shown }));
    const browser = kept(await launchChromium());
    const page = await browser.newPage({ viewport: { width: 1700, height: 950 } });
    page.setDefaultTimeout(10_000);
    await page.goto(host.url);
    return { cloud, world, page, phone: (persona) => phoneOf(page, persona), close: closing };
  } catch (error) {
    // What is left open would keep the test run from ending.
    await closing();
    throw error;
  }
}

async function phoneOf(page: Page, persona: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[src*="persona=${persona}"]`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`no phone of ${persona}`);
  return frame;
}

export interface Today {
  readonly id: string;
  readonly townCode: string;
}

export async function todayOf(world: World): Promise<Today> {
  const { today } = await act<{ today: Today }>(
    world,
    FIRST_SUPERVISOR,
    'supervisor',
    'supervision.mine',
    {},
  );
  return today;
}

export const workersOf = (town: string) => workers.filter((worker) => worker.town === town);
export const leadOf = (town: string) =>
  workersOf(town).find(({ title }) => title === 'lead') as (typeof workers)[number];

/** What went wrong on any phone of the window; a journey ends with none. */
export async function errorsOf(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) =>
        frame.evaluate(() => (window as unknown as { __host: { errors: unknown[] } }).__host.errors),
      ),
  );
  return found.flat().map(String);
}

/** Leaves a picture of the window when a step of a journey fails. */
export async function pictured(page: Page, step: Promise<unknown>): Promise<void> {
  try {
    await step;
  } catch (error) {
    await page.screenshot({ path: 'dist/e2e/failure.png' });
    throw error;
  }
}

/** The pictures in the documents are taken by the journeys: `PICTURES=1 npm test -- test/e2e` takes them anew. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES)
    await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
}
