import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, type WxDatabase, wxDatabase } from './support';

type Operators = WxDatabase['command'];
type Fields = Record<string, unknown>;

const orders = [
  { _id: 1, town: 'A', n: 10, tags: ['x', 'y'] },
  { _id: 2, town: 'B', n: 20, tags: ['x'] },
  { _id: 3, town: 'A', n: 30, tags: [] },
  { _id: 4, town: 'A', n: 20 },
];

let cloud: Cloud;
beforeAll(async () => {
  const names = ['orders', 'towns'];
  cloud = await aCloud({ collections: names.map((name) => ({ name, indexes: [] })) });
  const db = wxDatabase(cloud);
  await db.collection('orders').add({ data: orders });
  await db.collection('towns').add({
    data: [
      { _id: 'A', name: '甲' },
      { _id: 'B', name: '乙' },
    ],
  });
});

const accumulators: [name: string, accumulator: ($: Operators) => unknown, ofA: unknown][] = [
  ['addToSet', ($) => $.addToSet('$town'), ['A']],
  ['avg', ($) => $.avg('$n'), 20],
  ['first', ($) => $.first('$n'), 10],
  ['last', ($) => $.last('$n'), 20],
  ['max', ($) => $.max('$n'), 30],
  ['min', ($) => $.min('$n'), 10],
  ['push', ($) => $.push({ n: '$n' }), [{ n: 10 }, { n: 30 }, { n: 20 }]],
  ['stdDevPop', ($) => $.stdDevPop('$n'), Math.sqrt(200 / 3)],
  ['stdDevSamp', ($) => $.stdDevSamp('$n'), 10],
  ['sum', ($) => $.sum('$n'), 60],
  ['sum of ones', ($) => $.sum(1), 3],
];

test.each(accumulators)('the accumulator %s', async (_, accumulator, ofA) => {
  const db = wxDatabase(cloud);
  const { list } = await db
    .collection('orders')
    .aggregate()
    .group({ _id: '$town', value: accumulator(db.command.aggregate) })
    .sort({ _id: 1 })
    .end();
  expect(list[0]).toEqual({ _id: 'A', value: ofA });
});

type Chain = WxDatabase['command'];
const stages: [name: string, build: (chain: Chain, db: WxDatabase) => Chain, list: Fields[]][] = [
  [
    'match',
    (a, { command: _ }) => a.match({ n: _.gt(10), town: 'A' }).project({ n: 1 }),
    [
      { _id: 3, n: 30 },
      { _id: 4, n: 20 },
    ],
  ],
  ['match after another', (a) => a.project({ n: 1 }).match({ n: 10 }), [{ _id: 1, n: 10 }]],
  [
    'addFields',
    (a, { command: _ }) => a.match({ _id: 2 }).addFields({ twice: _.aggregate.add(['$n', '$n']) }),
    [{ ...orders[1], twice: 40 }],
  ],
  [
    'sort, skip and limit',
    (a) => a.sort({ n: -1, _id: 1 }).skip(1).limit(2).project({ _id: 1 }),
    [{ _id: 2 }, { _id: 4 }],
  ],
  ['count', (a) => a.match({ town: 'A' }).count('total'), [{ total: 3 }]],
  [
    'unwind',
    (a) => a.unwind('$tags').project({ tags: 1 }),
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2, tags: 'x' },
    ],
  ],
  [
    'unwind that keeps',
    (a) => a.match({ _id: 3 }).unwind({ path: '$tags', preserveNullAndEmptyArrays: true }).project({ n: 1 }),
    [{ _id: 3, n: 30 }],
  ],
  [
    'sortByCount',
    (a) => a.sortByCount('$town'),
    [
      { _id: 'A', count: 3 },
      { _id: 'B', count: 1 },
    ],
  ],
  [
    'bucket',
    (a) => a.bucket({ groupBy: '$n', boundaries: [0, 20, 40] }),
    [
      { _id: 0, count: 1 },
      { _id: 20, count: 3 },
    ],
  ],
  ['replaceRoot', (a) => a.match({ _id: 1 }).replaceRoot({ newRoot: { only: '$n' } }), [{ only: 10 }]],
  [
    'lookup',
    (a) =>
      a
        .match({ _id: 2 })
        .lookup({ from: 'towns', localField: 'town', foreignField: '_id', as: 'towns' })
        .project({ towns: 1 }),
    [{ _id: 2, towns: [{ _id: 'B', name: '乙' }] }],
  ],
  [
    'lookup by a pipeline',
    (a, { command: _ }) =>
      a
        .match({ _id: 1 })
        .lookup({
          from: 'towns',
          let: { town: '$town' },
          pipeline: _.aggregate
            .pipeline()
            .match(_.expr(_.aggregate.eq(['$_id', '$$town'])))
            .project({ name: 1 })
            .done(),
          as: 'towns',
        })
        .project({ towns: 1 }),
    [{ _id: 1, towns: [{ _id: 'A', name: '甲' }] }],
  ],
];

test.each(stages)('the stage %s', async (_, build, expected) => {
  const db = wxDatabase(cloud);
  const { list } = await build(db.collection('orders').aggregate(), db).end();
  expect(list).toEqual(expected);
});

test('sample takes as many as asked', async () => {
  const { list } = await wxDatabase(cloud).collection('orders').aggregate().sample({ size: 2 }).end();
  expect(list).toHaveLength(2);
});

test('bucketAuto divides evenly', async () => {
  const { list } = await wxDatabase(cloud)
    .collection('orders')
    .aggregate()
    .bucketAuto({ groupBy: '$_id', buckets: 2 })
    .end();
  expect(list.map(({ count }: Fields) => count)).toEqual([2, 2]);
});

test('an aggregate leaves the documents as they are', async () => {
  const db = wxDatabase(cloud);
  await db.collection('orders').aggregate().unwind('$tags').addFields({ n: 0 }).end();
  expect((await db.collection('orders').doc(1).get()).data).toEqual(orders[0]);
});

test('an unknown stage is refused', async () => {
  const db = tcbDatabase(cloud);
  await expect(db.collection('orders').aggregate([]).end()).resolves.toBeDefined();
  await expect(
    db
      .collection('orders')
      .options({ raw: true } as never)
      .aggregate([{ $nonsense: {} }] as never)
      .end(),
  ).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});
