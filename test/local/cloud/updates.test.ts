import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, type WxDatabase, wxDatabase } from './support';

type Fields = Record<string, unknown>;

const start = { n: 5, tags: ['a', 'b', 'c'], in: { x: 1, y: 2 }, list: [{ k: 1 }, { k: 2 }], bits: 12 };

// biome-ignore format: a table
const cases: [sentence: string, data: (_: WxDatabase['command']) => Fields, after: Fields][] = [
  ['a field is replaced', () => ({ n: 6 }), { ...start, n: 6 }],
  ['a field is added', () => ({ extra: null }), { ...start, extra: null }],
  ['objects are merged', () => ({ in: { x: 9 } }), { ...start, in: { x: 9, y: 2 } }],
  ['set replaces an object', (_) => ({ in: _.set({ x: 9 }) }), { ...start, in: { x: 9 } }],
  ['paths reach inside', () => ({ 'in.z': 3 }), { ...start, in: { x: 1, y: 2, z: 3 } }],
  ['paths reach into arrays', () => ({ 'tags.1': 'B' }), { ...start, tags: ['a', 'B', 'c'] }],
  ['paths reach into documents of arrays', () => ({ 'list.0.k': 9 }), { ...start, list: [{ k: 9 }, { k: 2 }] }],
  ['paths make what is missing', () => ({ 'deep.er.n': 1 }), { ...start, deep: { er: { n: 1 } } }],
  ['an array is replaced', () => ({ tags: [] }), { ...start, tags: [] }],
  ['remove', (_) => ({ n: _.remove() }), { tags: start.tags, in: start.in, list: start.list, bits: 12 }],
  ['remove inside', (_) => ({ in: { x: _.remove() } }), { ...start, in: { y: 2 } }],
  ['inc', (_) => ({ n: _.inc(-2) }), { ...start, n: 3 }],
  ['inc from nothing', (_) => ({ m: _.inc(2) }), { ...start, m: 2 }],
  ['mul', (_) => ({ n: _.mul(1.5) }), { ...start, n: 7.5 }],
  ['mul from nothing', (_) => ({ m: _.mul(2) }), { ...start, m: 0 }],
  ['min', (_) => ({ n: _.min(4) }), { ...start, n: 4 }],
  ['max', (_) => ({ n: _.max(9) }), { ...start, n: 9 }],
  ['rename', (_) => ({ n: _.rename('m') }), { tags: start.tags, in: start.in, list: start.list, bits: 12, m: 5 }],
  ['bit', (_) => ({ bits: _.bit({ and: 10 }) }), { ...start, bits: 8 }],
  ['push one', (_) => ({ tags: _.push('d') }), { ...start, tags: ['a', 'b', 'c', 'd'] }],
  ['push several', (_) => ({ tags: _.push(['d', 'e']) }), { ...start, tags: ['a', 'b', 'c', 'd', 'e'] }],
  ['push to nothing', (_) => ({ more: _.push(['d']) }), { ...start, more: ['d'] }],
  ['push at a place', (_) => ({ tags: _.push({ each: ['d'], position: 1 }) }), { ...start, tags: ['a', 'd', 'b', 'c'] }],
  ['push, sort and cut', (_) => ({ tags: _.push({ each: ['d'], sort: -1, slice: 2 }) }), { ...start, tags: ['d', 'c'] }],
  ['pop', (_) => ({ tags: _.pop() }), { ...start, tags: ['a', 'b'] }],
  ['shift', (_) => ({ tags: _.shift() }), { ...start, tags: ['b', 'c'] }],
  ['unshift', (_) => ({ tags: _.unshift(['y', 'z']) }), { ...start, tags: ['y', 'z', 'a', 'b', 'c'] }],
  ['pull', (_) => ({ tags: _.pull('b') }), { ...start, tags: ['a', 'c'] }],
  ['pull documents', (_) => ({ list: _.pull({ k: 1 }) }), { ...start, list: [{ k: 2 }] }],
  ['pullAll', (_) => ({ tags: _.pullAll(['a', 'b']) }), { ...start, tags: ['c'] }],
  ['addToSet', (_) => ({ tags: _.addToSet('d') }), { ...start, tags: ['a', 'b', 'c', 'd'] }],
  ['addToSet what is there', (_) => ({ tags: _.addToSet('a') }), start],
  ['several at once', (_) => ({ n: _.inc(1), tags: _.pop(), in: { x: 0 } }), { ...start, n: 6, tags: ['a', 'b'], in: { x: 0, y: 2 } }],
];

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud({ collections: ['things', 'others'].map((name) => ({ name, indexes: [] })) });
});

