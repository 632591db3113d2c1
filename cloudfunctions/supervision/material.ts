import { createHash } from 'node:crypto';
import { AppError } from '#domain/errors';
import type { RecordFile } from '#domain/record/text';
import { ATTACHMENT_MAX_BYTES, attachmentTypes } from '#domain/recruitment/form';
import type { Frame, WriteContext } from '#platform/context';
import {
  assertAttachment,
  assertOwn,
  endingOf,
  type Files,
  readFile,
  sizeText,
  uploadFolder,
} from '#platform/files';
import { newId } from '#platform/ids';
import { adopt, issue } from '#platform/uploads';

export const noSuchFile = () => new AppError('NOT_FOUND', '没有找到这个文件，可能已删除，请返回刷新');

export const fileLimits = (files: number) => ({
  ...{ files, bytes: ATTACHMENT_MAX_BYTES },
  types: attachmentTypes.map(({ type }) => type),
});

/** A place for one file of `purpose`, such as one record. */
export const placeFor = (purpose: string, name: string, context: WriteContext): Promise<string> =>
  issue(uploadFolder(context, purpose), endingOf(name), context);

export interface Looked {
  readonly size: number;
  readonly sha256: string;
}

/** What was sent, looked into before it becomes part of anything. */
export async function lookInto(
  path: string,
  purpose: string,
  files: Files,
  frame: Pick<Frame, 'project' | 'openid'>,
): Promise<Looked> {
  assertOwn(frame, purpose, path);
  const bytes = await readFile(files, path, ATTACHMENT_MAX_BYTES);
  assertAttachment(bytes);
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The file belongs to something from now on. */
export async function taken(
  { path, name }: Pick<RecordFile, 'path' | 'name'>,
  looked: Looked,
  context: WriteContext,
): Promise<RecordFile> {
  await adopt(path, context);
  return { id: newId(), path, name, ...looked };
}

const isPhoto = (name: string) => endingOf(name) !== '.pdf';

export const fileView = ({ id, name, size }: RecordFile) => ({
  ...{ id, name, size: sizeText(size), isPhoto: isPhoto(name) },
});

async function linked(file: RecordFile, files: Files) {
  const url = await files.link(file.path);
  return url ? [{ ...fileView(file), url }] : [];
}

/** Files with links that hold for some minutes; one that is lost from the cloud is left out. */
export const linksOf = async (all: readonly RecordFile[], files: Files) =>
  (await Promise.all(all.map((file) => linked(file, files)))).flat();
