import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, type WxDatabase, wxDatabase } from './support';

type Fields = Record<string, unknown>;

const things = [
  {
    _id: 'a',
    n: 1,
    name: 'Ann',
    tags: ['red', 'blue'],
    at: new Date('2022-03-01'),
    in: { x: 1, y: { z: 'p' } },
  },
  {
    _id: 'b',
    n: 2,
    name: 'bob',
    tags: ['red'],
    at: new Date('2022-03-02'),
    in: { x: 2 },
    marks: [{ by: 1, of: 7 }],
  },
  {
    _id: 'c',
    n: 3,
    name: 'Cid',
    tags: [],
    list: [1, 5, 9],
    marks: [
      { by: 1, of: 9 },
      { by: 2, of: 7 },
    ],
  },
  { _id: 'd', n: null, name: '丁', list: [20], flag: true },
  { _id: 'e', name: 'a.n', n: 'text', list: [[1, 2]], flag: false },
];

// biome-ignore format: a table
const cases: [sentence: string, filter: (_: WxDatabase['command']) => unknown, ids: string][] = [
  ['equal', () => ({ n: 2 }), 'b'],
  ['equal by operator', (_) => ({ n: _.eq(2) }), 'b'],
  ['equal to a date', () => ({ at: new Date('2022-03-02') }), 'b'],
  ['equal to one of an array', () => ({ tags: 'red' }), 'ab'],
  ['equal to a whole array', (_) => ({ tags: _.eq(['red']) }), 'b'],
  ['equal to null also where nothing is', () => ({ at: null }), 'cde'],
  ['equal inside', () => ({ in: { x: 1 } }), 'a'],
  ['equal deep inside', () => ({ 'in.y.z': 'p' }), 'a'],
  ['equal inside documents of an array', () => ({ 'marks.of': 7 }), 'bc'],
  ['equal at a place of an array', () => ({ 'list.0': 20 }), 'd'],
  ['equal object by operator', (_) => ({ in: _.eq({ x: 2 }) }), 'b'],
  ['not equal', (_) => ({ n: _.neq(2) }), 'acde'],
  ['less', (_) => ({ n: _.lt(2) }), 'a'],
  ['at most', (_) => ({ n: _.lte(2) }), 'ab'],
  ['greater', (_) => ({ n: _.gt(2) }), 'c'],
  ['at least', (_) => ({ n: _.gte(2) }), 'bc'],
  ['texts compare with texts only', (_) => ({ n: _.gte('a') }), 'e'],
  ['dates compare', (_) => ({ at: _.gt(new Date('2022-03-01')) }), 'b'],
  ['some item of an array compares', (_) => ({ list: _.gt(8) }), 'cd'],
  ['between', (_) => ({ n: _.gt(1).and(_.lt(3)) }), 'b'],
  ['two bounds met by two items', (_) => ({ list: _.gt(8).and(_.lt(3)) }), 'c'],
  ['either, of one field', (_) => ({ n: _.lt(2).or(_.gt(2)) }), 'ac'],
  ['among', (_) => ({ n: _.in([1, 3, 'text']) }), 'ace'],
  ['among, with null', (_) => ({ n: _.in([null]) }), 'd'],
  ['not among', (_) => ({ n: _.nin([1, 2]) }), 'cde'],
  ['all', (_) => ({ tags: _.all(['blue', 'red']) }), 'a'],
  ['an item matches', (_) => ({ marks: _.elemMatch({ by: 1, of: 7 }) }), 'b'],
  ['an item matches by operators', (_) => ({ marks: _.elemMatch({ of: _.gt(8) }) }), 'c'],
  ['a scalar item matches', (_) => ({ list: _.elemMatch({ $gt: 3, $lt: 8 }) }), 'c'],
  ['scalars never match fields', (_) => ({ tags: _.elemMatch({ by: { $ne: 1 } }) }), ''],
  ['among, where nothing is', (_) => ({ at: _.in([null]) }), 'cde'],
  ['exists', (_) => ({ n: _.exists(true) }), 'abcde'],
  ['does not exist', (_) => ({ at: _.exists(false) }), 'cde'],
  ['size', (_) => ({ tags: _.size(0) }), 'c'],
  ['remainder', (_) => ({ n: _.mod(2, 1) }), 'ac'],
  ['regular expression', () => ({ name: /^a/ }), 'e'],
  ['regular expression with a flag', () => ({ name: /^a/i }), 'ae'],
  ['and', (_) => _.and([{ n: 2 }, { tags: 'red' }]), 'b'],
  ['or', (_) => _.or([{ n: 1 }, { flag: true }]), 'ad'],
  ['nor', (_) => _.nor([{ n: 1 }, { flag: true }]), 'bce'],
  ['not', (_) => ({ n: _.not(_.gt(1)) }), 'ade'],
  ['not, also where nothing is', (_) => ({ at: _.not(_.gt(new Date('2022-03-01'))) }), 'acde'],
  ['id among', (_) => ({ _id: _.in(['a', 'x', 'c']) }), 'ac'],
  ['ids from and before', (_) => ({ _id: _.gte('b').and(_.lt('d')) }), 'bc'],
  ['ids after and up to', (_) => ({ _id: _.gt('b').and(_.lte('d')) }), 'cd'],
  ['ids before', (_) => ({ _id: _.lt('b') }), 'a'],
  ['expression', (_) => _.expr(_.aggregate.eq(['$n', 2])), 'b'],
  ['a schema', (_) => _.jsonSchema({ required: ['flag'], properties: { flag: { bsonType: 'bool', enum: [true] } } }), 'd'],
  ['none of two schemas', (_) => _.nor([_.jsonSchema({ required: ['tags'] }), _.jsonSchema({ required: ['flag'] })]), ''],
  ['everything', () => ({}), 'abcde'],
];

let cloud: Cloud;
beforeAll(async () => {
  const indexes = ['n', 'tags', 'marks.of', 'in.x'].map((key) => ({ name: key, keys: [key] }));
  cloud = await aCloud({
    collections: [
      { name: 'plain', indexes: [] },
      { name: 'indexed', indexes: [...indexes, { name: 'two', keys: ['flag', 'name'] }] },
    ],
  });
  const db = wxDatabase(cloud);
  for (const name of ['plain', 'indexed']) await db.collection(name).add({ data: things });
});

describe.each(['plain', 'indexed'])('in the collection that is %s', (name) => {
  test.each(cases)('%s', async (_, filter, ids) => {
    const wx = wxDatabase(cloud);
    const { data } = await wx.collection(name).where(filter(wx.command)).get();
    expect(idsOf(data)).toBe(ids);

    const tcb = tcbDatabase(cloud);
    const result = await tcb
      .collection(name)
      .where(filter(tcb.command) as Fields)
      .get();
    expect(idsOf(result.data)).toBe(ids);
    expect(
      (
        await tcb
          .collection(name)
          .where(filter(tcb.command) as Fields)
          .count()
      ).total,
    ).toBe(ids.length);
  });
});

const idsOf = (documents: Fields[]): string =>
  documents
    .map(({ _id }) => _id)
    .sort()
    .join('');
