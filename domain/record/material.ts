import { AppError } from '../errors';
import type { SessionRecord } from '../session';
import { MOST_FILES } from './checks';
import type { RecordFile } from './text';

/** The files of a record that is being written; until one is added or removed, those of its last version. */
export const filesInHand = ({ files, text }: SessionRecord): readonly RecordFile[] =>
  files ?? text?.files ?? [];

const tooMany = `照片和文件最多 ${MOST_FILES} 份，请先删除一份再上传`;

export function assertRoom(files: readonly unknown[]): void {
  if (files.length >= MOST_FILES) throw new AppError('INVALID_STATE', tooMany, { files: tooMany });
}

/** The same record when it holds this file already. */
export function withFile(record: SessionRecord, file: RecordFile): SessionRecord {
  const files = filesInHand(record);
  if (files.some(({ path }) => path === file.path)) return record;
  assertRoom(files);
  return { ...record, files: [...files, file] };
}

export const withoutFile = (record: SessionRecord, id: string): SessionRecord => ({
  ...record,
  files: filesInHand(record).filter((file) => file.id !== id),
});

/** In the order wanted; what nobody named stays behind the others. */
export function inOrder(files: readonly RecordFile[], ids: readonly string[]): RecordFile[] {
  const rank = ({ id }: RecordFile) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...files].sort((a, b) => rank(a) - rank(b));
}
