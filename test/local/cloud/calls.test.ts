import { aCloud, ada, ben } from './support';

test('a function gets its data and who calls', async () => {
  const cloud = await aCloud();
  expect(await cloud.call('echo', { a: [1, '中'] }, ada)).toEqual({
    a: [1, '中'],
    userInfo: { appId: 'wx0000000000000000', openId: 'ada' },
  });
});

test('the identity is the caller’s and nobody else’s, for 500 at once', async () => {
  const cloud = await aCloud();
  const openids = Array.from({ length: 500 }, (_, number) => `person-${number}`);
  const seen = (await Promise.all(openids.map((openid) => cloud.call('who', {}, { openid })))) as Seen[];
  expect(seen.map(({ before }) => before.OPENID)).toEqual(openids);
  expect(seen.map(({ after }) => after.OPENID)).toEqual(openids);
});

interface Seen {
  before: Record<string, string>;
  after: Record<string, string>;
}

test('nested calls keep the caller and need no place of their own', async () => {
  const cloud = await aCloud({ workers: 1 });
  expect(
    await Promise.all([cloud.call('nested', { depth: 4 }, ada), cloud.call('nested', { depth: 2 }, ben)]),
  ).toEqual(['ada', 'ben']);
});
