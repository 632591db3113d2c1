import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, wxDatabase } from './support';

const duplicate = {
  errCode: -502001,
  errMsg: expect.stringContaining('E11000 duplicate key error collection'),
};

let cloud: Cloud;
beforeAll(async () => {
  const indexes = [{ name: 'phone', keys: ['phone'], unique: true }];
  cloud = await aCloud({
    collections: [
      { name: 'things', indexes: [] },
      { name: 'people', indexes },
    ],
  });
});

const things = () => wxDatabase(cloud).collection('things');
const people = () => wxDatabase(cloud).collection('people');

test('an added document gets an id; ids follow the order of adding', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) ids.push((await things().add({ data: { n } }))._id);
  expect(ids).toEqual([...ids].sort());
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
});

test('several are added at once or none', async () => {
  const { _ids } = await things().add({ data: [{ _id: 'p' }, { _id: 'q' }] });
  expect(_ids).toEqual(['p', 'q']);
  await expect(things().add({ data: [{ _id: 'r' }, { _id: 'p' }] })).rejects.toMatchObject(duplicate);
  await expect(things().doc('r').get()).rejects.toMatchObject({
    errMsg: expect.stringContaining('does not exist'),
  });
});

test('a taken id is refused, however many try at once', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => things().add({ data: { _id: 'x', n } })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(things().add({ data: { _id: 'x' } })).rejects.toMatchObject(duplicate);
  await expect(tcbDatabase(cloud).collection('things').add({ _id: 'x' })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('E11000'),
  });
});

test('set creates, replaces whole, and tells which', async () => {
  expect(
    (
      await things()
        .doc('s')
        .set({ data: { a: 1 } })
    ).stats,
  ).toEqual({ updated: 0, created: 1 });
  expect(
    (
      await things()
        .doc('s')
        .set({ data: { b: 2 } })
    ).stats,
  ).toEqual({ updated: 1, created: 0 });
  expect(
    (
      await things()
        .doc('s')
        .set({ data: { b: 2 } })
    ).stats,
  ).toEqual({ updated: 1, created: 0 });
  expect((await things().doc('s').get()).data).toEqual({ _id: 's', b: 2 });
});

test('an update or removal of what is not there does nothing', async () => {
  expect(
    (
      await things()
        .doc('none')
        .update({ data: { a: 1 } })
    ).stats.updated,
  ).toBe(0);
  expect((await things().doc('none').remove()).stats.removed).toBe(0);
});

test('ids may be numbers, and differ from the same digits', async () => {
  await things()
    .doc(7)
    .set({ data: { kind: 'number' } });
  await things()
    .doc('7')
    .set({ data: { kind: 'text' } });
  expect((await things().doc(7).get()).data.kind).toBe('number');
  expect((await things().doc('7').get()).data.kind).toBe('text');
});

test('an object id is its text', async () => {
  const db = tcbDatabase(cloud) as ReturnType<typeof tcbDatabase> & {
    ObjectId(options: { id: string }): unknown;
  };
  const id = '0123456789abcdef01234567';
  const added = await db.collection('things').add({ _id: db.ObjectId({ id }), other: db.ObjectId({ id }) });
  expect(added.id).toBe(id);
  const { data } = await db
    .collection('things')
    .where({ other: db.ObjectId({ id }) })
    .get();
  expect(data).toEqual([{ _id: id, other: id }]);
});

test.each([
  ['a field that begins with a dollar', { $set: 1 }],
  ['an id that is an object', { _id: { a: 1 } }],
  ['more than 16 MB', { text: 'x'.repeat(16 * 1024 * 1024) }],
])('%s is refused', async (_, data) => {
  await expect(things().add({ data })).rejects.toMatchObject({ errCode: -502001 });
});

describe('a unique index', () => {
  beforeEach(async () => {
    await people().where({}).remove();
    await people().add({ data: { _id: 'a', phone: 1 } });
  });

  test('refuses the same value in another document', async () => {
    await expect(people().add({ data: { _id: 'b', phone: 1 } })).rejects.toMatchObject(duplicate);
    await people().add({ data: { _id: 'b', phone: 2 } });
    await expect(
      people()
        .doc('b')
        .update({ data: { phone: 1 } }),
    ).rejects.toMatchObject(duplicate);
    await expect(
      people()
        .doc('c')
        .set({ data: { phone: 2 } }),
    ).rejects.toMatchObject(duplicate);
  });

  test('lets a value go with its document', async () => {
    await people()
      .doc('a')
      .update({ data: { name: 'Ann' } });
    await people()
      .doc('a')
      .update({ data: { phone: 3 } });
    await people().add({ data: { _id: 'b', phone: 1 } });
    await people().doc('a').remove();
    await people().add({ data: { _id: 'c', phone: 3 } });
    expect((await people().where({ phone: 3 }).get()).data).toEqual([{ _id: 'c', phone: 3 }]);
  });
});

describe('a collection', () => {
  test('is created once', async () => {
    const db = wxDatabase(cloud);
    await db.createCollection('fresh');
    await db.collection('fresh').add({ data: { _id: 'a' } });
    await expect(db.createCollection('fresh')).rejects.toMatchObject({
      errMsg: expect.stringContaining('Table exist'),
    });
  });

  test('must be there for every kind of write', async () => {
    const none = wxDatabase(cloud).collection('none');
    const missing = { errCode: -502005 };
    await expect(none.add({ data: { a: 1 } })).rejects.toMatchObject(missing);
    await expect(none.doc('a').set({ data: { a: 1 } })).rejects.toMatchObject(missing);
    await expect(none.doc('a').update({ data: { a: 1 } })).rejects.toMatchObject(missing);
    await expect(none.where({ a: 1 }).remove()).rejects.toMatchObject(missing);
    await expect(none.aggregate().end()).rejects.toMatchObject({
      errMsg: expect.stringContaining('not exist'),
    });
  });
});
