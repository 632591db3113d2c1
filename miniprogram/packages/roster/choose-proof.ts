import { failed } from '../../services/failure';

export interface Proof {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const MOST_BYTES = 10 * 1024 * 1024;
const types = ['jpg', 'jpeg', 'png', 'pdf'];
const LONGEST_NAME = 100;
const endingOf = (path: string) => path.split('.').pop()?.toLowerCase() ?? '';

async function choosePhoto(): Promise<Proof | undefined> {
  const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
  const [file] = tempFiles;
  return (
    file && { path: file.tempFilePath, name: `照片.${endingOf(file.tempFilePath) || 'jpg'}`, size: file.size }
  );
}

async function chooseFromChat(): Promise<Proof | undefined> {
  const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: types });
  const [file] = tempFiles;
  return file && { path: file.path, name: file.name.slice(-LONGEST_NAME), size: file.size };
}

const sources = [
  { text: '拍照或从相册选', choose: choosePhoto },
  { text: '从聊天文件选', choose: chooseFromChat },
];

function obstacle({ name, size }: Proof): string | undefined {
  if (size > MOST_BYTES) return '文件超过 10 MB，请压缩后再选';
  return types.includes(endingOf(name)) ? undefined : '只收 JPG、PNG 照片和 PDF 文件，请转换后再选';
}

const isCancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: string }).errMsg));

async function pick(): Promise<Proof | undefined> {
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: sources.map(({ text }) => text) });
    return await sources[tapIndex]?.choose();
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw failed({ code: 'INVALID_INPUT', message: '没有打开相册或文件，请在微信设置里允许后再试' });
  }
}

/** A photo or a scan; undefined when the reader thinks better of it. */
export async function chooseProof(): Promise<Proof | undefined> {
  const proof = await pick();
  const reason = proof && obstacle(proof);
  if (reason) throw failed({ code: 'INVALID_INPUT', message: reason });
  return proof;
}
