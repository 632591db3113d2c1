import { AppError } from '#domain/errors';
import type { Frame } from './context';
import { lookUp } from './vault';

/** What the cloud's storage does for us; clients may write there and read nothing (DESIGN 4). */
export interface Files {
  /** A link that is good for some minutes; undefined when there is no such file. */
  link(file: string): Promise<string | undefined>;
  remove(file: string): Promise<void>;
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

/** The file's bytes; a larger one is given up as soon as that is seen. */
export async function readFile(files: Files, file: string, most: number): Promise<Buffer> {
  const link = await files.link(file);
  const response = link ? await fetch(link) : undefined;
  if (!response?.ok || !response.body) throw noSuchFile();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most)
      throw new AppError('INVALID_INPUT', `文件超过 ${Math.floor(most / 2 ** 20)} MB，请减小后重新上传`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
