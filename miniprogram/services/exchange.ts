import type { Reply, Role } from '../../typings/api';
import { adjustClock } from './clock';
import { failed } from './failure';

export interface Question {
  readonly project: string;
  readonly as: Role;
  readonly action: string;
  readonly input: unknown;
}

const RETRIES = 1;
const PAUSE = 600;

/** Questions whose answer never came keep their id, so that asking again does nothing twice. */
const unanswered = new Map<string, string>();

const newId = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;

const pause = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));

/** Cloud errors beyond this code come from a function that was reached; all others mean that it was not. */
const REACHED = -400_000;
const isReached = (error: unknown) => Number((error as { errCode?: number }).errCode) < REACHED;

const offline = () => failed({ code: 'OFFLINE', message: '网络不通，请检查网络后重试' });
const broken = () => failed({ code: 'INTERNAL', message: '系统出错了，请稍后再试' });

async function deliver(area: string, data: Question, retries: number): Promise<Reply<unknown>> {
  try {
    const { result } = await wx.cloud.callFunction({ name: area, data });
    return result as unknown as Reply<unknown>;
  } catch (error) {
    if (isReached(error)) throw broken();
    if (retries === 0) throw offline();
    await pause(PAUSE);
    return deliver(area, data, retries - 1);
  }
}

/** Asks a function and returns its answer; throws its refusal, or OFFLINE when nothing answered. */
export async function exchange(area: string, question: Question): Promise<unknown> {
  const key = JSON.stringify([area, question]);
  const requestId = unanswered.get(key) ?? newId();
  unanswered.set(key, requestId);
  const asked = Date.now();
  const reply = await deliver(area, { ...question, ...{ requestId } }, RETRIES);
  unanswered.delete(key);
  adjustClock(reply.now, asked, Date.now());
  if (!reply.ok) throw failed(reply.error);
  return reply.data;
}
