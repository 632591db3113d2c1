import { invalidParam } from '../errors';
import type { Storage } from '../storage';
import type { Actions } from './admin';

const defaultSeconds = 7200;
const mostFiles = 50;

export const storageActions = (storage: Storage): Actions => ({
  'storage.getUploadMetadata': ({ path }) => {
    const file = String(path);
    const fileId = storage.idOf(file);
    const { url, token } = storage.uploadTicket(file);
    // It travels in a header, which takes no Chinese.
    const cosFileId = Buffer.from(file).toString('base64');
    return { data: { url, token, authorization: token, fileId, cosFileId } };
  },
  'storage.batchGetDownloadUrl': async ({ file_list }) => ({
    data: { download_list: await Promise.all(list(file_list).map((file) => download(storage, file))) },
  }),
  'storage.batchDeleteFile': async ({ fileid_list }) => ({
    data: { delete_list: await Promise.all(list(fileid_list).map((id) => remove(storage, String(id)))) },
  }),
});

function list(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length > mostFiles)
    throw invalidParam(`at most ${mostFiles} files at once`);
  return value;
}

async function download(storage: Storage, file: unknown) {
  const { fileid, max_age } = Object(file) as { fileid?: string; max_age?: number };
  const fileID = String(fileid);
  const maxAge = max_age ?? defaultSeconds;
  const tempFileURL = await storage.link(fileID, maxAge);
  return tempFileURL
    ? { fileID, tempFileURL, download_url: tempFileURL, maxAge, code: 'SUCCESS' }
    : { fileID, tempFileURL: '', maxAge, code: 'STORAGE_FILE_NONEXIST' };
}

async function remove(storage: Storage, fileID: string) {
  const removed = await storage.remove(fileID);
  return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
}
