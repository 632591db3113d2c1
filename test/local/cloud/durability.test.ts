import { spawn } from 'node:child_process';
import { once } from 'node:events';
import tcb from '@cloudbase/node-sdk';
import { startCloud } from '../../../local/cloud';
import { collections } from './kept';
import { aCloud, ada, aFolder, functionsRoot, tcbDatabase, wxDatabase } from './support';

const march = Date.UTC(2022, 2, 1);

// Else the SDK's timer that warns of slow requests outlives the requests that the kill cuts off.
process.env.SILENCE = 'true';

async function startKeeper(dataFolder: string) {
  const keeper = spawn('node', ['local/run.mjs', 'test/local/cloud/keeper.ts', dataFolder]);
  const [line] = await once(keeper.stdout, 'data');
  Object.assign(process.env, JSON.parse(String(line)));
  return { keeper, db: tcb.init({ env: 'local' }).database() };
}

type Database = Awaited<ReturnType<typeof startKeeper>>['db'];

/** Writes one document, or two in a transaction, again and again until the cloud dies; notes what was acknowledged. */
async function writeOn(db: Database, writer: number, acknowledged: (ids: string[]) => void): Promise<void> {
  for (let round = 0; ; round += 1) {
    const id = `${writer}:${round}`;
    try {
      if (round % 2) acknowledged(await addOne(db, id));
      else acknowledged(await addPair(db, id));
    } catch {
      return;
    }
  }
}

async function addOne(db: Database, id: string): Promise<string[]> {
  await db.collection('things').add({ _id: id, kind: 'one' });
  return [id];
}

async function addPair(db: Database, id: string): Promise<string[]> {
  const transaction = await db.startTransaction();
  const pair = [`${id}:left`, `${id}:right`];
  for (const _id of pair) await transaction.collection('things').add({ _id, kind: 'pair' });
  await transaction.commit();
  return pair;
}

test('a SIGKILL in a burst of writes loses nothing acknowledged and leaves no half', async () => {
  const dataFolder = aFolder();
  const kept: string[] = [];
  const { keeper, db: database } = await startKeeper(dataFolder);
  const acknowledged = (ids: string[]) => {
    kept.push(...ids);
    if (kept.length >= 400) keeper.kill('SIGKILL');
  };
  const killed = once(keeper, 'exit');
  await Promise.all(Array.from({ length: 20 }, (_, writer) => writeOn(database, writer, acknowledged)));
  await killed;

  const cloud = await aCloud({ dataFolder, collections });
  const all: string[] = [];
  for (let last = ''; ; last = all.at(-1) as string) {
    const db = tcbDatabase(cloud);
    const page = await db
      .collection('things')
      .where({ _id: db.command.gt(last) })
      .orderBy('_id', 'asc')
      .limit(500)
      .get();
    if (page.data.length === 0) break;
    all.push(...page.data.map(({ _id }: { _id: string }) => _id));
  }
  expect(kept.filter((id) => !all.includes(id))).toEqual([]);
  const lefts = all.filter((id) => id.endsWith(':left')).map((id) => id.replace(':left', ''));
  const rights = all.filter((id) => id.endsWith(':right')).map((id) => id.replace(':right', ''));
  expect(lefts).toEqual(rights);

  const byIndex = await tcbDatabase(cloud).collection('things').where({ kind: 'pair' }).count();
  expect(byIndex.total).toBe(lefts.length * 2);
  expect(cloud.clock.now()).toBeGreaterThanOrEqual(march);
});

test('a later start goes on with documents, files, outbox and clock', async () => {
  const dataFolder = aFolder();
  const first = await startCloud({ functionsRoot, dataFolder, collections, clock: march });
  const db = wxDatabase(first);
  await db
    .collection('things')
    .add({ data: { _id: 'a', kind: 'one', at: new Date(5), list: [1, { x: null }] } });
  const request = { touser: 'ben', templateId: 't' };
  await first.call('openapi', { api: 'subscribeMessage.send', request }, ada);
  const upload = { method: 'POST', headers: { 'x-openid': 'ada' }, body: 'content' };
  const { fileID } = await (await fetch(`${first.url}/client/upload?cloudPath=a/b`, upload)).json();
  first.clock.advanceTo(march + 1_000_000);
  await first.close();

  const second = await aCloud({ dataFolder, collections, clock: 0 });
  const { data } = await wxDatabase(second).collection('things').where({ kind: 'one' }).get();
  expect(data).toEqual([{ _id: 'a', kind: 'one', at: new Date(5), list: [1, { x: null }] }]);
  expect(second.outbox()).toHaveLength(1);
  await second.call('openapi', { api: 'subscribeMessage.send', request }, ada);
  expect(second.outbox()).toHaveLength(2);
  expect(second.clock.now()).toBeGreaterThanOrEqual(march + 1_000_000);
  expect(second.clock.now()).toBeLessThan(march + 1_060_000);
  const temp = { method: 'POST', body: JSON.stringify({ fileList: [fileID] }) };
  const { fileList } = await (await fetch(`${second.url}/client/temp-urls`, temp)).json();
  expect(await (await fetch(fileList[0].tempFileURL)).text()).toBe('content');
});

test('a new index finds the documents that were there before', async () => {
  const dataFolder = aFolder();
  const first = await startCloud({ functionsRoot, dataFolder, collections });
  await wxDatabase(first)
    .collection('things')
    .add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 2 },
      ],
    });
  await first.close();
  const indexes = [{ name: 'n', keys: ['n'], unique: true }];
  const second = await aCloud({ dataFolder, collections: [{ name: 'things', indexes }] });
  const things = wxDatabase(second).collection('things');
  expect((await things.where({ n: 2 }).get()).data).toEqual([{ _id: 'b', n: 2 }]);
  await expect(things.add({ data: { n: 1 } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  });
});

test('a clock nobody has set follows the machine’s', async () => {
  const dataFolder = aFolder();
  await (await startCloud({ functionsRoot, dataFolder })).close();
  const { clock } = await aCloud({ dataFolder });
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
});

test('long ids and long values are found by index on disk', async () => {
  const indexes = [{ name: 'kind', keys: ['kind'] }];
  const cloud = await startCloud({
    functionsRoot,
    dataFolder: aFolder(),
    timers: false,
    collections: [{ name: 'things', indexes }],
  });
  Object.assign(process.env, cloud.sdkEnvironment());
  const things = tcb.init({ env: 'local' }).database().collection('things');
  const kinds = ['short', 'k'.repeat(70), '长'.repeat(60)];

  for (const kind of kinds) await things.add({ _id: `${'i'.repeat(80)}:${kind}`, kind });
  const totals = await Promise.all(kinds.map(async (kind) => (await things.where({ kind }).count()).total));
  await cloud.close();

  expect(totals).toEqual([1, 1, 1]);
});
