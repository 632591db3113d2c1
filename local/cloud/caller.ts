export interface Caller {
  openid: string;
  unionid?: string;
}

/** Whom a request of an SDK speaks for: the caller and, inside a function, the call it is made from. */
export interface Identity {
  caller?: Caller;
  call?: string;
}

/** The opaque text the SDKs send back with every request. */
export const toToken = (identity: Identity): string =>
  Buffer.from(JSON.stringify(identity)).toString('base64url');

export function fromToken(token: unknown): Identity {
  if (typeof token !== 'string' || !token) return {};
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Identity;
  } catch {
    return {};
  }
}

export interface World {
  url: string;
  env: string;
  appid: string;
}

/** The variables by which an unmodified SDK finds this cloud and knows who calls. */
export function variables(
  { url, env, appid }: World,
  identity: Identity,
  source: string,
): Record<string, string> {
  const { caller } = identity;
  const wx = {
    ...(caller && { WX_OPENID: caller.openid }),
    WX_APPID: appid,
    ...(caller?.unionid && { WX_UNIONID: caller.unionid }),
    WX_API_TOKEN: toToken(identity),
  };
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    TCB_SOURCE: source,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    ...wx,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
  };
}
