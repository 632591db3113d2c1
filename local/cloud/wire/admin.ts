import { randomUUID } from 'node:crypto';
import { fromToken, type Identity } from '../caller';
import { type CloudError, isCloudError, messageOf } from '../errors';
import type { Call, Handler } from '../server/http';
import type { Action, Body } from './database-actions';
import { parseMultipart } from './multipart';

export type Actions = Record<string, Action>;

/** Actions whose answer is bytes instead of JSON. */
export type BinaryAction = (body: Map<string, Buffer>, identity: Identity) => Promise<Buffer>;

/** The one address the SDKs talk to. */
export function adminHandler(actions: Actions, openApi: BinaryAction): Handler {
  return async (call) => {
    const type = call.request.headers['content-type'] ?? '';
    if (type.startsWith('multipart/form-data')) return answerBytes(call, type, openApi);
    const body = (await call.json()) as Body;
    return answer(actions, body);
  };
}

async function answer(actions: Actions, body: Body) {
  const requestId = randomUUID();
  try {
    const action = Object.hasOwn(actions, body.action) ? actions[body.action] : undefined;
    if (!action) return { requestId, code: 'INVALID_PARAM', message: `unknown action ${body.action}` };
    return { requestId, ...(await action(body)) };
  } catch (error) {
    return { requestId, ...failure(error, body.action) };
  }
}

async function answerBytes({ body, response }: Call, type: string, openApi: BinaryAction) {
  const fields = parseMultipart(await body(), type);
  const identity = fromToken(fields.get('wxCloudApiToken')?.toString());
  const bytes = await openApi(fields, identity);
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
}

function failure(error: unknown, action: string) {
  const code = isCloudError(error) ? error.code : defaultCode(action);
  const { requestId } = Object(error) as Partial<CloudError & { requestId: string }>;
  return { code, message: messageOf(error), ...(requestId && { requestId }) };
}

const defaultCode = (action: string): string =>
  String(action).startsWith('database.') ? 'DATABASE_REQUEST_FAILED' : 'SYS_ERR';
