import { failed } from './failure';

const MOST_BYTES = 5 * 1024 * 1024;

/** A file from a chat, on the wide window from the disk; undefined when none was chosen. */
export async function chooseFile(): Promise<WechatMiniprogram.ChooseFile | undefined> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    return tempFiles[0];
  } catch (error) {
    if (/cancel/.test((error as { errMsg: string }).errMsg)) return undefined;
    throw failed({ code: 'INVALID_INPUT', message: '选不了文件，请检查微信的权限后再试' });
  }
}

/** Puts the file where the server says and gives its id. */
export async function uploadFile(
  { path: filePath, size }: WechatMiniprogram.ChooseFile,
  place: () => Promise<{ path: string }>,
  tell: (percent: number) => void,
): Promise<string> {
  if (size > MOST_BYTES) throw failed({ code: 'INVALID_INPUT', message: '文件超过 5 MB，请减小后重新选择' });
  const { path: cloudPath } = await place();
  return send(cloudPath, filePath, tell);
}

/** Sends a file and gives its id; `lost` says what to do when it does not arrive. */
export function send(
  cloudPath: string,
  filePath: string,
  tell: (percent: number) => void,
  lost = '上传中断，请检查网络后重新选择文件',
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      ...{ cloudPath, filePath },
      success: ({ fileID }) => resolve(fileID),
      fail: () => reject(failed({ code: 'OFFLINE', message: lost })),
    });
    task.onProgressUpdate(({ progress }) => tell(progress));
  });
}
