import { call } from '../../../services/cloud';
import { failed, failureOf } from '../../../services/failure';
import type { OwnApplication } from '../types';
import type { Upload } from './attachment-list/view';

type Files = OwnApplication['choices']['files'];

interface Chosen {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const MEGABYTE = 1024 * 1024;
const endingOf = (path: string) => path.split('.').pop()?.toLowerCase() ?? 'jpg';

async function choosePhoto(): Promise<Chosen | undefined> {
  const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
  const file = tempFiles[0];
  return file && { path: file.tempFilePath, name: `照片.${endingOf(file.tempFilePath)}`, size: file.size };
}

async function chooseFromChat({ types }: Files): Promise<Chosen | undefined> {
  const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: types });
  const file = tempFiles[0];
  return file && { path: file.path, name: file.name.slice(-100), size: file.size };
}

const sources = [
  { text: '拍照或从相册选', choose: choosePhoto },
  { text: '从聊天文件选', choose: chooseFromChat },
];

const isCancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: string }).errMsg));

/** A file that the reader picks; undefined when they think better of it. */
export async function chooseFile(files: Files): Promise<Chosen | undefined> {
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: sources.map(({ text }) => text) });
    return await sources[tapIndex]?.choose(files);
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw failed({ code: 'INVALID_INPUT', message: '没有打开相册或文件，请在微信设置里允许后再试' });
  }
}

const isTaken = (name: string, { types }: Files) =>
  types.some((type) => endingOf(name).replace('jpeg', 'jpg') === type);

/** What keeps a file from being sent; the server looks into it again. */
export function fileObstacle({ name, size }: Chosen, files: Files): string {
  if (size > files.bytes) return `文件超过 ${files.bytes / MEGABYTE} MB，请压缩后再选`;
  return isTaken(name, files) ? '' : `只能是 ${files.types.join('、')}，请转换后再选`;
}

const unarrived = () => failed({ code: 'OFFLINE', message: '没有传上去，请检查网络后重试' });

function send(cloudPath: string, filePath: string, tell: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      ...{ cloudPath, filePath },
      success: ({ fileID }) => resolve(fileID),
      fail: () => reject(unarrived()),
    });
    task.onProgressUpdate(({ progress }) => tell(progress));
  });
}

/** Sends a file to where the server allows it, then names it to the server. */
export async function deliver(
  id: string,
  { place: { kind, ground }, name, path }: Upload,
  tell: (percent: number) => void,
): Promise<OwnApplication> {
  const file = { id, kind, name, ...(ground && { ground }) };
  const { cloudPath } = await call('recruitment', 'uploadPath', file);
  const fileId = await send(cloudPath, path, tell);
  return call('recruitment', 'attach', { ...file, fileId });
}

let sent = 0;

export const uploadOf = (place: Upload['place'], { name, path }: Chosen, error: string): Upload => ({
  ...{ key: `upload-${++sent}`, place, name, path, percent: 0, error, isLost: false },
});

const download = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    wx.downloadFile({
      url,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => reject(unarrived()),
    });
  });

/** Shows one's own file: a picture at once, a document in WeChat's viewer. */
export async function preview(id: string, attachment: string, name: string): Promise<void> {
  const { url } = await call('recruitment', 'attachmentUrl', { id, attachment });
  if (endingOf(name) !== 'pdf') {
    wx.previewImage({ urls: [url] });
    return;
  }
  wx.openDocument({ filePath: await download(url), showMenu: false });
}

const refusals: readonly string[] = ['INVALID_INPUT', 'INVALID_STATE', 'FORBIDDEN', 'NOT_FOUND'];

/** Why a file did not arrive; one that was refused would be refused again. */
export function lossOf(error: unknown): Pick<Upload, 'error' | 'isLost'> {
  const { code, message } = failureOf(error);
  return { error: message, isLost: !refusals.includes(code) };
}
