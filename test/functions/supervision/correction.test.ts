import { answer, ask, hours, inbox, look, reason, record } from '../../support/corrections';
import { given, type World } from '../../support/given';
import {
  commissioner,
  coordinator,
  deputy,
  lead,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aDoneSession, aRecordText, at, OTHER_TOWN, TOWN } from '../../support/sessions';

const id = 'session001';
const now = '2022-03-10T09:00';

describe('a correction of the words (R7.7)', () => {
  let world: World;
  let correction = '';
  beforeAll(async () => {
    world = await given({ now, sessions: [aDoneSession()] });
  });

  test('is asked for with a reason, and the session stays counted meanwhile', async () => {
    const asked = await ask(world, supervisor, record);
    correction = asked.id;
    expect(asked).toMatchObject({
      ...{ whatText: '记录内容', state: 'open', reason, ours: false },
      tag: { text: '待社工站答复' },
      signers: [
        { text: '何敏仪（督导） 3 月 10 日 周四 09:00 提出', done: true },
        { text: '等社工站答复', done: false },
      ],
      steps: [{ step: 'withdraw' }],
    });
    expect(asked.lines.filter(({ isChanged }) => isChanged)).toEqual([
      {
        ...{ label: '督导情况', before: aRecordText().matters, after: record.matters, isChanged: true },
      },
      { label: '建议', before: '两周内再访一次。', after: record.advice, isChanged: true },
    ]);
    expect(await look(world, supervisor)).toMatchObject({
      counted: true,
      record: { matters: aRecordText().matters },
    });
  });

  test('is one at a time', async () => {
    await expect(ask(world, lead, hours)).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: '这次督导已有一项更正在等答复，请先办完或撤回再申请' },
    });
  });

  test('is told to the other side, who confirms it anew; the record then says so and still counts', async () => {
    expect(await inbox(world, lead)).toEqual(['更正等您答复']);
    expect(await inbox(world, deputy)).toEqual(['更正等您答复']);
    const done = await answer(world, deputy, correction, 'agree');
    expect(done).toMatchObject({ state: 'done', tag: { text: '已更正' }, steps: [] });
    expect(await look(world, supervisor)).toMatchObject({
      counted: true,
      record: { matters: record.matters },
    });
    expect(await inbox(world, supervisor)).toEqual(['更正已生效']);
  });

  test('leaves the old version to be read: who, when, why and what changed', async () => {
    const { versions } = await world.as(lead)('supervision', 'versions', { id });
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({
      ...{ reason, asked: '何敏仪（督导） 3 月 10 日 周四 09:00 提出' },
      closed: expect.stringContaining('更正生效'),
      lines: expect.arrayContaining([
        expect.objectContaining({ before: aRecordText().matters, after: record.matters }),
      ]),
    });
  });

  test('is in the history of both, without a word of the record', async () => {
    const told = (await world.history(id)).map(({ action }) => action);
    expect(told).toEqual(['plan', 'askCorrection', 'correction:agree']);
    const entries = (await world.all('history')).filter(
      ({ subject }) => subject === `correction:${correction}`,
    );
    expect(entries.map(({ action }) => action).sort()).toEqual(['agree', 'askCorrection']);
    expect(JSON.stringify(await world.all('history'))).not.toContain('独居长者');
  });
});

