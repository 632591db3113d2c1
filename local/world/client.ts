import { randomUUID } from 'node:crypto';

export interface World {
  readonly url: string;
  readonly project: string;
}

interface Reply {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly error?: { readonly message: string };
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** One public action, as the Mini Program would call it from this person's phone. */
export async function act<T>(
  world: World,
  openid: string,
  as: string,
  path: string,
  input: unknown,
): Promise<T> {
  const [name, action] = path.split('.');
  const data = { project: world.project, as, action, input, requestId: randomUUID() };
  const answer = (await post(`${world.url}/client/call`, { name, data }, { 'x-openid': openid })) as {
    result?: Reply;
    errMsg?: string;
  };
  if (!answer.result?.ok) throw new Error(`${path}: ${answer.result?.error?.message ?? answer.errMsg}`);
  return answer.result.data as T;
}

/** Sends a file from this person's phone to where an action allowed it. */
export async function upload(
  { url }: World,
  openid: string,
  cloudPath: string,
  bytes: Uint8Array,
): Promise<string> {
  const place = `${url}/client/upload?cloudPath=${encodeURIComponent(cloudPath)}`;
  const response = await fetch(place, {
    method: 'POST',
    headers: { 'x-openid': openid },
    body: bytes as BodyInit,
  });
  return ((await response.json()) as { fileID: string }).fileID;
}

export async function clockOf({ url }: World): Promise<number> {
  const { now } = (await (await fetch(`${url}/clock`)).json()) as { now: number };
  return now;
}

export const moveClock = ({ url }: World, now: number): Promise<unknown> =>
  post(`${url}/clock`, { advanceTo: now });
export const fireTimer = ({ url }: World, name: string, trigger: string): Promise<unknown> =>
  post(`${url}/timers/${name}/${trigger}`, {});
