import { type Chosen, chooseAttachment, endingOf } from '../../../services/choose-attachment';
import { send } from '../../../services/choose-file';
import { call } from '../../../services/cloud';
import { failed, failureOf } from '../../../services/failure';
import type { OwnApplication } from '../types';
import type { Upload } from './attachment-list/view';

type Files = OwnApplication['choices']['files'];

const MEGABYTE = 1024 * 1024;

/** A file that the reader picks; undefined when they think better of it. */
export const chooseFile = ({ types }: Files): Promise<Chosen | undefined> => chooseAttachment(types);

const isTaken = (name: string, { types }: Files) =>
  types.some((type) => endingOf(name).replace('jpeg', 'jpg') === type);

/** What keeps a file from being sent; the server looks into it again. */
export function fileObstacle({ name, size }: Chosen, files: Files): string {
  if (size > files.bytes) return `文件超过 ${files.bytes / MEGABYTE} MB，请压缩后再选`;
  return isTaken(name, files) ? '' : `只能是 ${files.types.join('、')}，请转换后再选`;
}

const LOST = '没有传上去，请检查网络后重试';

/** Sends a file to where the server allows it, then names it to the server. */
export async function deliver(
  id: string,
  { place: { kind, ground }, name, path }: Upload,
  tell: (percent: number) => void,
): Promise<OwnApplication> {
  const file = { id, kind, name, ...(ground && { ground }) };
  const { cloudPath } = await call('recruitment', 'uploadPath', file);
  const fileId = await send(cloudPath, path, tell, LOST);
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
      fail: () => reject(failed({ code: 'OFFLINE', message: LOST })),
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