test.each(cases)('%s', async (_, data, after) => {
  const wx = wxDatabase(cloud);
  const document = wx.collection('things').doc('one');
  await document.set({ data: start });
  const { stats } = await document.update({ data: data(wx.command) });
  expect((await document.get()).data).toEqual({ _id: 'one', ...after });
  expect(stats.updated).toBe(after === start ? 0 : 1);

  const tcb = tcbDatabase(cloud);
  await tcb.collection('things').doc('two').set(start);
  await tcb.collection('things').doc('two').update(data(tcb.command));
  expect((await tcb.collection('things').doc('two').get()).data).toEqual([{ _id: 'two', ...after }]);
});

test('values come back as they were', async () => {
  const db = wxDatabase(cloud);
  const values = {
    date: new Date('2022-03-01T01:02:03.004Z'),
    early: new Date(-1),
    big: 2 ** 53,
    small: -1.5e-300,
    text: '中文\u0000\n😀',
    yes: true,
    nothing: null,
    nested: { list: [[], {}, [{ date: new Date(0) }]] },
    pattern: /a.b/i,
  };
  await db.collection('things').doc('values').set({ data: values });
  const { data } = await db.collection('things').doc('values').get();
  const { pattern, ...rest } = data;
  const { pattern: _, ...expected } = values;
  expect(rest).toEqual({ _id: 'values', ...expected });
  expect(pattern).toMatchObject({ pattern: 'a.b', options: 'i' });
});

test('server dates are the cloud’s, also inside and with an offset', async () => {
  const later = await aCloud({ clock: Date.UTC(2030, 0, 1), collections: [{ name: 'things', indexes: [] }] });
  const db = wxDatabase(later);
  const data = { at: db.serverDate(), in: { later: db.serverDate({ offset: 3_600_000 }) } };
  await db.collection('things').doc('dates').set({ data });
  const { at, in: inside } = (await db.collection('things').doc('dates').get()).data as {
    at: Date;
    in: { later: Date };
  };
  expect(at.getUTCFullYear()).toBe(2030);
  expect(inside.later.getTime() - at.getTime()).toBe(3_600_000);
  await db
    .collection('things')
    .doc('dates')
    .update({ data: { at: db.serverDate({ offset: 1 }) } });
  const { data: updated } = await db.collection('things').doc('dates').get();
  expect((updated.at as Date).getTime()).toBeGreaterThan(at.getTime());
});

test('places are kept as data', async () => {
  const db = wxDatabase(cloud);
  const point = db.Geo.Point(113.38, 22.52);
  const { _id } = await db.collection('things').add({ data: { point } });
  const { data } = await db.collection('things').doc(_id).get();
  expect(data.point).toMatchObject({ longitude: 113.38, latitude: 22.52 });
});

describe('many documents', () => {
  const others = () => wxDatabase(cloud).collection('others');
  const ids = ['a', 'b', 'c'];
  beforeEach(async () => {
    await others().where({}).remove();
    await others().add({ data: ids.map((_id, n) => ({ _id, n })) });
  });

  test('all that match are updated, those that stay the same are not counted', async () => {
    const { command: _ } = wxDatabase(cloud);
    expect(
      (
        await others()
          .where({ n: _.gte(1) })
          .update({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(1);
    expect((await others().get()).data.map(({ n }) => n)).toEqual([0, 1, 1]);
  });

  test('one of those that match is updated or removed when one is asked for', async () => {
    expect(
      (
        await others()
          .where({})
          .update({ data: { m: 1 }, multi: false })
      ).stats.updated,
    ).toBe(1);
    expect((await others().where({}).remove({ multi: false })).stats.removed).toBe(1);
    expect((await others().count()).total).toBe(2);
  });

  test('all that match are removed', async () => {
    expect((await others().where({ n: 1 }).remove()).stats.removed).toBe(1);
    expect((await others().get()).data.map(({ _id }) => _id)).toEqual(['a', 'c']);
  });

  test('an update that returns its document', async () => {
    const db = tcbDatabase(cloud);
    const { doc, updated } = await db
      .collection('others')
      .where({ _id: 'b' })
      .updateAndReturn({ n: db.command.inc(5) });
    expect({ doc, updated }).toEqual({ doc: { _id: 'b', n: 6 }, updated: 1 });
  });
});
