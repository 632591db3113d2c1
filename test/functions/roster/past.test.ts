import { boardOf } from '../../../domain/board';
import { chainFaults } from '../../../domain/history';
import { replay } from '../../../domain/session-history';
import { given, type World } from '../../support/given';
import { operate } from '../../support/operators';
import { aPastSession, aPastTraining, aPastVisit, appointInspector, takeOver } from '../../support/past';
import {
  commissioner,
  coordinator,
  deputy,
  lead,
  member,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aPlan } from '../../support/plan';

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
    const chains = (await takenOverIn(world)).map((session) =>
      replay(history.filter(({ subject }) => subject === `session:${session.id}`)),
    );
    expect(boardOf(chains, [], [], aPlan(), world.today()).takenOver).toBe(1);
    expect(await operate(world.cloud, 'verify', '--project', world.project)).toMatchObject({ code: 0 });
  });
});
