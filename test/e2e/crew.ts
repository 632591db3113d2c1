import type { Frame } from 'playwright-core';
import type { Persona } from '../../local/browser/server';
import { openPhones, type Phones } from './window';

/** The same of several people, each on their own phone. */
export const eachOf = <T>(all: readonly T[], take: (one: T) => Promise<unknown>) =>
  Promise.all(all.map(take));

export interface Crew extends Pick<Phones, 'world' | 'page' | 'close'> {
  /** Of whom, by name. */
  phone(name: string): Frame;
  clockTo(time: string): void;
}

/** Everyone of a round with a phone each, in a project that has no supervisors yet. */
export async function openCrew(morning: string, people: readonly Persona[]): Promise<Crew> {
  const phones = await openPhones(morning, { personas: people, project: { supervisors: [] } });
  const frames = new Map<string, Frame>();
  await eachOf(people, async ({ id, name }) => frames.set(name, await phones.phone(id)));
  return {
    ...phones,
    phone: (name) => frames.get(name) as Frame,
    clockTo: (time) => phones.cloud.clock.advanceTo(Date.parse(`${time}:00+08:00`)),
  };
}
