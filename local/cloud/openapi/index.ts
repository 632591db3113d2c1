import encodeQR from 'qr';
import type { World } from '../caller';
import type { Clock } from '../clock';
import type { Functions } from '../functions';
import type { BinaryAction } from '../wire/admin';
import { decodeRequest, encodeError, encodeImage, encodeJson } from './messages';
import type { Outbox } from './outbox';
import type { Phones } from './phones';
import { toPng } from './png';

type Request = Record<string, unknown>;

interface Setting {
  appid: string;
  now: number;
  phones: Phones;
}

type StandIn = (request: Request, setting: Setting) => Buffer;

/** A text with this mark is what WeChat's content check calls risky. */
export const riskyMark = '【违规】';

const noPermission = -604101;
const ok = { errcode: 0, errmsg: 'ok' };

const standIns: Record<string, StandIn> = {
  'subscribeMessage.send': ({ touser, template_id }) =>
    encodeJson(touser && template_id ? ok : { errcode: 40003, errmsg: 'invalid openid' }),
  'wxacode.getUnlimited': ({ scene, page = '' }) =>
    typeof scene === 'string' && /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene)
      ? encodeImage(toPng(encodeQR(`${page}?scene=${scene}`, 'raw'), 8))
      : encodeJson({ errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' }),
  'phonenumber.getPhoneNumber': ({ code }, { phones, appid, now }) => {
    const phone = phones.take(String(code));
    if (!phone) return encodeJson({ errcode: 40029, errmsg: 'invalid code' });
    const watermark = { timestamp: Math.floor(now / 1000), appid };
    return encodeJson({
      ...ok,
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
    });
  },
  'security.msgSecCheck': ({ content, version }) => {
    const risky = String(content).includes(riskyMark);
    if (version !== 2) return encodeJson(risky ? { errcode: 87014, errmsg: 'risky content' } : ok);
    const result = risky ? { suggest: 'risky', label: 20006 } : { suggest: 'pass', label: 100 };
    return encodeJson({ ...ok, trace_id: 'local', result, detail: [] });
  },
};

interface OpenApiOptions {
  functions: Functions;
  outbox: Outbox;
  phones: Phones;
  world: World;
  clock: Clock;
}

/** Answers in WeChat's place; what would have been sent goes to the outbox. */
export function createOpenApi({ functions, outbox, phones, world, clock }: OpenApiOptions): BinaryAction {
  const isAllowed = (call: string | undefined, api: string) => {
    const name = functions.running(call);
    return !name || functions.deployed.get(name)?.configuration.permissions?.openapi?.includes(api);
  };

  return async (body, { caller, call }) => {
    const api = body.get('apiName')?.toString() ?? '';
    const standIn = Object.hasOwn(standIns, api) ? standIns[api] : undefined;
    if (!standIn) return encodeJson({ errcode: 40066, errmsg: `the local cloud has no ${api}` });
    if (!isAllowed(call, api)) return encodeError(noPermission);
    const request = decodeRequest(body.get('requestData') ?? Buffer.alloc(0));
    await outbox.add({ at: clock.now(), api, request, caller: caller ?? null });
    return standIn(request, { appid: world.appid, now: clock.now(), phones });
  };
}
