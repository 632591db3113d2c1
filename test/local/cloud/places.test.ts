import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, type WxDatabase, wxDatabase } from './support';

type Filter = (db: WxDatabase) => unknown;

const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
const things = [
  { _id: 'hall', at: point(113.392, 22.517) },
  { _id: 'park', at: point(113.401, 22.52) },
  { _id: 'port', at: point(113.5, 22.6) },
  {
    _id: 'road',
    at: {
      type: 'LineString',
      coordinates: [
        [113.3, 22.5],
        [113.45, 22.5],
      ],
    },
  },
  { _id: 'none' },
];

const square = (db: WxDatabase, west: number, south: number, east: number, north: number) => {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return db.Geo.Polygon([db.Geo.LineString(corners.map(([x, y]) => db.Geo.Point(x, y)))]);
};

// biome-ignore format: a table
const cases: [sentence: string, filter: Filter, ids: string[]][] = [
  ['near, the nearest first', (db) => ({ at: db.command.geoNear({ geometry: db.Geo.Point(113.4, 22.52), maxDistance: 2000 }) }), ['park', 'hall']],
  ['near, but not too near', (db) => ({ at: db.command.geoNear({ geometry: db.Geo.Point(113.4, 22.52), minDistance: 500, maxDistance: 2000 }) }), ['hall']],
  ['within an area', (db) => ({ at: db.command.geoWithin({ geometry: square(db, 113.39, 22.51, 113.45, 22.55) }) }), ['hall', 'park']],
  ['within a circle', (db) => ({ at: db.command.geoWithin({ centerSphere: [db.Geo.Point(113.5, 22.6), 1 / 6378.1] }) }), ['port']],
  ['touching an area', (db) => ({ at: db.command.geoIntersects({ geometry: square(db, 113.44, 22.4, 113.55, 22.65) }) }), ['port', 'road']],
  ['crossing a line', (db) => ({ at: db.command.geoIntersects({ geometry: db.Geo.LineString([db.Geo.Point(113.4, 22.4), db.Geo.Point(113.4, 22.6)]) }) }), ['road']],
];

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud({ collections: [{ name: 'places', indexes: [] }] });
  await wxDatabase(cloud).collection('places').add({ data: things });
});

test.each(cases)('%s', async (_, filter, ids) => {
  const db = wxDatabase(cloud);
  const { data } = await db.collection('places').where(filter(db)).get();
  expect(data.map(({ _id }) => _id)).toEqual(ids);
});

test('an area with a hole leaves out what lies in the hole', async () => {
  const db = wxDatabase(cloud);
  const ring = (...corners: number[][]) => db.Geo.LineString(corners.map(([x, y]) => db.Geo.Point(x, y)));
  const outer = ring([113, 22], [114, 22], [114, 23], [113, 23], [113, 22]);
  const hole = ring([113.38, 22.51], [113.42, 22.51], [113.42, 22.53], [113.38, 22.53], [113.38, 22.51]);
  const within = db.command.geoWithin({ geometry: db.Geo.Polygon([outer, hole]) });
  const { data } = await db.collection('places').where({ at: within }).get();
  expect(data.map(({ _id }) => _id)).toEqual(['port', 'road']);
});

test('a pipeline tells the distance', async () => {
  const db = tcbDatabase(cloud);
  const { data } = await db
    .collection('places')
    .aggregate()
    .geoNear({
      near: new db.Geo.Point(113.4, 22.52),
      distanceField: 'metres',
      spherical: true,
      key: 'at',
      limit: 2,
    })
    .project({ metres: db.command.aggregate.floor('$metres') })
    .end();
  expect(data).toEqual([
    { _id: 'park', metres: 102 },
    { _id: 'hall', metres: 887 },
  ]);
});
