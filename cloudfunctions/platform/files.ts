import { AppError, refusedAt } from '#domain/errors';
import { attachmentTypes } from '#domain/recruitment/form';
import type { Frame } from './context';
import { lookUp } from './vault';

/** What the cloud's storage does for us; clients may write there and read nothing (DESIGN 4). */
export interface Files {
  /** A link that is good for some minutes; undefined when there is no such file. */
  link(file: string): Promise<string | undefined>;
  remove(file: string): Promise<void>;
  /** Whatever lies at a path, even when nobody ever told us of a file there. */
  erase(path: string): Promise<void>;
}

const noSuchFile = () => new AppError('NOT_FOUND', '没有找到这个文件，请重新选择');

/** The only folder from which we take this person's files for this purpose; nobody else can guess it. */
export const uploadFolder = (
  { project, openid }: Pick<Frame, 'project' | 'openid'>,
  purpose: string,
): string => `${purpose}/${project}/${lookUp(`folder:${project}:${openid}:${purpose}`).slice(0, 32)}/`;

/** Refuses a file that does not lie in the folder we issued to the one who names it. */
export function assertOwn(frame: Pick<Frame, 'project' | 'openid'>, purpose: string, file: string): void {
  const place = /^cloud:\/\/[^/]+\/(.+)$/.exec(file)?.[1] ?? '';
  const folder = uploadFolder(frame, purpose);
  if (!place.startsWith(folder) || /\.\.|[/\\]/.test(place.slice(folder.length))) throw noSuchFile();
}

/** Refuses what is neither a photo nor a PDF, by how it begins. */
export function assertAttachment(bytes: Buffer): void {
  const begins = bytes.subarray(0, 8).toString('hex');
  if (!attachmentTypes.some(({ magic }) => begins.startsWith(magic)))
    throw refusedAt('file', '只收 JPG、PNG 照片和 PDF 文件，请重新选择');
}

/** The ending of a file's name, if it has one that we know how to write. */
export const endingOf = (name: string): string => /\.[a-z0-9]{2,4}$/i.exec(name)?.[0].toLowerCase() ?? '';

const MEGABYTE = 2 ** 20;

export const sizeText = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** The file's bytes; a larger one is given up as soon as that is seen. */
export async function readFile(files: Files, file: string, most: number): Promise<Buffer> {
  const link = await files.link(file);
  const response = link ? await fetch(link) : undefined;
  if (!response?.ok || !response.body) throw noSuchFile();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) throw refusedAt('file', `文件超过 ${Math.floor(most / 2 ** 20)} MB，请减小后重新上传`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
