import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aCloud, ada, aFolder, ben } from './support';

interface Seen {
  before: Record<string, string>;
  after: Record<string, string>;
}

test('a function gets its data and who calls', async () => {
  const cloud = await aCloud();
  expect(await cloud.call('echo', { a: [1, '中'] }, ada)).toEqual({
    a: [1, '中'],
    userInfo: { appId: 'wx0000000000000000', openId: 'ada' },
  });
});

test('the context names the caller, the app and the environment', async () => {
  const cloud = await aCloud({ env: 'test-env', appid: 'wx1' });
  const { before } = (await cloud.call('who', {}, { openid: 'ada', unionid: 'u' })) as Seen;
  expect(before).toEqual({ OPENID: 'ada', UNIONID: 'u', APPID: 'wx1', ENV: 'test-env', SOURCE: 'wx_client' });
  const next = (await cloud.call('who', {}, ben)) as Seen;
  expect(next.before).not.toHaveProperty('UNIONID');
});

test('the identity is the caller’s and nobody else’s, for 500 at once', async () => {
  const cloud = await aCloud();
  const openids = Array.from({ length: 500 }, (_, number) => `person-${number}`);
  const seen = (await Promise.all(openids.map((openid) => cloud.call('who', {}, { openid })))) as Seen[];
  expect(seen.map(({ before }) => before.OPENID)).toEqual(openids);
  expect(seen.map(({ after }) => after.OPENID)).toEqual(openids);
});

test('nested calls keep the caller and need no place of their own', async () => {
  const cloud = await aCloud({ workers: 1 });
  const nested = [cloud.call('nested', { depth: 4 }, ada), cloud.call('nested', { depth: 2 }, ben)];
  expect(await Promise.all(nested)).toMatchObject([
    { OPENID: 'ada', SOURCE: 'wx_client,scf,scf,scf,scf' },
    { OPENID: 'ben', SOURCE: 'wx_client,scf,scf' },
  ]);
});

test('a call needs a caller', async () => {
  const cloud = await aCloud();
  await expect(cloud.call('echo', {}, { openid: '' })).rejects.toThrow('openid');
});

test('functions see the variables given and no others of the machine', async () => {
  process.env.SECRET_OF_THE_MACHINE = '1';
  const cloud = await aCloud({ environment: { KEY: 'value' } });
  const environment = await cloud.call('misbehave', { way: 'environment' }, ada);
  expect(environment).toMatchObject({ KEY: 'value', WX_OPENID: 'ada' });
  expect(environment).not.toHaveProperty('SECRET_OF_THE_MACHINE');
});

test('what a function says is logged with its name', async () => {
  const lines: string[] = [];
  const cloud = await aCloud({ log: (line) => lines.push(line) });
  await cloud.call('misbehave', { way: 'speak' }, ada);
  expect(lines).toEqual(['[misbehave] one line', '[misbehave] and another']);
});

test('nothing comes back as null', async () => {
  expect(await (await aCloud()).call('misbehave', { way: 'nothing' }, ada)).toBeNull();
});

test('a build made while the cloud runs counts after the next start', async () => {
  const root = aFolder();
  const build = (version: number) => {
    mkdirSync(path.join(root, 'version'), { recursive: true });
    writeFileSync(path.join(root, 'version', 'index.js'), `exports.main = async () => ${version};`);
  };
  build(1);
  const first = await aCloud({ functionsRoot: root });
  build(2);
  const second = await aCloud({ functionsRoot: root });
  expect([await first.call('version', {}, ada), await second.call('version', {}, ada)]).toEqual([1, 2]);
});
