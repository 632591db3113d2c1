import {
  codes,
  drafted,
  holders,
  holdersOf,
  publishedFrom,
  told,
  towns,
  unassigned,
} from '../../support/assignment';
import type { Who, World } from '../../support/given';
import { coordinator, lead, supervisor } from '../../support/people';
import { aDoneSession, anEndedSession, aSession } from '../../support/sessions';

const office = (world: World) => world.as(coordinator);
const FROM = '2022-03-14';
const [home = '', away = ''] = [codes[0], codes[6]];

/** The towns in turn, so that each has five or six. */
const first = towns.map((town, index) => ({
  ...town,
  supervisor: `s${Math.floor(index / 6) + 1}`,
  share: 31,
}));

const own = { supervisor: 's1', post: 'p1', town: home };
const theirs = { supervisor: 's2', post: 'p2', town: away };
const sessions = [
  aDoneSession({ ...own, id: 'done000001', day: '2022-03-04' }),
  anEndedSession({ ...own, id: 'unconfirm1', day: '2022-03-07' }),
  aSession({ ...own, id: 'before0001', day: '2022-03-10' }),
  aSession({ ...own, id: 'free000001', day: '2022-03-15' }),
  aSession({ ...own, id: 'stuck00001', day: '2022-03-16' }),
  aSession({ supervisor: 's2', post: 'p2', town: codes[7] ?? '', id: 'keeps00001', day: '2022-03-16' }),
  aSession({ ...own, id: 'swap000001', day: '2022-03-17', stage: 'tentative' }),
  aSession({ ...theirs, id: 'swap000002', day: '2022-03-17' }),
  aSession({ ...own, id: 'instead001', day: '2022-03-18', supervisor: 's4', substituteFor: 's1' }),
];

const monthOf = (person: string) => ({
  id: `${person}:2022-03`,
  days: Object.fromEntries(
    sessions.filter((each) => each.supervisor === person).map(({ day, id }) => [day, id]),
  ),
});

/** Every town stays with whom it is but two, which are exchanged from 14 March on. */
async function exchanged() {
  const world = await unassigned({ towns: first, sessions });
  await world.put('supervisorMonths', ['s1', 's2', 's4'].map(monthOf));
  const draft = await drafted(world);
  const pins = first.map(({ id, supervisor: held }) => ({
    town: id,
    supervisor: id === home ? 's2' : id === away ? 's1' : held,
  }));
  const rules = { min: 5, max: 6, workload: 1 };
  const solved = { id: draft.id, edition: 1, pins, rules };
  return { world, draft: await office(world)('planning', 'solveAssignment', solved) };
}

