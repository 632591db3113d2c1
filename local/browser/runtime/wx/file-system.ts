import type { Data } from '../engine/types';
import { asyncApi, type Options } from './define';
import { forgetTemporary, has, paths, readTemporary, rememberUrl, sameOrigin, store } from './file-store';
import { requireNetwork } from './network';

const folders = new Set(['wxfile://usr']);

function bytesOf(content: Blob, encoding: unknown): Promise<string | ArrayBuffer> {
  if (!encoding) return content.arrayBuffer();
  if (encoding !== 'base64') return content.text();
  return content.arrayBuffer().then((buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))));
}

function toBlob(data: unknown, encoding: unknown): Blob {
  if (typeof data !== 'string') return new Blob([data as ArrayBuffer]);
  if (encoding !== 'base64') return new Blob([data]);
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]);
}

async function readFile({ filePath, encoding }: Options): Promise<Data> {
  return { data: await bytesOf(await readTemporary(String(filePath)), encoding) };
}

const writeFileSync = (filePath: string, data: unknown, encoding?: unknown): void =>
  store(filePath, toBlob(data, encoding));

async function getFileInfo({ filePath }: Options): Promise<Data> {
  return { size: (await readTemporary(String(filePath))).size };
}

async function copyFile({ srcPath, destPath }: Options): Promise<void> {
  store(String(destPath), await readTemporary(String(srcPath)));
}

function accessSync(path: string): void {
  if (!has(path) && !folders.has(path)) throw new Error(`access:fail no such file or directory "${path}"`);
}

const children = (folder: string): string[] =>
  paths().flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));

const manager = {
  readFile: asyncApi('readFile', readFile),
  writeFile: asyncApi('writeFile', ({ filePath, data, encoding }) =>
    writeFileSync(String(filePath), data, encoding),
  ),
  writeFileSync,
  access: asyncApi('access', ({ path }) => accessSync(String(path))),
  accessSync,
  unlink: asyncApi('unlink', ({ filePath }) => forgetTemporary(String(filePath))),
  unlinkSync: forgetTemporary,
  getFileInfo: asyncApi('getFileInfo', getFileInfo),
  copyFile: asyncApi('copyFile', copyFile),
  saveFile: asyncApi('saveFile', async ({ tempFilePath, filePath }) => {
    const savedFilePath = String(filePath ?? `wxfile://usr/${String(tempFilePath).split('/').pop()}`);
    await copyFile({ srcPath: tempFilePath, destPath: savedFilePath });
    return { savedFilePath };
  }),
  mkdir: asyncApi('mkdir', ({ dirPath }) => folders.add(String(dirPath)) && undefined),
  mkdirSync: (folder: string) => void folders.add(folder),
  readdir: asyncApi('readdir', ({ dirPath }) => ({ files: children(String(dirPath)) })),
  readdirSync: children,
};

async function downloadFile({ url }: Options): Promise<Data> {
  requireNetwork();
  const response = await fetch(sameOrigin(String(url)));
  return { tempFilePath: rememberUrl(await response.blob()), statusCode: response.status };
}

export const fileSystem = {
  getFileSystemManager: () => manager,
  downloadFile: asyncApi('downloadFile', downloadFile),
};
