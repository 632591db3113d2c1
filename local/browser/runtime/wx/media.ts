import { topPage } from '../pages/stack';
import { assetUrl } from '../tags/assets';
import { el } from '../ui/element';
import { ask } from '../ui/layer';
import { asyncApis, type Options } from './define';
import { readTemporary, rememberUrl, temporaryUrl } from './file-store';
import { requirePrivacy } from './privacy';
import { phone } from './state';

interface Pick {
  accept: string;
  count: number;
  camera?: boolean;
}

function openPicker({ accept, count, camera }: Pick): Promise<File[]> {
  const input = el('input');
  Object.assign(input, { type: 'file', accept, multiple: count > 1 });
  if (camera) input.capture = 'environment';
  return new Promise((resolve, reject) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)));
    input.addEventListener('cancel', () => reject(new Error('cancel')));
    input.hidden = true;
    document.body.append(input);
    input.click();
    input.remove();
  });
}

/** Files a test laid out are taken first, otherwise the browser's own dialog opens. */
async function pick(what: Pick): Promise<File[]> {
  await requirePrivacy();
  if (phone.files.length > 0) return phone.files.splice(0, what.count);
  return openPicker(what);
}

const limit = (options: Options, most: number) => Math.min(Number(options.count ?? most), most);

async function measure(content: Blob): Promise<{ width: number; height: number }> {
  if (!content.type.startsWith('image/')) return { width: 0, height: 0 };
  const { width, height } = await createImageBitmap(content);
  return { width, height };
}

async function chooseMedia(options: Options) {
  const types = (options.mediaType as string[] | undefined) ?? ['image', 'video'];
  const accept = types.flatMap((type) => (type === 'mix' ? ['image/*', 'video/*'] : [`${type}/*`])).join(',');
  const camera = (options.sourceType as string[] | undefined)?.join() === 'camera';
  const chosen = await pick({ accept, count: limit(options, 20), camera });
  const tempFiles = chosen.map(async (file) => ({
    tempFilePath: rememberUrl(file, file.name),
    size: file.size,
    fileType: file.type.startsWith('video') ? 'video' : 'image',
    ...(await measure(file)),
  }));
  return { type: types[0], tempFiles: await Promise.all(tempFiles) };
}

async function chooseImage(options: Options) {
  const chosen = await pick({ accept: 'image/*', count: limit(options, 9) });
  const tempFiles = chosen.map((file) => ({ path: rememberUrl(file, file.name), size: file.size }));
  return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
}

async function chooseMessageFile(options: Options) {
  const extensions = (options.extension as string[] | undefined) ?? [];
  const accept =
    options.type === 'image' ? 'image/*' : extensions.map((name) => `.${name.replace(/^\./, '')}`).join(',');
  const chosen = await pick({ accept, count: limit(options, 100) });
  const tempFiles = chosen.map((file) => ({
    path: rememberUrl(file, file.name),
    name: file.name,
    size: file.size,
    type: file.type.startsWith('image/') ? 'image' : 'file',
    time: Math.floor(file.lastModified / 1000),
  }));
  return { tempFiles };
}

const pageAsset = (source: string) => {
  const page = topPage();
  return page ? assetUrl(source, page.component) : temporaryUrl(source);
};

async function getImageInfo({ src }: Options) {
  const url = await pageAsset(String(src));
  const content = await (await fetch(url)).blob();
  const type = content.type.split('/')[1] ?? 'unknown';
  return { ...(await measure(content)), path: url, orientation: 'up', type };
}

async function previewImage({ urls = [], current }: Options): Promise<void> {
  const list = urls as string[];
  const index = typeof current === 'number' ? current : Math.max(0, list.indexOf(String(current)));
  const picture = el('img');
  picture.src = await pageAsset(list[index] ?? '');
  void ask<void>((settle) => {
    const mask = el('div', 'host-mask preview', picture);
    mask.addEventListener('click', () => settle());
    return mask;
  });
}

/** Into the browser's downloads. */
async function saveFile({ filePath }: Options): Promise<void> {
  const link = el('a');
  link.href = URL.createObjectURL(await readTemporary(String(filePath)));
  link.download = String(filePath).split('/').pop() ?? 'file';
  link.click();
}

async function openDocument({ filePath }: Options): Promise<void> {
  window.open(await temporaryUrl(String(filePath)), '_blank', 'noopener');
}

export const media = asyncApis({
  chooseMedia,
  chooseImage,
  chooseVideo: (options) => chooseMedia({ ...options, mediaType: ['video'], count: 1 }),
  chooseMessageFile,
  getImageInfo,
  previewImage,
  previewMedia: ({ sources = [], current }) =>
    previewImage({ urls: (sources as { url: string }[]).map(({ url }) => url), current }),
  compressImage: ({ src }) => ({ tempFilePath: src }),
  saveImageToPhotosAlbum: saveFile,
  saveFileToDisk: saveFile,
  shareFileMessage: saveFile,
  openDocument,
});
