import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  path: string;
  openid: string;
  body: Buffer;
}

export interface StandInCloud {
  url: string;
  calls: Call[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const start = Date.parse('2022-03-09T01:00:00Z');

/** Answers like the local cloud, with the few things these tests ask of it. */
export async function startStandInCloud(): Promise<StandInCloud> {
  const calls: Call[] = [];
  const listeners = new Set<ServerResponse>();
  let offset = start - Date.now();
  const now = () => Date.now() + offset;

  const answers: Record<string, (body: Buffer, request: IncomingMessage) => unknown> = {
    '/client/call': (body, request) => {
      const { name, data } = JSON.parse(body.toString()) as { name: string; data: unknown };
      if (name !== 'echo')
        return { errCode: -501000, errMsg: `FunctionName ${name} not found`, requestId: 'r' };
      return { result: { data, openid: request.headers['x-openid'] }, requestId: 'r' };
    },
    '/client/upload': (_body, request) => ({
      fileID: `cloud://local.bucket/${new URL(request.url ?? '', 'http://x').searchParams.get('cloudPath')}`,
    }),
    '/client/temp-urls': (body) => {
      const { fileList } = JSON.parse(body.toString()) as { fileList: string[] };
      return {
        fileList: fileList.map((fileID) => ({ fileID, status: 0, tempFileURL: '/app/images/dot.png' })),
      };
    },
    '/clock': (body, request) => {
      if (request.method === 'POST') {
        offset = (JSON.parse(body.toString()) as { advanceTo: number }).advanceTo - Date.now();
        for (const listener of listeners) listener.write(`data: ${JSON.stringify({ now: now() })}\n\n`);
      }
      return { now: now() };
    },
  };

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path === '/clock/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify({ now: now() })}\n\n`);
      listeners.add(response);
      return;
    }
    const body = await bodyOf(request);
    calls.push({ path, openid: String(request.headers['x-openid']), body });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers[path]?.(body, request) ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
