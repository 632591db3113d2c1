import { given } from '../../support/given';
import { operate } from '../../support/operators';
import { commissioner, coordinator, lead, supervisor } from '../../support/people';
import { aWorkerLine, carryOut, check, importFile, upload } from '../../support/roster';
import { first, PHONE, peopleAt, started, without } from '../../support/roster-world';
import { documentsOf } from '../../support/shared';
import { readXlsx } from '../../support/xlsx';

test('a file becomes the roster: towns, stations, points, people, absences', async () => {
  const world = await given();
  const checked = await check(world, first);
  expect(checked).toMatchObject({ faults: [], counts: { added: 2, changed: 2, ended: 2 } });
  expect(await carryOut(world, checked)).toMatchObject({
    ...{ state: 'done', text: '新增 2 条，更改 2 条，结束 2 条' },
  });
  const { total, towns, importing } = await world.as(coordinator)('roster', 'overview', {});
  expect(total).toEqual({ workers: 3, bound: 0, absent: 1 });
  expect(towns.map(({ name, count }) => [name, count.workers])).toEqual([
    ['石岐街道', 2],
    ['中山港街道', 1],
  ]);
  expect(importing).toBeNull();
  expect(await peopleAt(world, 'st001')).toMatchObject([
    {
      name: '陈嘉欣',
      titleText: '站长',
      place: '石岐街道社工站 · 莲员西站点',
      about: '从业 6 年 · 2021-07-01 入职',
    },
    { name: '李志强', absence: '病假至 3 月 31 日 周四', hasPhone: true },
  ]);
});

test('the template holds the present data, and comes back without any change', async () => {
  const world = await started();
  const { base64, name } = await world.as(coordinator)('roster', 'template', {});
  expect(name).toBe('花名册 3月9日周三.xlsx');
  const bytes = Buffer.from(base64, 'base64');
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['镇街', '社工站', '站点', '社工', '请假']);
  expect(sheets[3]?.rows[1]?.slice(1, 4)).toEqual(['陈嘉欣', PHONE, '站长']);
  const { faults, counts } = await check(world, bytes);
  expect({ faults, counts }).toEqual({ faults: [], counts: { added: 0, changed: 0, ended: 0 } });
});

test('a re-import shows what it would add, change and end before it does', async () => {
  const world = await started();
  const workers = [
    aWorkerLine('陈嘉欣', {
      title: '社工',
      phone: '13900000009',
      from: '2021-07-01',
      years: 6,
      point: '莲员西站点',
    }),
    aWorkerLine('李志强', { title: '站长', phone: '13800000002', field: '长者服务' }),
    aWorkerLine('新社工', {}),
  ];
  const { changes, counts } = await check(world, { ...first, workers, absences: [] });
  expect(counts).toEqual({ added: 1, changed: 2, ended: 1 });
  expect(changes).toEqual([
    { kind: 'added', of: 'workers', ofText: '社工', name: '新社工', details: ['石岐街道社工站'] },
    {
      kind: 'changed',
      of: 'workers',
      ofText: '社工',
      name: '陈嘉欣',
      details: ['职务：站长 → 社工', '手机号有变'],
    },
    {
      ...{ kind: 'changed', of: 'workers', ofText: '社工', name: '李志强' },
      details: ['职务：社工 → 站长', '请假：病假 2022-03-01 至 2022-03-31 → 无'],
    },
    { kind: 'ended', of: 'workers', ofText: '社工', name: '黄晓彤', details: ['中山港街道社工站'] },
  ]);
  expect((await world.as(coordinator)('roster', 'overview', {})).total.workers).toBe(3);
});

test('who is in the file no longer has ended, and is never deleted', async () => {
  const world = await started();
  await importFile(world, without('黄晓彤'));
  const { people } = await world.as(coordinator)('roster', 'people', {});
  expect(people.map(({ name, left }) => [name, left])).toContainEqual(['黄晓彤', '2022-03-09 起不在册']);
  const names = (await world.as(coordinator)('roster', 'search', { text: '黄' })).people;
  expect(names.map(({ name }) => name)).toContain('黄晓彤');
});

