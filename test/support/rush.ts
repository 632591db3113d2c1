import type { Reply } from '../../typings/api';
import { openidOf } from './project';

export interface Request {
  readonly area: string;
  readonly person: string;
  readonly as: string;
  readonly action: string;
  readonly input: object;
  readonly requestId: string;
}

const RETRY_MS = 50;

const pause = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS));

async function ask(url: string, project: string, { area, person, ...event }: Request) {
  const response = await fetch(`${url}/client/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openidOf(project, person) },
    body: JSON.stringify({ name: area, data: { project, ...event } }),
  });
  return ((await response.json()) as { result?: Reply<unknown> }).result;
}

/** Asks until there is an answer, as a phone does whose user taps again. */
export async function insist(url: string, project: string, request: Request): Promise<Reply<unknown>> {
  for (;;) {
    const reply = await ask(url, project, request).catch(() => undefined);
    if (reply && (reply.ok || reply.error.code !== 'CONFLICT')) return reply;
    await pause();
  }
}
