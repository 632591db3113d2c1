import { type Caller, variables, type World } from '../caller';
import type { Deployed } from './configuration';
import type { Invocation } from './invocation';
import type { Job } from './pool';

export interface Particulars {
  requestId: string;
  chain: string;
  timeoutMs: number;
}

export function jobOf(
  { file, source: code }: Deployed,
  world: World,
  { name, data, caller, source }: Invocation,
  { requestId, chain, timeoutMs }: Particulars,
): Job {
  return {
    name,
    file,
    source: code,
    variables: {
      ...variables(world, { ...(caller && { caller }), call: requestId }, chain),
      ...(source === 'wx_trigger' && { TRIGGER_SRC: 'timer' }),
    },
    event: eventOf(data, caller, world.appid),
    context: contextOf(name, requestId, timeoutMs, world),
  };
}

/** WeChat adds who calls to the event of every call. */
function eventOf(data: string, caller: Caller | undefined, appid: string): unknown {
  const event: unknown = data ? JSON.parse(data) : {};
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
  return caller && isObject ? { ...event, userInfo: { appId: appid, openId: caller.openid } } : event;
}

const contextOf = (name: string, requestId: string, timeoutMs: number, { env }: World) => ({
  callbackWaitsForEmptyEventLoop: false,
  function_name: name,
  function_version: '$LATEST',
  namespace: env,
  request_id: requestId,
  time_limit_in_ms: timeoutMs,
});