test('who comes back is the same person as before', async () => {
  const world = await started();
  const [before] = (await world.as(coordinator)('roster', 'search', { text: '黄晓彤' })).people.slice(-1);
  await importFile(world, without('黄晓彤'));
  await importFile(world, first);
  const all = (await world.as(coordinator)('roster', 'search', { text: '黄晓彤' })).people;
  expect(all.map(({ id }) => id)).toContain(before?.id);
  expect(all.filter(({ left }) => left === '')).toHaveLength(1);
});

test('nothing of a file is imported while one row is wrong', async () => {
  const world = await given();
  const workers = [...first.workers, aWorkerLine('周文辉', { phone: '123' })];
  const checked = await check(world, { ...first, workers });
  expect(checked).toMatchObject({
    import: null,
    faultCount: 1,
    faults: [{ sheet: '社工', row: 5, column: '手机号', text: '应是 11 位手机号' }],
  });
  expect(await world.all('rosterImports')).toEqual([]);
});

test.each([
  ['another person’s', () => 'cloud://e.e/roster/p/0123/x.xlsx'],
  ['no place at all', () => 'x.xlsx'],
  ['a way up', (own: string) => own.replace(/[^/]+$/, '../../x.xlsx')],
])('a file of %s folder is not read', async (_name, fileOf) => {
  const world = await given();
  const own = await upload(world, new Uint8Array([1]));
  const asked = world.as(coordinator)('roster', 'checkImport', { file: fileOf(own) });
  await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a phone number is shown to the coordinator alone, and reading it stays in the history', async () => {
  const world = await started();
  const [worker] = await peopleAt(world, 'st001');
  const asked = { worker: worker?.id ?? '' };
  expect(await world.as(coordinator)('roster', 'phone', asked)).toEqual({ phone: PHONE });
  const history = await world.all('history');
  expect(history).toContainEqual(
    expect.objectContaining({
      subject: `binding:${asked.worker}`,
      action: 'readPhone',
      by: expect.anything(),
    }),
  );
  const lying = JSON.stringify(await Promise.all([world.all('sensitive'), world.all('identities'), history]));
  expect(lying).not.toContain(PHONE);
  await expect(world.as(commissioner)('roster', 'phone', asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a project without a version goes on with the roster it was set up with', async () => {
  const world = await given();
  const people = await peopleAt(world, 'st001');
  expect(people.map(({ name }) => name)).toEqual(
    [lead, { name: '李志强' }, { name: '黄晓彤' }].map(({ name }) => name),
  );
});

test.each(['overview', 'uploadPlace', 'staff'] as const)('%s is not for a supervisor', async (action) => {
  const world = await given();
  await expect(world.as(supervisor)('roster', action, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the history of the roster holds, and a later edit of a row is found (R16.2)', async () => {
  const world = await started();
  const [worker] = await peopleAt(world, 'st001');
  await world.as(coordinator)('roster', 'phone', { worker: worker?.id ?? '' });
  const verify = () => operate(world.cloud, 'verify', '--project', world.project);
  expect(await verify()).toMatchObject({ code: 0 });
  const rows = documentsOf(world.cloud);
  await rows.change('workers', `${world.project}@r1:${worker?.id}`, { title: 'member' });
  const found = await verify();
  expect(found).toMatchObject({ code: 1 });
  expect(found.said).toContain('roster: its rows are not those that were imported');
});

test('a new town has no supervisor yet, one that is gone is shown no more, and the board stands', async () => {
  const world = await started();
  const { towns, stations } = first;
  await importFile(world, {
    ...without('黄晓彤'),
    towns: [...towns.slice(0, 1), ['442000099', '新设街道']],
    stations: [...stations.slice(0, 1), [null, '新设街道社工站', '新设街道']],
  });
  const { towns: shown } = await world.as(coordinator)('roster', 'overview', {});
  expect(shown.map(({ name }) => name)).toEqual(['石岐街道', '新设街道']);
  const board = await world.as(coordinator)('reporting', 'board', {});
  expect(board.towns.map(({ name, supervisor: by, workers }) => [name, by, workers])).toEqual([
    ['石岐街道', '何敏仪', 2],
    ['中山港街道', '陈国华', 0],
    ['新设街道', '', 0],
  ]);
  expect((await world.as(coordinator)('account', 'overview', {})).towns).toEqual(['石岐街道', '新设街道']);
});
