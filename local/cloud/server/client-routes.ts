import type { Caller } from '../caller';
import type { Functions } from '../functions';
import { toClientError } from '../functions/client-errors';
import type { Call, Routes } from './http';

export type ClientCall = (name: string, data: unknown, caller: Caller) => Promise<Answer>;

export interface Answer {
  result: unknown;
  requestId: string;
}

/** Calls a function as a phone does. */
export const clientCall =
  (functions: Functions): ClientCall =>
  async (name, data, caller) => {
    if (!caller.openid) throw new TypeError('a caller needs an openid');
    const text = JSON.stringify(data ?? {});
    const { answer, requestId } = await functions.invoke({ name, data: text, caller, source: 'wx_client' });
    return { result: JSON.parse(answer), requestId };
  };

export const clientRoutes = (call: ClientCall): Routes => ({
  'POST /client/call': async (request) => {
    const { name, data } = await request.json();
    return call(String(name), data, callerOf(request)).catch(toClientError);
  },
});

export function callerOf({ request }: Call): Caller {
  const openid = String(request.headers['x-openid'] ?? '');
  const unionid = request.headers['x-unionid'];
  return typeof unionid === 'string' ? { openid, unionid } : { openid };
}
