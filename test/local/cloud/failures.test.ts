import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startCloud } from '../../../local/cloud';
import { aCloud, ada, aFolder, functionsRoot, manualTime, wxDatabase } from './support';

const failed = { errCode: -504002, requestId: expect.any(String) };

// biome-ignore format: a table
const cases: [way: string, message: string][] = [
  ['throw', 'a wrong turn'],
  ['exit', 'the function ended its process with code 3'],
  ['reject', 'nobody listens'],
  ['large', 'larger than 1 MB'],
  ['circular', 'circular'],
];

test.each(cases)(
  'a function that does %s fails with its reason, and the next call works',
  async (way, message) => {
    const cloud = await aCloud({ workers: 1 });
    await expect(cloud.call('misbehave', { way }, ada)).rejects.toMatchObject({
      ...failed,
      errMsg: expect.stringContaining(message),
    });
    expect(await cloud.call('misbehave', { way: 'nothing' }, ada)).toBeNull();
  },
);

test('what is thrown is logged with where it was thrown', async () => {
  const lines: string[] = [];
  const cloud = await aCloud({ log: (line) => lines.push(line) });
  await cloud.call('misbehave', { way: 'throw' }, ada).catch(() => {});
  expect(lines.join()).toMatch(/\[misbehave\] Error: a wrong turn\s+at .*misbehave/);
});

test.each(['hang', 'spin'])('a function that does %s is ended when its time is up', async (way) => {
  const time = manualTime();
  const cloud = await aCloud({ workers: 1, functionTimeoutMs: 3000 }, time);
  await cloud.call('misbehave', { way: 'nothing' }, ada);
  const call = cloud.call('misbehave', { way }, ada);
  const waiting = cloud.call('misbehave', { way: 'nothing' }, ada);
  await Promise.resolve();
  time.pass(3000);
  await expect(call).rejects.toMatchObject({
    errCode: -504003,
    errMsg: expect.stringContaining('Invoking task timed out after 3 seconds'),
  });
  expect(await waiting).toBeNull();
});

test('waiting for a place is not counted as time', async () => {
  const time = manualTime();
  const cloud = await aCloud({ workers: 1, functionTimeoutMs: 3000 }, time);
  const first = cloud.call('misbehave', { way: 'hang' }, ada).catch(() => 'late');
  const second = cloud.call('misbehave', { way: 'nothing' }, ada);
  await Promise.resolve();
  time.pass(3000);
  expect(await first).toBe('late');
  expect(await second).toBeNull();
});

test('an unknown function is named', async () => {
  const cloud = await aCloud();
  await expect(cloud.call('nobody', {}, ada)).rejects.toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('there is no function named nobody'),
  });
  await expect(cloud.call('../functions/echo', {}, ada)).rejects.toMatchObject({ errCode: -501000 });
});

test('a request over 100 KB is refused', async () => {
  const cloud = await aCloud();
  await expect(cloud.call('echo', { text: 'x'.repeat(100 * 1024) }, ada)).rejects.toMatchObject({
    errCode: -501007,
    errMsg: expect.stringContaining('larger than 100 KB'),
  });
});

test('a busy port is named', async () => {
  const { port } = await aCloud();
  await expect(startCloud({ functionsRoot, port })).rejects.toThrow(`port ${port} is in use`);
});

describe('a data folder', () => {
  test('that is a file is named', async () => {
    const dataFolder = path.join(aFolder(), 'file');
    writeFileSync(dataFolder, 'not a folder');
    await expect(startCloud({ functionsRoot, dataFolder })).rejects.toThrow(
      `the data folder ${dataFolder} cannot be opened`,
    );
  });

  test('whose database was cut short is named', async () => {
    const dataFolder = aFolder();
    const cloud = await startCloud({
      functionsRoot,
      dataFolder,
      collections: [{ name: 'things', indexes: [] }],
    });
    await wxDatabase(cloud)
      .collection('things')
      .add({ data: { text: 'x'.repeat(1_000_000) } });
    await cloud.close();
    truncateSync(path.join(dataFolder, 'documents.mdb'), 100_000);
    await expect(startCloud({ functionsRoot, dataFolder })).rejects.toThrow('is cut short');
  });

  test('whose database is something else is named', async () => {
    const dataFolder = aFolder();
    writeFileSync(path.join(dataFolder, 'documents.mdb'), 'x'.repeat(100_000));
    await expect(startCloud({ functionsRoot, dataFolder })).rejects.toThrow(
      `the data folder ${dataFolder} cannot be opened`,
    );
  });

  test('that another cloud uses is refused', async () => {
    const dataFolder = aFolder();
    await aCloud({ dataFolder });
    await expect(startCloud({ functionsRoot, dataFolder })).rejects.toThrow(
      `in use by process ${process.pid}`,
    );
  });

  test('is free again after the port was busy', async () => {
    const { port } = await aCloud();
    const dataFolder = aFolder();
    await expect(startCloud({ functionsRoot, dataFolder, port })).rejects.toThrow('in use');
    await aCloud({ dataFolder });
  });
});
