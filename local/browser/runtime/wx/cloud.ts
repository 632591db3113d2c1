import { boot } from '../boot';
import type { Data } from '../engine/types';
import { apiFailure, asyncApi, type Options } from './define';
import { forgetTemporary, readTemporary, rememberUrl, sameOrigin } from './file-store';
import { requireNetwork } from './network';

interface Reply extends Data {
  errCode?: number;
  errMsg?: string;
}

const identity = () => ({ 'x-openid': boot().persona.openid });

async function post<T extends Reply>(
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<T> {
  requireNetwork();
  const response = await fetch(path, { method: 'POST', body, headers: { ...identity(), ...headers } });
  const reply = parseReply<T>(await response.text(), response.status);
  if (reply.errCode) throw apiFailure({ ...reply, errCode: reply.errCode, errMsg: reply.errMsg });
  return reply;
}

function parseReply<T>(text: string, status: number): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Error(`the cloud answered ${status} ${text.slice(0, 100)}`);
  }
}

const json = { 'content-type': 'application/json' };

async function callFunction({ name, data = {} }: Options): Promise<Data> {
  const reply = await post('client/call', JSON.stringify({ name, data }), json);
  return { result: reply.result, requestID: reply.requestId, errMsg: 'cloud.callFunction:ok' };
}

interface Progress {
  progress: number;
  totalBytesSent: number;
  totalBytesExpectedToSend: number;
}

const progressOf = ({ loaded, total }: ProgressEvent): Progress => ({
  progress: total > 0 ? Math.round((loaded / total) * 100) : 100,
  totalBytesSent: loaded,
  totalBytesExpectedToSend: total,
});

/** XMLHttpRequest because fetch does not tell how far an upload has come. */
function upload(
  path: string,
  content: Blob,
  watch: (progress: Progress) => void,
  started: (abort: () => void) => void,
) {
  return new Promise<Reply>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(identity())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => watch(progressOf(event));
    request.onload = () => resolve(JSON.parse(request.responseText) as Reply);
    request.onerror = () => reject(new Error('request:fail'));
    request.onabort = () => reject(new Error('abort'));
    started(() => request.abort());
    request.send(content);
  });
}

function uploadFile(options: Options) {
  const watchers: ((progress: Progress) => void)[] = [];
  let abort = () => {};
  const run = async () => {
    requireNetwork();
    const content = await readTemporary(String(options.filePath));
    const path = `client/upload?cloudPath=${encodeURIComponent(String(options.cloudPath))}`;
    const reply = await upload(
      path,
      content,
      (progress) => watchers.forEach((watch) => void watch(progress)),
      (stop) => {
        abort = stop;
      },
    );
    if (reply.errCode) throw apiFailure(reply);
    return { fileID: reply.fileID, statusCode: 200 };
  };
  const start = asyncApi('cloud.uploadFile', checked(run));
  const task = {
    onProgressUpdate: (watch: (progress: Progress) => void) => watchers.push(watch),
    abort: () => abort(),
  };
  return Object.assign(start(options) ?? {}, task);
}

interface TemporaryUrl {
  fileID: string;
  tempFileURL: string;
  status: number;
}

const idOf = (file: unknown): string => (typeof file === 'string' ? file : String((file as Data).fileID));

async function getTempFileURL({ fileList = [] }: Options): Promise<{ fileList: TemporaryUrl[] }> {
  const ids = (fileList as unknown[]).map(idOf);
  return post<Reply & { fileList: TemporaryUrl[] }>(
    'client/temp-urls',
    JSON.stringify({ fileList: ids }),
    json,
  );
}

async function downloadFile({ fileID }: Options): Promise<Data> {
  const { fileList } = await getTempFileURL({ fileList: [fileID] });
  const url = fileList[0]?.tempFileURL;
  if (!url) throw new Error('file not exist');
  const content = await (await fetch(sameOrigin(url))).blob();
  return { tempFilePath: rememberUrl(content), statusCode: 200 };
}

async function deleteFile({ fileList = [] }: Options): Promise<Data> {
  for (const file of fileList as unknown[]) forgetTemporary(idOf(file));
  return post('client/delete-files', JSON.stringify({ fileList: (fileList as unknown[]).map(idOf) }), json);
}

let ready = false;

const checked = (run: (options: Options) => unknown) => (options: Options) => {
  if (!ready) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first");
  return run(options);
};

export const cloud = {
  cloud: {
    init: () => {
      ready = true;
    },
    callFunction: asyncApi('cloud.callFunction', checked(callFunction)),
    getTempFileURL: asyncApi('cloud.getTempFileURL', checked(getTempFileURL)),
    downloadFile: asyncApi('cloud.downloadFile', checked(downloadFile)),
    deleteFile: asyncApi('cloud.deleteFile', checked(deleteFile)),
    uploadFile,
    CloudID: (id: string) => ({ cloudID: id }),
  },
};