describe('a town that changes hands in the year (R3.3)', () => {
  let world: World;
  let id = '';
  beforeAll(async () => {
    const made = await exchanged();
    world = made.world;
    id = made.draft.id;
  });

  const whoComes = async (session: string) => {
    const { supervisor: comes, post, substituteFor } = await world.session(session);
    return [comes, post, ...(substituteFor ? [substituteFor] : [])].join(' ');
  };

  test('is announced with what passes, what is stuck, and who is told', async () => {
    const preview = await office(world)('planning', 'previewAssignment', { id, from: FROM });
    expect(preview.text).toBe(
      '从 3 月 14 日 周一起，2 个镇街换督导，4 次已排的督导随之移交，1 次因日期冲突需要您另行改期',
    );
    expect(preview.changes.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '何敏仪 陈国华',
      '陈国华 何敏仪',
    ]);
    expect(preview.conflicts).toEqual([{ id: 'stuck00001', text: expect.stringContaining('请改期') }]);
    expect(preview.messages.map(({ name }) => name)).toEqual(['何敏仪', '陈国华', '换督导的镇街']);
  });

  test('passes its sessions from that day on at once, the town itself later', async () => {
    const view = await publishedFrom(world, id, FROM);
    expect(view.state).toBe('published');
    expect(await whoComes('before0001')).toBe('s1 p1');
    expect(await whoComes('free000001')).toBe('s2 p2');
    expect(await whoComes('done000001')).toBe('s1 p1');
    expect((await holdersOf(world))[home]).toBe('s1');
    expect(view.conflicts).toHaveLength(1);
  });

  test('two exchanged on one day pass together, and their days with them', async () => {
    expect(await whoComes('swap000001')).toBe('s2 p2');
    expect(await whoComes('swap000002')).toBe('s1 p1');
    const months = await world.all('supervisorMonths');
    const dayOf = (person: string) =>
      months.find((each) => each.id === `${person}:2022-03`)?.days['2022-03-17'];
    expect([dayOf('s1'), dayOf('s2')]).toEqual(['swap000002', 'swap000001']);
  });

  test('whoever agreed to come in the old one’s place comes in the new one’s', async () => {
    expect(await whoComes('instead001')).toBe('s4 p2 s2');
  });

  test('a day that is taken leaves its session where it was', async () => {
    expect(await whoComes('stuck00001')).toBe('s1 p1');
    expect(await whoComes('keeps00001')).toBe('s2 p2');
  });

  test('has a sheet that both sides acknowledge, once each, with the time', async () => {
    const sheets = await world.as(supervisor)('planning', 'handovers', {});
    const sheet = sheets.find(({ title }) => title === '石岐街道移交单')?.id ?? '';
    const read = await world.as(supervisor)('planning', 'handover', { id: sheet });
    expect(read.records.map((each) => each.id)).toEqual(['unconfirm1']);
    expect(read.sessions.map((each) => each.id)).toEqual(
      expect.arrayContaining(['before0001', 'free000001', 'stuck00001']),
    );
    const sign = (person: string) =>
      world.as({ role: 'supervisor', person })('planning', 'acknowledgeHandover', { id: sheet });
    expect((await sign('s1')).signed[0]?.text).toBe('3 月 9 日 周三 09:00 已确认');
    await expect(sign('s1')).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await expect(sign('s3')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await sign('s2')).tag.text).toBe('双方已确认');
    const outsider: Who = { role: 'worker', person: lead.person };
    await expect(world.as(outsider)('planning', 'acknowledgeHandover', { id: sheet })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('changes on its day by the daily job, with whom it had before', async () => {
    world.clock.set(`${FROM}T00:10`);
    await world.daily();
    const town = (await world.all('towns')).find((each) => each.id === home);
    expect(town).toMatchObject({ supervisor: 's2', past: [{ supervisor: 's1', until: FROM }] });
    expect((await office(world)('planning', 'assignment', { id })).state).toBe('published');
  });

  test('what was stuck passes once its day is moved, and the assignment is settled', async () => {
    await office(world)('planning', 'moveDay', { id: 'stuck00001', day: '2022-03-22', reason: '督导调整' });
    const view = await office(world)('planning', 'continueAssignment', { id });
    expect(await whoComes('stuck00001')).toBe('s2 p2');
    expect(view).toMatchObject({ state: 'settled', conflicts: [] });
    const history = await world.history('stuck00001');
    expect(history.at(-1)?.action).toBe('passOver');
  });

  test('tells each person concerned once, however often it goes on', async () => {
    await world.daily();
    for (const { id: person } of holders.slice(0, 2))
      expect(await told(world, person, '镇街分配')).toHaveLength(1);
    expect(await told(world, 'w001', '督导有调整')).toHaveLength(1);
    expect(await told(world, 's3', '镇街分配')).toHaveLength(0);
  });

  test('stays on the list with what it changed', async () => {
    const { rows, currentNote } = await office(world)('planning', 'assignments', {});
    expect(rows).toHaveLength(1);
    expect(rows[0]?.detail).toContain('2 个镇街换督导');
    expect(currentNote).toBe('每个镇街都有督导');
  });
});
