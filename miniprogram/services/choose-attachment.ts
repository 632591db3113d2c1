import { failed } from './failure';

/** A photo or a file from a chat, as its reader picked it. */
export interface Chosen {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const LONGEST_NAME = 100;

export const endingOf = (path: string): string => path.split('.').pop()?.toLowerCase() ?? '';

async function choosePhoto(): Promise<Chosen | undefined> {
  const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
  const [file] = tempFiles;
  return (
    file && { path: file.tempFilePath, name: `照片.${endingOf(file.tempFilePath) || 'jpg'}`, size: file.size }
  );
}

async function chooseFromChat(extension: string[]): Promise<Chosen | undefined> {
  const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension });
  const [file] = tempFiles;
  return file && { path: file.path, name: file.name.slice(-LONGEST_NAME), size: file.size };
}

const sources = [
  { text: '拍照或从相册选', choose: choosePhoto },
  { text: '从聊天文件选', choose: chooseFromChat },
];

const isCancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: string }).errMsg));

/** A photo, or a file of these types from a chat; undefined when the reader thinks better of it. */
export async function chooseAttachment(types: string[]): Promise<Chosen | undefined> {
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: sources.map(({ text }) => text) });
    return await sources[tapIndex]?.choose(types);
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw failed({ code: 'INVALID_INPUT', message: '没有打开相册或文件，请在微信设置里允许后再试' });
  }
}
