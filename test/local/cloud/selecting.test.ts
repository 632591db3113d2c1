import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, wxDatabase } from './support';

type Fields = Record<string, unknown>;

const things = [
  { _id: 'a', n: 1, name: 'Ann', tags: ['red'], at: new Date('2022-03-01'), in: { x: 1, y: { z: 'p' } } },
  { _id: 'b', n: 2, name: 'bob' },
  {
    _id: 'c',
    n: 3,
    name: 'Cid',
    list: [1, 5, 9],
    marks: [
      { by: 1, of: 9 },
      { by: 2, of: 7 },
    ],
  },
  { _id: 'd', n: null, name: '丁' },
  { _id: 'e', n: 'text', name: 'a.n' },
];

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud({ collections: ['things', 'many'].map((name) => ({ name, indexes: [] })) });
  const db = wxDatabase(cloud);
  await db.collection('things').add({ data: things });
  await db.collection('many').add({ data: Array.from({ length: 1200 }, (_, n) => ({ _id: n, n })) });
});

describe('selecting', () => {
  test('100 documents come unless more are asked for, and never more than 1,000', async () => {
    const many = wxDatabase(cloud).collection('many');
    expect((await many.get()).data).toHaveLength(100);
    expect((await many.limit(1100).get()).data).toHaveLength(1000);
    expect((await many.count()).total).toBe(1200);
  });

  test('pages by id follow each other without a gap', async () => {
    const { command: _ } = tcbDatabase(cloud);
    const many = tcbDatabase(cloud).collection('many');
    const seen: unknown[] = [];
    for (let last = -1; ; ) {
      const { data } = await many
        .where({ _id: _.gt(last) })
        .orderBy('_id', 'asc')
        .limit(500)
        .get();
      if (data.length === 0) break;
      seen.push(...data.map(({ n }: { n: number }) => n));
      last = data.at(-1)._id;
    }
    expect(seen).toEqual(Array.from({ length: 1200 }, (_, n) => n));
  });

  test('skip and limit work on the order', async () => {
    const many = wxDatabase(cloud).collection('many');
    const { data } = await many.orderBy('_id', 'desc').skip(10).limit(3).get();
    expect(data.map(({ n }) => n)).toEqual([1189, 1188, 1187]);
  });

  test('orders rank nothing, numbers, text; then by the next field', async () => {
    const { data } = await wxDatabase(cloud)
      .collection('things')
      .orderBy('n', 'asc')
      .orderBy('name', 'desc')
      .get();
    expect(data.map(({ _id }) => _id).join('')).toBe('dabce');
  });

  test.each([
    [{ n: true }, { _id: 'a', n: 1 }],
    [{ n: 1, _id: false }, { n: 1 }],
    [{ 'in.y.z': true }, { _id: 'a', in: { y: { z: 'p' } } }],
    [
      { n: false, tags: false, at: false, in: false },
      { _id: 'a', name: 'Ann' },
    ],
  ] as [Fields, Fields][])('the projection %j gives %j', async (projection, expected) => {
    const { data } = await wxDatabase(cloud).collection('things').doc('a').field(projection).get();
    expect(data).toEqual(expected);
    const many = await tcbDatabase(cloud).collection('things').where({ _id: 'a' }).field(projection).get();
    expect(many.data).toEqual([expected]);
  });

  test('projections slice arrays and pick items', async () => {
    const db = tcbDatabase(cloud);
    const { project } = db.command as unknown as { project: Record<string, (value: unknown) => unknown> };
    const sliced = await db
      .collection('things')
      .where({ _id: 'c' })
      .field({ list: project.slice?.(2), n: 1 } as never)
      .get();
    expect(sliced.data[0].list).toEqual([1, 5]);
    const picked = await db
      .collection('things')
      .where({ _id: 'c' })
      .field({ marks: project.elemMatch?.({ by: 2 }) } as never)
      .get();
    expect(picked.data[0].marks).toEqual([{ by: 2, of: 7 }]);
  });
});

describe('what cannot be asked', () => {
  test('a document that is not there', async () => {
    await expect(wxDatabase(cloud).collection('things').doc('x').get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('document with _id x does not exist'),
    });
    expect((await tcbDatabase(cloud).collection('things').doc('x').get()).data).toEqual([]);
  });

  test('a collection that is not there', async () => {
    await expect(wxDatabase(cloud).collection('x').get()).rejects.toMatchObject({ errCode: -502005 });
    await expect(tcbDatabase(cloud).collection('x').count()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
  });

  test('an operator that is not there', async () => {
    await expect(
      wxDatabase(cloud)
        .collection('things')
        .where({ n: { $near: 1 } })
        .get(),
    ).rejects.toMatchObject({
      errCode: -502001,
    });
  });
});
