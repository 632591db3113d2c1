import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { sendText } from './files';

const unreachable = JSON.stringify({ errCode: -1, errMsg: '本机的云没有应答' });

/** Hands a request on to the local cloud as it is, streams included. */
export function proxy(incoming: IncomingMessage, outgoing: ServerResponse, cloudUrl: string): void {
  const target = new URL(incoming.url ?? '/', cloudUrl);
  const { method, headers } = incoming;
  const upstream = request(target, { method, headers: { ...headers, host: target.host } }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => {
    if (outgoing.headersSent) outgoing.end();
    else sendText(outgoing, 502, '.json', unreachable);
  });
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
