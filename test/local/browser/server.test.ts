import { request } from 'node:http';
import { type Host, startHost } from '../../../local/browser/server';
import { personas } from './support/phones';
import { type StandInCloud, startStandInCloud } from './support/stand-in-cloud';

let cloud: StandInCloud;
let host: Host;

beforeAll(async () => {
  cloud = await startStandInCloud();
  host = await startHost({ build: 'test/local/browser/fixture', cloudUrl: cloud.url, personas });
});
afterAll(async () => {
  await host.close();
  await cloud.close();
});

function statusOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${host.url}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const text = async (path: string) => (await fetch(`${host.url}${path}`)).text();

test('the window lists the personas without their OPENIDs, a phone knows its own', async () => {
  expect(await text('/')).toContain('王督导');
  expect(await text('/')).not.toContain('openid-supervisor');
  expect(await text('/phone?persona=supervisor&route=pages/a')).toContain('openid-supervisor');
});

test('an unknown persona and an unknown file are told', async () => {
  expect(await statusOf('/phone?persona=nobody')).toBe(404);
  expect(await statusOf('/nothing.js')).toBe(404);
});

test('files outside the build stay closed', async () => {
  expect(await statusOf('/..%2f..%2f..%2f..%2fpackage.json')).toBe(404);
  expect(await statusOf('/app.json')).toBe(200);
});

test.each([
  ['another site', { origin: 'https://example.com' }, 403],
  ['a name that is not this machine', { host: 'example.com' }, 403],
  ['its own page', {}, 200],
])('requests of %s', async (_who, headers: Record<string, string>, status) => {
  expect(await statusOf('/clock', headers)).toBe(status);
});

test('a busy port is named', async () => {
  const again = startHost({ build: '.', cloudUrl: cloud.url, personas, port: host.port });
  await expect(again).rejects.toThrow(`端口 ${host.port} 已被占用`);
});

test('a cloud that does not answer gives a plain failure', async () => {
  const alone = await startHost({ build: '.', cloudUrl: 'http://127.0.0.1:9', personas });
  const answer = await fetch(`${alone.url}/client/call`, { method: 'POST', body: '{}' });
  expect(await answer.json()).toEqual({ errCode: -1, errMsg: '本机的云没有应答' });
  await alone.close();
});
