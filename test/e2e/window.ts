import type { Browser, Frame, Page } from 'playwright-core';
import { type Persona, startHost } from '../../local/browser/server';
import { launchChromium } from '../../local/chromium';
import type { Cloud } from '../../local/cloud';
import { act, type World } from '../../local/world/client';
import { importProject } from '../../local/world/open';
import { supervisors, workers } from '../../local/world/people';
import { PROJECT, personasFor, setUpFile } from '../../local/world/set-up';
import { cloudOptions } from '../support/cloud-options';
import { crew, startCloud } from '../support/shared';

export const FIRST_SUPERVISOR = supervisors[0]?.openid ?? '';

const PATIENCE = 15_000;

interface Closable {
  close(): Promise<void>;
}

export interface Phones extends Closable {
  readonly cloud: Cloud;
  readonly world: World;
  readonly page: Page;
  /** A phone of the window, or of one who has no place in it: that one stands by itself. */
  phone(persona: string): Promise<Frame>;
}

interface Opening {
  /** Who holds the phones instead of the people of `npm start`; the first four are in the window. */
  readonly personas?: readonly Persona[];
  /** What of the operators' file is different. */
  readonly project?: Partial<ReturnType<typeof setUpFile>>;
}

/** The whole program as `npm start` brings it up, in memory, in a real browser. */
export async function openPhones(morning: string, { personas, project }: Opening = {}): Promise<Phones> {
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
    const cloud = kept(await startCloud({ ...cloudOptions, clock, crew }));
    await importProject(cloud, { ...setUpFile(), ...project });
    const world = { url: cloud.url, project: PROJECT };
    const shown = personas ? [...personas] : personasFor((await todayOf(world)).townCode);
    const host = kept(await startHost({ build: 'dist/browser', cloudUrl: cloud.url, personas: shown }));
    const browser = kept(await launchChromium());
    const context = await browser.newContext({ viewport: { width: 1700, height: 950 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(host.url);
    return { cloud, world, page, phone: (persona) => phoneOf(page, persona), close: closing };
  } catch (error) {
    // What is left open would keep the test run from ending.
    await closing();
    throw error;
  }
}

const browserOf = (page: Page) => page.context().browser() as Browser;

const PHONE = { width: 390, height: 844 };

async function phoneOf(page: Page, persona: string): Promise<Frame> {
  const element = await page.$(`iframe[src*="persona=${persona}"]`);
  return (await element?.contentFrame()) ?? (await alone(page, persona));
}

/** In a context of its own: a browser keeps but six connections to a host, and each phone holds one for the clock. */
async function alone(window: Page, persona: string): Promise<Frame> {
  const context = await browserOf(window).newContext({ viewport: PHONE });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(new URL(`/phone?persona=${persona}`, window.url()).href);
  return page.mainFrame();
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

const isPhone = (frame: Frame) => new URL(frame.url()).pathname === '/phone';

/** What went wrong on any phone, in the window or by itself; a journey ends with none. */
export async function errorsOf(page: Page): Promise<string[]> {
  const found = await Promise.all(
    browserOf(page)
      .contexts()
      .flatMap((context) => context.pages())
      .flatMap((each) => each.frames())
      .filter(isPhone)
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
