import { chainFaults } from '../../../domain/history';
import { given, type World } from '../../support/given';
import { operate } from '../../support/operators';
import {
  aPastSession,
  aPastTraining,
  aPastVisit,
  appointInspector,
  attach,
  checkPast,
  idOf,
  takeOver,
} from '../../support/past';
import {
  commissioner,
  coordinator,
  deputy,
  lead,
  member,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aSession } from '../../support/sessions';
import { readXlsx } from '../../support/xlsx';

const everything = {
  session: [aPastSession(), aPastSession({ day: '2022-03-02' })],
  training: [aPastTraining()],
  visit: [aPastVisit()],
};

const takenOverIn = async (world: World) => (await world.all('sessions')).filter((each) => each.takenOver);

describe('what was taken over (R2.4)', () => {
  let world: World;
  let id: string;

  beforeAll(async () => {
    world = await given();
    await appointInspector(world);
    ({ id } = await takeOver(world, everything));
  });

  test('is done, and nothing of it is confirmed yet', async () => {
    expect(await world.as(coordinator)('roster', 'pastImport', { id })).toMatchObject({
      ...{ state: 'done', text: '督导 2 次 · 培训 1 次 · 走访 1 次', done: 4, total: 4 },
      ...{ confirmed: 0, waiting: 4, files: [{ name: '签到表.jpg', size: '1 KB' }] },
      steps: [{ step: 'withdraw', text: '撤回这次补录' }],
    });
    const { total, takenOver } = await world.as(coordinator)('reporting', 'board', {});
    expect({ done: total.done, waiting: total.waiting, takenOver }).toEqual({
      done: 0,
      waiting: 2,
      takenOver: 0,
    });
  });

  test('the sessions are real ones, marked wherever they are shown', async () => {
    const { sessions } = await world.as(supervisor)('supervision', 'sessions', { mark: '补录' });
    expect(sessions).toMatchObject([
      {
        ...{ mark: '补录', dayText: '3 月 1 日 周二', times: '08:30 – 17:00', town: '石岐街道' },
        ...{ tag: { text: '待站点确认' }, next: '站长或副站长确认补录' },
      },
      { dayText: '3 月 2 日 周三' },
    ]);
    const view = await world.as(supervisor)('supervision', 'session', { id: sessions[0]?.id ?? '' });
    expect(view).toMatchObject({
      arrival: { time: '08:30', host: '依据纸质材料', means: '补录' },
      takenOver: { evidence: '纸质签到表第 3 页', opens: false },
      record: { form: '小组督导', matters: aPastSession().matters },
    });
    expect(view.why.map(({ text }) => text)).toContain('补录签到');
  });

  test('those who are to confirm are told how much, each once', async () => {
    const messages = await world.all('messages');
    expect(messages.map(({ to, title }) => `${to} ${title}`).sort()).toEqual([
      'role:commissioner 1 次补录待您确认',
      's1 过去的督导已补录',
      'w001 3 次补录待您确认',
      'w002 3 次补录待您确认',
    ]);
  });

  test('the lead sees what waits, a member and another town’s lead see nothing', async () => {
    const waiting = await world.as(lead)('roster', 'pastWaiting', {});
    expect(waiting.place).toBe('石岐街道社工站');
    expect(waiting.sessions).toMatchObject([
      { title: '石岐街道 · 石岐街道社工站', text: '督导 何敏仪 · 08:30 – 17:00', dayText: '3 月 1 日 周二' },
      { dayText: '3 月 2 日 周三' },
    ]);
    expect(waiting.visits).toMatchObject([{ facts: ['监察员 赵监察', '督导在场，记录齐全。'] }]);
    for (const other of [member, otherTownsLead])
      expect(await world.as(other)('roster', 'pastWaiting', {})).toMatchObject({ sessions: [], visits: [] });
    expect(await world.as(lead)('supervision', 'hosting', {})).toMatchObject({ past: 3, toConfirm: [] });
  });

  test('the proofs open for those who confirm, and for no one else', async () => {
    const [session] = await takenOverIn(world);
    const asked = { of: 'session', id: session?.id ?? '' } as const;
    const { note, files } = await world.as(deputy)('roster', 'pastEvidence', asked);
    expect(note).toBe('纸质签到表第 3 页');
    expect((await fetch(files[0]?.url ?? '')).status).toBe(200);
    const bureau = { of: 'import', id } as const;
    expect((await world.as(commissioner)('roster', 'pastEvidence', bureau)).title).toBe(
      '督导 2 次 · 培训 1 次 · 走访 1 次',
    );
    for (const other of [member, otherTownsLead])
      await expect(world.as(other)('roster', 'pastEvidence', asked)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    await expect(world.as(lead)('roster', 'pastEvidence', bureau)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('nothing of the file lies about once it is written', async () => {
    expect(await world.all('pastBatches')).toEqual([]);
    expect(await world.all('pastImports')).toMatchObject([{ swept: true }]);
  });

  test('a session counts when the lead has confirmed it, and is told apart', async () => {
    const [session] = await takenOverIn(world);
    const asked = { id: session?.id ?? '' };
    await expect(world.as(member)('supervision', 'confirmRecord', asked)).rejects.toMatchObject({
      message: '补录的督导请由站长、副站长确认',
    });
    expect(await world.as(lead)('supervision', 'confirmRecord', asked)).toMatchObject({ counted: true });
    const { total, takenOver } = await world.as(commissioner)('reporting', 'board', {});
    expect({ done: total.done, takenOver }).toEqual({ done: 1, takenOver: 1 });
    const { sessions } = await world.as(commissioner)('roster', 'past', {});
    expect(sessions).toEqual({ confirmed: 1, waiting: 1 });
  });

  test('a visit is confirmed by the station visited, a training by the bureau', async () => {
    const { visits, trainings } = await world.as(commissioner)('roster', 'past', {});
    const [visit = '', training = ''] = [...visits, ...trainings].map((each) => each.id);
    const confirm = (who: typeof lead, record: string) =>
      world.as(who)('roster', 'confirmPastRecord', { id: record });
    await expect(confirm(commissioner, visit)).rejects.toThrow('请由被走访社工站的站长、副站长确认');
    await expect(confirm(otherTownsLead, visit)).rejects.toThrow('请由被走访社工站的站长、副站长确认');
    await expect(confirm(member, visit)).rejects.toThrow('请由被走访社工站的站长、副站长确认');
    await expect(confirm(lead, training)).rejects.toThrow('请由民政局确认');
    expect(await confirm(deputy, visit)).toMatchObject({
      state: 'confirmed',
      confirmation: '李志强于 3 月 9 日 周三 08:50 确认',
    });
    await expect(confirm(lead, visit)).rejects.toThrow('已经确认过了，不用再操作');
    expect(await confirm(commissioner, training)).toMatchObject({
      ...{ title: '第一期督导培训', facts: ['督导技巧 · 6 小时', '参加：何敏仪、陈国华'] },
      tag: { text: '已确认', tone: 'done' },
    });
  });

  test('once somebody has confirmed, it cannot be withdrawn as a whole', async () => {
    const asked = { id, reason: '日期抄错了' };
    await expect(world.as(coordinator)('roster', 'withdrawPast', asked)).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: '已有 3 条经确认，不能整批撤回' },
    });
  });

  test('every step of it stays in the history, which holds (R16.2)', async () => {
    const history = await world.all('history');
    const [found] = await world.all('pastImports');
    const own = history.filter(({ subject }) => subject === `pastImport:${id}`);
    expect(own.toSorted((a, b) => a.seq - b.seq).map(({ action }) => action)).toEqual([
      ...['check', 'attach', 'confirm', 'done'],
    ]);
    expect(chainFaults(own, found ?? { seq: 0, head: '' })).toEqual([]);
    expect(JSON.stringify(history)).not.toContain(aPastSession().matters);
    expect(await operate(world.cloud, 'verify', '--project', world.project)).toMatchObject({ code: 0 });
  });
});

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
  const { faults } = await checkPast(world, everything.session ? { session: everything.session } : {});
  expect(faults).toEqual([
    { sheet: '督导', row: 3, column: '日期', text: '这位督导在 3 月 2 日 周三已有一次督导（已约定）' },
  ]);
  await takeOver(world, { session: [aPastSession()] });
  const [taken] = await takenOverIn(world);
  const [month] = await world.all('supervisorMonths');
  expect(month?.days).toEqual({ '2022-03-01': taken?.id, '2022-03-02': 'session0a2' });
});
