import type { Cloud } from '../../../local/cloud';
import { aCloud } from './support';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud();
});

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
  (await fetch(`${cloud.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();

test('a phone calls a function', async () => {
  const { result, requestId } = await post('/client/call', { name: 'who', data: {} }, { 'x-openid': 'ada' });
  expect(result.before.OPENID).toBe('ada');
  expect(requestId).toEqual(expect.any(String));
});

test('a failed call says so', async () => {
  const call = { name: 'misbehave', data: { way: 'throw' } };
  expect(await post('/client/call', call, { 'x-openid': 'ada' })).toEqual({
    errCode: -504002,
    errMsg: expect.stringContaining('a wrong turn'),
    requestId: expect.any(String),
  });
  expect(await post('/client/call', call)).toMatchObject({ errMsg: expect.stringContaining('openid') });
});

test('the outbox is read and phone codes are set', async () => {
  await post('/phones', { code: 'c', phone: '13800138000' });
  const data = { api: 'phonenumber.getPhoneNumber', request: { code: 'c' } };
  const { result } = await post('/client/call', { name: 'openapi', data }, { 'x-openid': 'ada' });
  expect(result.phoneInfo.phoneNumber).toBe('13800138000');
  expect(await (await fetch(`${cloud.url}/outbox`)).json()).toMatchObject([
    { api: 'phonenumber.getPhoneNumber' },
  ]);
});

test('an unknown address and an unknown action are refused', async () => {
  expect((await fetch(`${cloud.url}/nowhere`)).status).toBe(404);
  expect(await post('/admin', { action: 'database.dropEverything' })).toMatchObject({
    code: 'INVALID_PARAM',
  });
  expect((await fetch(`${cloud.url}/admin`, { method: 'POST', body: '{' })).status).toBe(400);
});

test('it answers on the loopback interface only', () => {
  expect(cloud.url).toBe(`http://127.0.0.1:${cloud.port}`);
});
