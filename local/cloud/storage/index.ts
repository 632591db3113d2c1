import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { World } from '../caller';
import type { Clock } from '../clock';
import { invalidParam } from '../errors';
import type { Files } from './files';

export interface Storage {
  idOf(file: string): string;
  put(file: string, bytes: Buffer): Promise<string>;
  get(file: string): Promise<Buffer | undefined>;
  /** Whether there was such a file. */
  remove(id: string): Promise<boolean>;
  /** A link to read the file with for a while; undefined when there is none. */
  link(id: string, seconds: number): Promise<string | undefined>;
  uploadTicket(file: string): { url: string; token: string };
  allows(file: string, method: 'get' | 'put', ticket: URLSearchParams | string): boolean;
}

const longestPath = 850;

export function createStorage(files: Files, world: World, clock: Clock): Storage {
  const key = randomBytes(32);
  const prefix = `cloud://${world.env}.local-${world.env}/`;
  const sign = (...parts: (string | number)[]) =>
    createHmac('sha256', key).update(parts.join('\n')).digest('hex');
  const address = (file: string) => `${world.url}/storage/${file}`;
  const fileOf = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : undefined);

  return {
    idOf: (file) => `${prefix}${checked(file)}`,
    async put(file, bytes) {
      await files.put(checked(file), bytes);
      return `${prefix}${file}`;
    },
    get: (file) => files.get(checked(file)),
    remove: async (id) => {
      const file = fileOf(id);
      return file !== undefined && files.remove(checked(file));
    },
    async link(id, seconds) {
      const file = fileOf(id);
      if (file === undefined || !(await files.get(checked(file)))) return undefined;
      const until = Math.floor(clock.now() / 1000) + seconds;
      return `${address(file)}?sign=${sign('get', file, until)}&t=${until}`;
    },
    uploadTicket: (file) => ({ url: encodeURI(address(checked(file))), token: sign('put', file) }),
    allows(file, method, ticket) {
      if (typeof ticket === 'string') return isSame(ticket, sign(method, file));
      const until = Number(ticket.get('t'));
      return until * 1000 >= clock.now() && isSame(ticket.get('sign') ?? '', sign(method, file, until));
    },
  };
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

function checked(file: string): string {
  const parts = file.split('/');
  const isGood =
    Buffer.byteLength(file) <= longestPath &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= 255) &&
    !/[?#\\]|\p{Cc}/u.test(file);
  if (!isGood) throw invalidParam(`“${file}” is no path of a file in the cloud`);
  return file;
}
