import { everyone, type Known, labels, resolve, stationIn, supervisorOn } from '../../../domain/past/names';

const saying = (reading: object | undefined) => (reading && 'value' in reading ? reading.value : reading);

const he = { id: 's1', name: '何敏仪', post: 'p1', from: '2022-02-07', to: '2022-06-01' };
const successor = { id: 's5', name: '何敏仪', post: 'p1', from: '2022-06-01' };
const chen = { id: 's2', name: '陈国华', post: 'p2' };
const town = { id: '442000001', name: '石岐街道' };
const station = { id: 'st001', name: '石岐街道社工站', town: town.id };
const elsewhere = { id: 'st003', name: '中山港街道社工站', town: '442000003' };
const point = { id: 'pt001', name: '莲员西站点', town: town.id, parent: 'st001' };
const worker = (id: string, name: string) => ({ id, name, town: town.id, title: 'member' as const });

const known: Known = {
  supervisors: [he, successor, chen],
  towns: [town],
  stations: [station, elsewhere, point],
  workers: [worker('w001', '李志强'), worker('w002', '李志强'), worker('w003', '黄晓彤')],
  inspectors: [],
};

test('a name is written with its id only where two share it (R2.4)', () => {
  expect(labels(known.workers)).toEqual(['李志强（w001）', '李志强（w002）', '黄晓彤']);
});

test.each<[said: string, found: unknown]>([
  ['黄晓彤', known.workers[2]],
  ['李志强（w002）', known.workers[1]],
  ['李志强(w001)', known.workers[0]],
  ['李志强', { problem: '有 2 个“李志强”，请写上编号，如 李志强（w001）' }],
  ['李志强（w003）', { problem: '没有叫“李志强（w003）”的社工，请照“名单”表填写' }],
  ['王五', { problem: '没有叫“王五”的社工，请照“名单”表填写' }],
])('%s means one, or is told why not (R2.4)', (said, found) => {
  expect(saying(resolve(said, known.workers, '社工'))).toEqual(found);
});

test.each<[said: string, day: string, found: unknown]>([
  ['何敏仪', '2022-05-31', he],
  ['何敏仪', '2022-06-01', successor],
  ['何敏仪（s1）', '2022-06-01', { problem: '何敏仪（s1）在这一天不在任，请核对日期或姓名' }],
  ['何敏仪', '2022-02-06', { problem: '有 2 个“何敏仪”，请写上编号，如 何敏仪（s1）' }],
  ['陈国华', '2022-02-06', chen],
  ['王五', '2022-03-01', { problem: '没有叫“王五”的督导，请照“名单”表填写' }],
])('on its day %s of %s is the one who held the post (R1.8, R2.4)', (said, day, found) => {
  expect(saying(supervisorOn(said, day, known))).toEqual(found);
});

test.each<[said: string, found: unknown]>([
  ['石岐街道社工站', station],
  ['中山港街道社工站', { problem: '没有叫“中山港街道社工站”的社工站，请照“名单”表填写' }],
  ['莲员西站点', { problem: '没有叫“莲员西站点”的社工站，请照“名单”表填写' }],
])('%s is looked for in its town, points left out (R2.4)', (said, found) => {
  expect(saying(stationIn(said, { value: town }, known))).toEqual(found);
});

test('a station of an unknown town is not judged', () => {
  expect(stationIn('石岐街道社工站', { problem: 'x' }, known)).toBeUndefined();
});

test('attendees are supervisors or workers, and the first unknown one is told (R2.4)', () => {
  expect(saying(everyone(['陈国华', '黄晓彤'], known))).toEqual(['s2', 'w003']);
  expect(saying(everyone(['陈国华', '王五', '赵六'], known))).toEqual({
    problem: '没有叫“王五”的督导或社工，请照“名单”表填写',
  });
});
