import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, wxDatabase } from './support';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud({ collections: [{ name: 'things', indexes: [] }] });
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

test('where().update() escapes from its transaction', async () => {
  const transaction = await db().startTransaction();
  await transaction.collection('things').where({ _id: 'a' }).update({ n: 7 });
  await transaction.collection('things').where({ _id: 'b' }).remove();
  expect((await transaction.collection('things').count()).total).toBe(1);
  await transaction.rollback();
  expect([await n('a'), await n('b')]).toEqual([7, undefined]);
});

test('counting and then adding is write skew: both succeed', async () => {
  const book = async (id: string) => {
    const transaction = await db().startTransaction();
    const taken = await transaction.collection('things').where({ n: 5 }).get();
    return {
      taken: taken.data.length,
      commit: () =>
        transaction
          .collection('things')
          .add({ _id: id, n: 5 })
          .then(() => transaction.commit()),
    };
  };
  const [first, second] = [await book('x'), await book('y')];
  expect([first.taken, second.taken]).toEqual([0, 0]);
  await first.commit();
  await second.commit();
  expect((await things().where({ n: 5 }).count()).total).toBe(2);
});

test('wx-server-sdk runs a transaction and rolls back what throws', async () => {
  const wx = wxDatabase(cloud);
  const sum = await wx.runTransaction(async (transaction) => {
    const inside = transaction.collection('things');
    const a = (await inside.doc('a').get()).data;
    await inside.doc('b').set({ data: { n: Number(a.n) + 1 } });
    return Number(a.n) + 1;
  });
  expect(sum).toBe(2);
  const failed = wx.runTransaction(async (transaction) => {
    await transaction
      .collection('things')
      .doc('b')
      .set({ data: { n: 100 } });
    throw new Error('on second thoughts');
  });
  await expect(failed).rejects.toThrow('on second thoughts');
  expect(await n('b')).toBe(2);
});

test('wx-server-sdk does not run again after a conflict inside', async () => {
  const wx = wxDatabase(cloud);
  const holder = await db().startTransaction();
  await holder.collection('things').doc('a').update({ n: 2 });
  let runs = 0;
  const blocked = wx.runTransaction(async (transaction) => {
    runs += 1;
    await transaction
      .collection('things')
      .doc('a')
      .update({ data: { n: 3 } });
  });
  await expect(blocked).rejects.toMatchObject({ errMsg: expect.stringContaining('TransactionConflict') });
  expect(runs).toBe(1);
  await holder.rollback();
});
