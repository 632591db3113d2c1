import { given, type World } from '../../support/given';
import {
  aPastSession,
  aPastTraining,
  appointInspector,
  attach,
  checkPast,
  idOf,
  takeOver,
} from '../../support/past';
import { commissioner, coordinator, supervisor } from '../../support/people';
import { aSession } from '../../support/sessions';
import { readXlsx } from '../../support/xlsx';

const twoSessions = { session: [aPastSession(), aPastSession({ day: '2022-03-02' })] };

const takenOverIn = async (world: World) => (await world.all('sessions')).filter((each) => each.takenOver);

test('a file is taken over once the proofs are there, not before (R2.4)', async () => {
  const world = await given();
  const id = idOf(await checkPast(world, { session: [aPastSession()] }));
  const confirm = () => world.as(coordinator)('roster', 'confirmPast', { id });
  await expect(confirm()).rejects.toMatchObject({
    message: '请先添加至少一份证明材料，如签到表的照片或扫描件',
  });
  const { files } = await attach(world, id);
  await world.as(coordinator)('roster', 'detachPast', { id, file: files[0]?.id ?? '' });
  await expect(confirm()).rejects.toMatchObject({ code: 'INVALID_STATE' });
  await expect(attach(world, id, Buffer.from('<html>'))).rejects.toThrow(/只收 JPG、PNG 照片和 PDF/);
  for (let count = 0; count < 9; count += 1) await attach(world, id);
  await expect(attach(world, id)).rejects.toThrow('证明材料最多 9 份，请先删除一份');
  expect(await confirm()).toMatchObject({ state: 'writing' });
  expect(await takenOverIn(world)).toEqual([]);
});

test('the preview says what will not count, and where nobody can confirm (R2.4)', async () => {
  const world = await given();
  await world.change('workers', 'w004', { to: '2022-03-01' });
  const { lines, notes } = await checkPast(world, {
    session: [
      aPastSession({ departure: '12:00' }),
      aPastSession({ day: '2022-03-02', town: '中山港街道', station: '中山港街道社工站' }),
    ],
    training: [aPastTraining()],
  });
  expect(notes).toEqual([
    '有 1 次督导不足 8 小时，站点确认后仍不计入，要另经项目统筹批准',
    '中山港街道现在没有站长、副站长在册，暂时没有人能确认',
  ]);
  expect(lines).toEqual([
    {
      ...{ kindText: '督导', title: '石岐街道 · 石岐街道社工站' },
      text: '3 月 1 日 周二 · 督导 何敏仪 · 08:30 – 12:00',
    },
    expect.objectContaining({ title: '中山港街道 · 中山港街道社工站' }),
    { kindText: '培训', title: '第一期督导培训', text: '2 月 20 日 周日 · 签到表和照片' },
  ]);
});

test('the template holds the three sheets and the names to choose from; filled in, it is read (R2.4)', async () => {
  const world = await given();
  await appointInspector(world);
  const { base64, name } = await world.as(coordinator)('roster', 'pastTemplate', {});
  expect(name).toBe('补录模板.xlsx');
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'));
  expect(sheets.map((sheet) => sheet.name)).toEqual(['督导', '培训', '走访', '名单']);
  expect(sheets[3]?.rows.slice(0, 2)).toEqual([
    ['督导', '镇街', '社工站', '监察员', '社工'],
    ['何敏仪', '石岐街道', '石岐街道社工站', '赵监察', '陈嘉欣'],
  ]);
  expect(await checkPast(world, Buffer.from(base64, 'base64'))).toMatchObject({
    import: null,
    faults: [{ sheet: '整个文件', text: '没有可补录的行，请填写后再上传' }],
  });
});

test.each([
  ['past', supervisor],
  ['pastTemplate', commissioner],
  ['pastWaiting', coordinator],
] as const)('%s is not for everyone', async (action, who) => {
  const world = await given();
  await expect(world.as(who)('roster', action, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a session of that day that did not take place gives its day up; one that stands keeps it (R2.4, R5.3)', async () => {
  const world = await given({
    sessions: [
      aSession({ id: 'session0a1', day: '2022-03-01', stage: 'missed' }),
      aSession({ id: 'session0a2', day: '2022-03-02', stage: 'agreed' }),
    ],
  });
  await world.put('supervisorMonths', [
    { id: 's1:2022-03', days: { '2022-03-01': 'session0a1', '2022-03-02': 'session0a2' } },
  ]);
  const { faults } = await checkPast(world, twoSessions);
  expect(faults).toEqual([
    { sheet: '督导', row: 3, column: '日期', text: '这位督导在 3 月 2 日 周三已有一次督导（已约定）' },
  ]);
  await takeOver(world, { session: [aPastSession()] });
  const [taken] = await takenOverIn(world);
  const [month] = await world.all('supervisorMonths');
  expect(month?.days).toEqual({ '2022-03-01': taken?.id, '2022-03-02': 'session0a2' });
});
