import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import type { Cloud } from '../../../local/cloud';
import { riskyMark } from '../../../local/cloud/openapi';
import { aCloud, ada } from './support';

type Fields = Record<string, unknown>;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud();
});

const ask = (api: string, request: Fields) => cloud.call('openapi', { api, request }, ada) as Promise<Fields>;

test('a message goes to the outbox', async () => {
  const request = {
    touser: 'ben',
    templateId: 't1',
    page: 'pages/home/index',
    data: { thing1: { value: '督导' } },
  };
  expect(await ask('subscribeMessage.send', request)).toEqual({
    errCode: 0,
    errMsg: 'openapi.subscribeMessage.send:ok',
  });
  expect(cloud.outbox().at(-1)).toEqual({
    at: expect.any(Number),
    api: 'subscribeMessage.send',
    request: {
      touser: 'ben',
      template_id: 't1',
      page: 'pages/home/index',
      data: { thing1: { value: '督导' } },
    },
    caller: ada,
  });
});

test('a code is a picture that can be read', async () => {
  const { contentType, buffer } = await ask('wxacode.getUnlimited', {
    scene: 'a=1234567890',
    page: 'pages/a/index',
  });
  expect(contentType).toBe('image/png');
  expect(decodeQR(pixels(Buffer.from(String(buffer), 'base64')))).toBe('pages/a/index?scene=a=1234567890');
});

test('a scene is at most 32 characters', async () => {
  expect(await ask('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).toMatchObject({ errCode: 40169 });
});

test('a phone’s code gives its number once', async () => {
  cloud.setPhone('code-1', '13800138000');
  expect(await ask('phonenumber.getPhoneNumber', { code: 'code-1' })).toMatchObject({
    phoneInfo: { phoneNumber: '13800138000', purePhoneNumber: '13800138000', countryCode: '86' },
  });
  expect(await ask('phonenumber.getPhoneNumber', { code: 'code-1' })).toMatchObject({ errCode: 40029 });
  expect(await ask('phonenumber.getPhoneNumber', { code: 'phone:13900139000' })).toMatchObject({
    phoneInfo: { purePhoneNumber: '13900139000' },
  });
});

test.each([
  ['一切正常', 'pass'],
  [`这是${riskyMark}`, 'risky'],
])('the content check calls “%s” %s', async (content, suggest) => {
  const request = { openid: 'ada', scene: 2, version: 2, content };
  expect(await ask('security.msgSecCheck', request)).toMatchObject({ errCode: 0, result: { suggest } });
});

test('the older content check fails on risky text', async () => {
  expect(await ask('security.msgSecCheck', { content: riskyMark })).toMatchObject({ errCode: 87014 });
});

test('a function without the permission may not ask', async () => {
  const before = cloud.outbox().length;
  const request = { touser: 'ben', templateId: 't1' };
  expect(await cloud.call('forbidden', { api: 'subscribeMessage.send', request }, ada)).toMatchObject({
    errCode: -604101,
  });
  expect(cloud.outbox()).toHaveLength(before);
});

test('an interface that has no stand-in is named', async () => {
  expect(await ask('customerServiceMessage.send', {})).toMatchObject({
    errCode: 40066,
    errMsg: expect.stringContaining('customerServiceMessage.send'),
  });
});

/** The picture as the decoder wants it, from our own uncompressed grey PNG. */
function pixels(png: Buffer) {
  const width = png.readUInt32BE(16);
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const data = new Uint8Array(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1)
      data.fill(rows[y * (width + 1) + 1 + x] as number, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return { width, height: width, data };
}