describe('a correction of what is counted (R7.7)', () => {
  test('hours: both sides and the office agree, and the count follows', async () => {
    const world = await given({ now, sessions: [aDoneSession()] });
    const { id: correction } = await ask(world, lead, hours);
    await expect(answer(world, coordinator, correction, 'approve')).rejects.toMatchObject({
      message: '还在等督导答复，请等他们同意后再办理',
    });
    expect(await answer(world, supervisor, correction, 'agree')).toMatchObject({
      ...{ state: 'open', tag: { text: '待项目统筹答复' } },
    });
    expect(await look(world, supervisor)).toMatchObject({ counted: true, duration: '8 小时 15 分' });
    expect(await inbox(world, coordinator)).toEqual(['更正等您答复']);
    expect((await world.as(coordinator)('supervision', 'corrections', {})).open).toMatchObject([
      {
        ...{ id: correction, ours: true, whatText: '到达和离开时间', town: '石岐街道' },
        asked: '陈嘉欣（社工站） 3 月 10 日 周四 09:00 提出',
      },
    ]);
    expect(await answer(world, coordinator, correction, 'approve')).toMatchObject({ state: 'done' });
    expect(await look(world, supervisor)).toMatchObject({
      ...{ counted: false, standing: 'short', duration: '7 小时 40 分' },
      departure: { time: '16:30', means: '双方更正' },
    });
    const board = await world.as(coordinator)('reporting', 'board', {});
    expect(board.total).toMatchObject({ done: 0, short: 1 });
  });

  test('a day: its slots move, and attendance goes with it', async () => {
    const world = await given({ now, sessions: [aDoneSession({ station: 'st001' })] });
    await world.put('supervisorMonths', [
      { id: 's1:2022-03', days: { '2022-03-09': id, '2022-03-07': 'session002' } },
    ]);
    await world.put('stationMonths', [{ id: 'st001:2022-03', days: { '2022-03-09': id } }]);
    await world.put('attendances', [
      {
        ...{ id: `${id}:w003`, session: id, worker: 'w003', town: TOWN, home: TOWN, supervisor: 's1' },
        ...{ day: '2022-03-09', month: '2022-03', means: 'code', at: at('09:00'), seq: 0, head: '' },
      },
    ]);
    await expect(ask(world, supervisor, { what: 'day', day: '2022-03-07' })).rejects.toMatchObject({
      fields: { day: '3 月 7 日 周一已记着另一次督导，请核对后重新选择，或先更正那一次' },
    });
    await world.put('noScanMonths', [{ id: 's1:2022-03', days: { '2022-03-09': id } }]);
    const { id: correction } = await ask(world, supervisor, { what: 'day', day: '2022-03-08' });
    await answer(world, lead, correction, 'agree');
    await answer(world, coordinator, correction, 'approve');
    const session = await world.session(id);
    expect(session).toMatchObject({
      ...{ day: '2022-03-08', arrival: { at: at('08:50', '2022-03-08'), means: 'corrected' } },
      departure: { at: at('17:05', '2022-03-08') },
    });
    expect(session).not.toHaveProperty('correction');
    expect(await world.all('supervisorMonths')).toMatchObject([
      { days: { '2022-03-08': id, '2022-03-07': 'session002' } },
    ]);
    expect(await world.all('stationMonths')).toMatchObject([{ days: { '2022-03-08': id } }]);
    expect(await world.all('attendances')).toMatchObject([{ day: '2022-03-08', supervisor: 's1' }]);
    expect(await world.all('noScanMonths')).toMatchObject([{ days: { '2022-03-08': id } }]);
  });

  test('a person: the office asks, both sides agree in any order, and the hours are the other’s', async () => {
    const world = await given({ now, sessions: [aDoneSession()] });
    const { id: correction, steps } = await ask(world, coordinator, { what: 'person', supervisor: 's2' });
    expect(steps.map(({ step }) => step)).toEqual(['withdraw']);
    await answer(world, lead, correction, 'agree');
    expect(await answer(world, supervisor, correction, 'agree')).toMatchObject({ state: 'done' });
    expect(await world.session(id)).toMatchObject({ supervisor: 's2', substituteFor: 's1', post: 'p1' });
    expect(await look(world, otherSupervisor)).toMatchObject({ counted: true });
    expect(await world.as(supervisor)('supervision', 'correction', { id: correction })).toMatchObject({
      lines: [{ label: '督导', before: '何敏仪', after: '陈国华', isChanged: true }],
    });
  });

  test('a place: the town’s share follows, and the new station’s lead reads it', async () => {
    const world = await given({ now, sessions: [aDoneSession()] });
    const change = { what: 'place', town: OTHER_TOWN, station: 'st003' };
    await expect(ask(world, supervisor, { ...change, station: 'st001' })).rejects.toMatchObject({
      fields: { station: '请选择这个镇街的社工站' },
    });
    const { id: correction } = await ask(world, supervisor, change);
    await answer(world, lead, correction, 'agree');
    await answer(world, coordinator, correction, 'approve');
    const { towns } = await world.as(coordinator)('reporting', 'board', {});
    expect(towns.map(({ id: town, quota }) => [town, quota.done])).toEqual([
      [TOWN, 0],
      [OTHER_TOWN, 1],
    ]);
    expect(await look(world, otherTownsLead)).toMatchObject({ town: '中山港街道', counted: true });
  });

  test('after the cut-off the bureau consents as well', async () => {
    const world = await given({ now: '2023-03-01T09:00', sessions: [aDoneSession()] });
    const form = await world.as(supervisor)('supervision', 'correctionForm', { id });
    expect(form.late).toContain('民政局同意');
    const { id: correction } = await ask(world, supervisor, hours);
    await answer(world, lead, correction, 'agree');
    await expect(answer(world, commissioner, correction, 'consent')).rejects.toMatchObject({
      message: '还在等项目统筹答复，请等他们同意后再办理',
    });
    expect(await answer(world, coordinator, correction, 'approve')).toMatchObject({
      ...{ state: 'open', tag: { text: '待民政局答复' } },
    });
    expect(await inbox(world, commissioner)).toContain('更正等您答复');
    expect(await world.as(commissioner)('supervision', 'correction', { id: correction })).toMatchObject({
      steps: [{ step: 'consent', text: '同意更正' }, { step: 'refuse' }],
    });
    expect(await answer(world, commissioner, correction, 'consent')).toMatchObject({ state: 'done' });
    expect(await look(world, supervisor)).toMatchObject({ standing: 'short' });
  });
});
