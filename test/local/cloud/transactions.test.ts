import type { Cloud } from '../../../local/cloud';
import { aCloud, manualTime, tcbDatabase } from './support';

const conflict = { message: expect.stringContaining('[ResourceUnavailable.TransactionConflict]') };
const gone = { message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') };

const time = manualTime();
let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud({ collections: [{ name: 'things', indexes: [{ name: 'n', keys: ['n'] }] }] }, time);
});

const db = () => tcbDatabase(cloud);
const things = () => db().collection('things');
const n = async (id: string) => (await things().doc(id).get()).data[0]?.n;

beforeEach(async () => {
  await things().where({}).remove();
  await things().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ] as never);
});

test('what a transaction writes is seen inside at once and outside after the commit', async () => {
  const transaction = await db().startTransaction();
  const inside = transaction.collection('things');
  await inside.doc('a').update({ n: 2 });
  await inside.add({ _id: 'c', n: 2 });
  await inside.doc('b').delete();
  expect((await inside.doc('a').get()).data).toEqual({ _id: 'a', n: 2 });
  expect((await inside.where({ n: 2 }).get()).data).toHaveLength(2);
  expect((await inside.doc('b').get()).data).toBeNull();
  expect([await n('a'), await n('b'), await n('c')]).toEqual([1, 1, undefined]);
  await transaction.commit();
  expect([await n('a'), await n('b'), await n('c')]).toEqual([2, undefined, 2]);
});

test('a rollback leaves nothing', async () => {
  const transaction = await db().startTransaction();
  await transaction.collection('things').doc('a').set({ n: 9 });
  await transaction.rollback();
  expect(await n('a')).toBe(1);
  await things().doc('a').update({ n: 2 });
  expect(await n('a')).toBe(2);
});

test('reads are of the moment of the first operation', async () => {
  const transaction = await db().startTransaction();
  const inside = transaction.collection('things');
  await things().doc('a').update({ n: 2 });
  expect((await inside.doc('a').get()).data).toMatchObject({ n: 2 });

  await things().doc('b').update({ n: 3 });
  await things().add({ _id: 'c', n: 1 });
  await things().doc('a').remove();
  expect((await inside.doc('b').get()).data).toMatchObject({ n: 1 });
  expect((await inside.where({ n: 1 }).get()).data).toEqual([{ _id: 'b', n: 1 }]);
  expect((await inside.where({}).get()).data.map(({ _id }: { _id: string }) => _id)).toEqual(['a', 'b']);
  await transaction.rollback();
});

test('of two transactions that write one document the first wins, the other is gone', async () => {
  const first = await db().startTransaction();
  const second = await db().startTransaction();
  await first.collection('things').doc('a').get();
  await second.collection('things').doc('a').get();
  await first.collection('things').doc('a').update({ n: 2 });
  await expect(second.collection('things').doc('a').update({ n: 3 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
    ...conflict,
  });
  await expect(second.collection('things').doc('b').get()).rejects.toMatchObject(gone);
  await expect(second.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', ...gone });
  await first.commit();
  expect(await n('a')).toBe(2);
});

test('writing what has changed since the snapshot is a conflict', async () => {
  const transaction = await db().startTransaction();
  await transaction.collection('things').doc('b').get();
  await things().doc('a').update({ n: 2 });
  await expect(transaction.collection('things').doc('a').update({ n: 3 })).rejects.toMatchObject(conflict);
  expect(await n('a')).toBe(2);
});

test('two that add the same id: one conflict', async () => {
  const first = await db().startTransaction();
  const second = await db().startTransaction();
  await first.collection('things').add({ _id: 'new' });
  await expect(second.collection('things').add({ _id: 'new' })).rejects.toMatchObject(conflict);
  await first.commit();
});

test('a taken id ends the transaction', async () => {
  const transaction = await db().startTransaction();
  await expect(transaction.collection('things').add({ _id: 'a' })).rejects.toMatchObject({
    message: expect.stringContaining('E11000'),
  });
  await expect(transaction.commit()).rejects.toMatchObject(gone);
});

test('a write outside waits for the transaction that holds its document', async () => {
  const transaction = await db().startTransaction();
  await transaction.collection('things').doc('a').update({ n: 2 });
  const order: string[] = [];
  const outside = things()
    .doc('a')
    .update({ n: db().command.inc(10) })
    .then(() => order.push('outside'));
  await n('b');
  order.push('commit');
  await transaction.commit();
  await outside;
  expect(order).toEqual(['commit', 'outside']);
  expect(await n('a')).toBe(12);
});

test('after 30 seconds a transaction is gone and its locks are free', async () => {
  const transaction = await db().startTransaction();
  time.pass(20_000);
  await transaction.collection('things').doc('a').update({ n: 2 });
  const outside = things().doc('a').update({ n: 3 });
  await n('b');
  time.pass(9_999);
  expect((await transaction.collection('things').doc('a').get()).data).toMatchObject({ n: 2 });
  time.pass(1);
  await expect(transaction.collection('things').doc('a').get()).rejects.toMatchObject(gone);
  await outside;
  expect(await n('a')).toBe(3);
});

test('an ended transaction takes nothing more', async () => {
  const transaction = await db().startTransaction();
  await transaction.commit();
  await expect(transaction.commit()).rejects.toMatchObject(gone);
  await expect(transaction.rollback()).rejects.toMatchObject(gone);
  await expect(transaction.collection('things').doc('a').set({ n: 5 })).rejects.toMatchObject(gone);
});

test('many that count up one document with retries lose nothing', async () => {
  const countUp = async (): Promise<void> => {
    const transaction = await db().startTransaction();
    try {
      const { data } = await transaction.collection('things').doc('a').get();
      await transaction
        .collection('things')
        .doc('a')
        .set({ n: data.n + 1 });
      await transaction.commit();
    } catch (error) {
      if (!/TransactionConflict/.test(String(error))) throw error;
      return countUp();
    }
  };
  await Promise.all(Array.from({ length: 40 }, countUp));
  expect(await n('a')).toBe(41);
});
