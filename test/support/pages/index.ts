import type { Who, World } from '../given';
import { sendFile } from '../uploads';
import type { Answering } from './machine';
import { openPhone, type Phone } from './phone';
import type { Uploading } from './transfers';

export type { Answering } from './machine';
export { openPhone, type Phone } from './phone';

export interface PageOptions {
  readonly query?: Readonly<Record<string, string>>;
  readonly cloud: Answering;
  readonly storage?: Readonly<Record<string, unknown>>;
  readonly upload?: Uploading;
  readonly ahead?: number;
}

const opened: Phone[] = [];

afterEach(() => {
  for (const phone of opened.splice(0)) phone.close();
});

/** Opens a page on a phone of its own: `renderPage('pages/home/index', { query, ...phoneOf(world, supervisor) })`. */
export async function renderPage(route: string, { query = {}, ...options }: PageOptions): Promise<Phone> {
  const phone = openPhone(options);
  opened.push(phone);
  await phone.open(`/${route}?${new URLSearchParams(query)}`);
  return phone;
}

/** The phone of someone of a test world: the real functions answer it, and it remembers their role. */
export const phoneOf = (world: World, { person, role }: Who) => ({
  cloud: (area: string, data: unknown) => world.send(person, area, data),
  storage: { choice: { project: world.project, role } },
  upload: (cloudPath: string, bytes: Buffer) => sendFile(world, person, cloudPath, bytes),
});

/** A phone without a network. */
export const offline: Answering = () => Promise.reject({ errCode: -1, errMsg: 'request:fail' });
