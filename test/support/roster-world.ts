import { given, type World } from './given';
import { coordinator } from './people';
import { aWorkerLine, type File, importFile, twoStations } from './roster';

// A small roster and what tests ask of it.
export const PHONE = '13800000001';

export const first = {
  ...twoStations,
  points: [[null, '莲员西站点', '石岐街道社工站']],
  workers: [
    aWorkerLine('陈嘉欣', { title: '站长', phone: PHONE, years: 6, from: '2021-07-01', point: '莲员西站点' }),
    aWorkerLine('李志强', { phone: '13800000002', field: '长者服务' }),
    aWorkerLine('黄晓彤', { station: '中山港街道社工站', phone: 13800000003 }),
  ],
  absences: [['李志强', null, '病假', '2022-03-01', '2022-03-31']],
} satisfies File;

export const started = async () => {
  const world = await given();
  await importFile(world, first);
  return world;
};

export const peopleAt = async (world: World, station: string) =>
  (await world.as(coordinator)('roster', 'people', { station })).people;

export const without = (name: string): File => ({
  ...first,
  workers: first.workers.filter((line) => line[1] !== name),
});
