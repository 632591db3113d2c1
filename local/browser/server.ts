import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendFile, sendText } from './server/files';
import { phoneHtml, windowHtml } from './server/pages';
import type { Persona } from './server/persona';
import { proxy } from './server/proxy';

export type { Persona } from './server/persona';

export interface HostOptions {
  /** The folder `buildMiniprogram` wrote. */
  build: string;
  cloudUrl: string;
  personas: Persona[];
  port?: number;
}

export interface Host {
  port: number;
  url: string;
  close(): Promise<void>;
}

const ofTheCloud = /^\/(client|clock|outbox|storage)(\/|$|\?)/;

async function cloudNow(cloudUrl: string): Promise<number> {
  const response = await fetch(new URL('/clock', cloudUrl)).catch(() => undefined);
  if (!response?.ok) return Date.now();
  return ((await response.json()) as { now: number }).now;
}

async function sendPhone(
  { personas, cloudUrl }: HostOptions,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const id = url.searchParams.get('persona') ?? personas[0]?.id;
  const persona = personas.find((candidate) => candidate.id === id);
  if (!persona) return sendText(response, 404, '', `没有这个人物：${id}`);
  const route = url.searchParams.get('route') ?? '';
  sendText(response, 200, '.html', phoneHtml(persona, route, await cloudNow(cloudUrl)));
}

/** Pages of other sites must not act for the personas through the visitor's own browser. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  return !isLocal || (origin !== undefined && origin !== `http://${host}`);
}

async function answer(
  options: HostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (isForeign(request)) sendText(response, 403, '', '只接受本机页面的请求');
  else if (ofTheCloud.test(url.pathname)) proxy(request, response, options.cloudUrl);
  else if (url.pathname === '/') sendText(response, 200, '.html', windowHtml(options.personas));
  else if (url.pathname === '/phone') await sendPhone(options, url, response);
  else sendFile(response, options.build, url.pathname);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`端口 ${port} 已被占用，请换一个端口`) : error),
    );
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Serves the phones on this machine only and passes their calls on to the local cloud. */
export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error) => sendText(response, 500, '', String(error)));
  });
  const port = await listen(server, options.port ?? 0);
  return { port, url: `http://127.0.0.1:${port}`, close: () => close(server) };
}
