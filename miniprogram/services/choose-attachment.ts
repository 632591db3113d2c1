import { failed } from './failure';

/** A photo or a file from a chat, as its reader picked it. */
export interface Chosen {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const LONGEST_NAME = 100;

export const endingOf = (path: string): string => path.split('.').pop()?.toLowerCase() ?? '';

async function choosePhotos(count: number): Promise<Chosen[]> {
  const { tempFiles } = await wx.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] });
  return tempFiles.map(({ tempFilePath: path, size }) => ({
    ...{ path, size },
    name: `照片.${endingOf(path) || 'jpg'}`,
  }));
}

async function chooseFromChat(count: number, extension: string[]): Promise<Chosen[]> {
  const { tempFiles } = await wx.chooseMessageFile({ count, type: 'file', extension });
  return tempFiles.map(({ path, name, size }) => ({ path, name: name.slice(-LONGEST_NAME), size }));
}

const sources = [
  { text: '拍照或从相册选', choose: choosePhotos },
  { text: '从聊天文件选', choose: chooseFromChat },
];

const isCancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: string }).errMsg));

/** Photos, or files of these types from a chat, in the order picked; none when the reader thinks better of it. */
export async function chooseAttachments(types: string[], count: number): Promise<Chosen[]> {
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: sources.map(({ text }) => text) });
    return (await sources[tapIndex]?.choose(count, types)) ?? [];
  } catch (error) {
    if (isCancelled(error)) return [];
    throw failed({ code: 'INVALID_INPUT', message: '没有打开相册或文件，请在微信设置里允许后再试' });
  }
}

/** One of them; undefined when the reader thinks better of it. */
export const chooseAttachment = async (types: string[]): Promise<Chosen | undefined> =>
  (await chooseAttachments(types, 1))[0];
