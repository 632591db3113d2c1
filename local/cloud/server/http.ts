import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf } from '../errors';

export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The path after the route's, decoded. */
  rest: string;
  body(): Promise<Buffer>;
  json(): Promise<Record<string, unknown>>;
}

/** Handles a call and returns the JSON to answer with, or undefined when it has answered itself. */
export type Handler = (call: Call) => unknown;

/** Handlers by method and path; a path that ends in / takes everything below it. */
export type Routes = Record<string, Handler>;

export interface Server {
  port: number;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const waitingConnections = 4096;

/** Answers on the loopback interface only. */
export async function listen(
  port: number,
  routes: Routes,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => void handle(routes, request, response));
  await bind(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function bind(server: HttpServer, port: number): Promise<void> {
  return new Promise((bound, refused) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      refused(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use by another program`) : error),
    );
    server.listen({ host, port, backlog: waitingConnections }, bound);
  });
}

async function handle(routes: Routes, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', `http://${host}`);
  const match = route(routes, request.method ?? 'GET', url.pathname);
  if (!match) return reply(response, 404, { errMsg: `nothing answers ${request.method} ${url.pathname}` });
  const body = () => read(request);
  const json = async () => JSON.parse((await body()).toString() || '{}') as Record<string, unknown>;
  try {
    const answer = await match.handler({ request, response, url, rest: match.rest, body, json });
    if (answer !== undefined) reply(response, 200, answer);
  } catch (error) {
    reply(response, 400, { errMsg: messageOf(error) });
  }
}

function route(routes: Routes, method: string, pathname: string) {
  const exact = routes[`${method} ${pathname}`];
  if (exact) return { handler: exact, rest: '' };
  const below = Object.keys(routes).find(
    (key) => key.endsWith('/') && `${method} ${pathname}`.startsWith(key),
  );
  const handler = below === undefined ? undefined : routes[below];
  return handler && { handler, rest: decodeURIComponent(`${method} ${pathname}`.slice(below?.length)) };
}

export function reply(response: ServerResponse, status: number, answer: unknown) {
  if (response.headersSent) return response.end();
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(answer));
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
