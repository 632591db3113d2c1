import type { Output } from '../../../../typings/api';
import { type Chosen, chooseAttachments, endingOf } from '../../../services/choose-attachment';
import { send } from '../../../services/choose-file';
import { failureOf } from '../../../services/failure';

type Form = Output<'supervision', 'recordForm'>;
export type RecordFile = Form['files'][number];
export type Limits = Pick<Form['limits'], 'files' | 'bytes' | 'types'>;

/** A file on its way: how far it has come, or why it did not arrive and whether it is worth trying again. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly percent: number;
  readonly isSending: boolean;
  readonly error: string;
  readonly isLost: boolean;
}

/** Where files go: the place that the server gives, and what it makes of one that lies there. */
export interface Shelf {
  readonly place: (name: string) => Promise<{ cloudPath: string }>;
  readonly add: (name: string, fileId: string) => Promise<RecordFile[]>;
}

const MEGABYTE = 1024 * 1024;
const LOST = '没有传上去，请检查网络后重试';

function obstacle({ name, size }: Chosen, { bytes, types }: Limits): string {
  if (size > bytes) return `文件超过 ${bytes / MEGABYTE} MB，请压缩后再选`;
  const isKnown = types.includes(endingOf(name).replace('jpeg', 'jpg'));
  return isKnown ? '' : `只能是 ${types.join('、')}，请转换后再选`;
}

let picked = 0;

const uploadOf = (file: Chosen, limits: Limits): Upload => ({
  ...{ key: `upload-${Date.now()}-${++picked}`, name: file.name, path: file.path },
  ...{ percent: 0, isSending: false, error: obstacle(file, limits), isLost: false },
});

/** What the reader picks, as far as there is room. */
export async function pickFiles(limits: Limits, room: number): Promise<Upload[]> {
  const files = await chooseAttachments(limits.types, room);
  return files.slice(0, room).map((file) => uploadOf(file, limits));
}

async function deliver(
  { name, path }: Upload,
  shelf: Shelf,
  tell: (percent: number) => void,
): Promise<RecordFile[]> {
  const { cloudPath } = await shelf.place(name);
  const fileId = await send(cloudPath, path, tell, LOST);
  return shelf.add(name, fileId);
}

const refusals: readonly string[] = ['INVALID_INPUT', 'INVALID_STATE', 'FORBIDDEN', 'NOT_FOUND'];

/** Why a file did not arrive; one that was refused would be refused again. */
function lossOf(error: unknown): Pick<Upload, 'error' | 'isLost'> {
  const { code, message } = failureOf(error);
  return { error: message, isLost: !refusals.includes(code) };
}

export interface Sender {
  data: { uploads: Upload[] };
  setData(data: { uploads: Upload[] }): void;
  /** Takes the server's files, after the one that came as `key`. */
  arrived(key: string, files: RecordFile[]): void;
}

export function patchUpload(page: Sender, key: string, changes: Partial<Upload>): void {
  const uploads = page.data.uploads.map((each) => (each.key === key ? { ...each, ...changes } : each));
  page.setData({ uploads });
}

export const dropUpload = (page: Sender, key: string): void =>
  page.setData({ uploads: page.data.uploads.filter((each) => each.key !== key) });

/** One file after the other, so that a slow line brings the first ones whole. */
export async function sendWaiting(page: Sender, shelf: Shelf): Promise<void> {
  const { uploads } = page.data;
  const next = uploads.find(({ error }) => !error);
  if (!next || uploads.some(({ isSending }) => isSending)) return;
  patchUpload(page, next.key, { isSending: true });
  try {
    const files = await deliver(next, shelf, (percent) => patchUpload(page, next.key, { percent }));
    dropUpload(page, next.key);
    page.arrived(next.key, files);
  } catch (error) {
    patchUpload(page, next.key, { ...lossOf(error), isSending: false, percent: 0 });
  }
  await sendWaiting(page, shelf);
}

/** Why the page cannot be handed in yet; '' when every file has arrived. */
export function waitingFor(uploads: readonly Upload[]): string {
  if (uploads.some(({ error }) => error)) return '有照片或文件没有传上去，请重试或移除';
  return uploads.length > 0 ? '照片或文件正在上传，传完再提交' : '';
}
