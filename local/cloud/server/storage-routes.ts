import type { Storage } from '../storage';
import { callerOf } from './client-routes';
import { type Call, type Routes, reply } from './http';

const types: Record<string, string> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
};

export const storageRoutes = (storage: Storage): Routes => ({
  'PUT /storage/': async ({ request, response, rest, body }) => {
    if (!storage.allows(rest, 'put', String(request.headers.authorization))) {
      response.writeHead(403).end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
      return;
    }
    await storage.put(rest, await body());
    response.writeHead(200).end();
  },
  'GET /storage/': (call) => send(storage, call),
  'HEAD /storage/': (call) => send(storage, call),
  'POST /client/upload': async (call) => {
    if (!callerOf(call).openid) throw new TypeError('a caller needs an openid');
    const file =
      call.url.searchParams.get('cloudPath') ?? decodeURI(String(call.request.headers['x-cloud-path'] ?? ''));
    return { fileID: await storage.put(file, await call.body()) };
  },
  'POST /client/temp-urls': async ({ json }) => {
    const { fileList = [], maxAge = 86_400 } = (await json()) as { fileList?: string[]; maxAge?: number };
    const links = fileList.map(async (fileID) => {
      const link = await storage.link(fileID, maxAge);
      return { fileID, tempFileURL: link ? encodeURI(link) : '', maxAge, status: link ? 0 : -503003 };
    });
    return { fileList: await Promise.all(links) };
  },
});

async function send(storage: Storage, { response, rest, url }: Call) {
  if (!storage.allows(rest, 'get', url.searchParams))
    return reply(response, 403, { errMsg: 'the link is not valid' });
  const bytes = await storage.get(rest);
  if (!bytes) return reply(response, 404, { errMsg: 'there is no such file' });
  const type = types[rest.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
}
