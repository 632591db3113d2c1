import { chainFaults } from '../../../domain/history';
import { isOnPlan } from '../../../domain/schedule/changes';
import type { World } from '../../support/given';
import { coordinator, lead, supervisor } from '../../support/people';
import { aDoneSession, aSession } from '../../support/sessions';
import {
  aDraft,
  aPublishedYear,
  aSmallYear,
  asCoordinator,
  publish,
  seen,
  smallPlan,
} from '../../support/small-year';

type Slots = readonly { readonly id: string; readonly days: Readonly<Record<string, string>> }[];

const taken = (months: Slots) =>
  months.flatMap(({ id, days }) =>
    Object.entries(days).map(([day, session]) => `${session} ${id.split(':')[0]} ${day}`),
  );

/** Every session that stands has its two days, and no day belongs to another one. */
async function expectSound(world: World) {
  const sessions = await world.all('sessions');
  const standing = sessions.filter(isOnPlan).filter(({ station }) => station !== undefined);
  const expected = (who: 'supervisor' | 'station') =>
    standing.map((session) => `${session.id} ${session[who]} ${session.day}`).sort();
  expect(taken(await world.all('supervisorMonths')).sort()).toEqual(expected('supervisor'));
  expect(taken(await world.all('stationMonths')).sort()).toEqual(expected('station'));
  const history = await world.all('history');
  for (const session of standing) {
    const entries = history.filter(({ subject }) => subject === `session:${session.id}`);
    expect(chainFaults(entries, session)).toEqual([]);
  }
  return standing;
}

const places = (sessions: readonly { supervisor: string; town: string; day: string }[]) =>
  sessions.map(({ supervisor: who, town, day }) => `${day} ${who} ${town}`).sort();

describe('publishing a first plan (R4.3)', () => {
  let world: World;
  beforeAll(async () => {
    ({ world } = await aPublishedYear());
  });

  test('makes every visit a tentative session that holds its days', async () => {
    const sessions = await expectSound(world);
    expect(sessions).toHaveLength(20);
    expect(new Set(sessions.map(({ stage }) => stage))).toEqual(new Set(['tentative']));
  });

  test('fixes how many sessions each town has in each month', async () => {
    const [plan] = await world.all('yearPlans');
    const towns = await world.all('towns');
    expect(towns.map(({ share }) => share)).toEqual([10, 10]);
    const counts = Object.values(plan?.months ?? {}).map((months) => Object.values(months));
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(plan?.publication).toBeUndefined();
  });

  test('tells each supervisor and each lead once', async () => {
    const messages = (await world.all('messages')).filter(({ title }) => title === '督导排期有更新');
    const told = messages.map(({ to }) => to).sort();
    expect(told).toEqual(['s1', 's2', 'w001', 'w002', 'w004']);
    expect(messages[0]?.text).toContain('新增 10 次');
  });

  test('a plan that is published changes no more, and publishing the same again changes nothing', async () => {
    const before = places(await world.all('sessions'));
    const again = await aDraft(world, '再来一次');
    expect(again.diffText).toBe('保留 20 次、移动 0 次、新增 0 次、取消 0 次');
    const done = await publish(world, again.id);
    expect(done).toMatchObject({ state: 'done', skipped: [] });
    expect(places(await world.all('sessions'))).toEqual(before);
    const call = asCoordinator(world);
    await expect(call('planning', 'solveSchedule', seen(again))).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
    await expect(call('planning', 'publishPreview', { id: again.id })).resolves.toMatchObject({
      reason: expect.stringContaining('已经发布'),
    });
  });

  test('only the coordinator publishes', async () => {
    const input = { id: 'abcdefghij', version: '0'.repeat(64) };
    await expect(world.as(lead)('planning', 'publish', input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(world.as(supervisor)('planning', 'publishPreview', { id: input.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('re-planning from a day on (R4.4)', () => {
  test('keeps what is done or agreed, moves as little as possible, and gives up what has no place', async () => {
    const { world } = await aPublishedYear();
    const sessions = await world.all('sessions');
    const mine = sessions
      .filter(({ supervisor: who }) => who === 's1')
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    const [done, agreed, away] = [mine[0], mine[1], mine[4]];
    if (!done || !agreed || !away) throw new Error('too few sessions');
    const { id: _, ...played } = aDoneSession();
    await world.change('sessions', done.id, { ...played, day: done.day, station: 'st001' });
    await world.change('sessions', agreed.id, { stage: 'agreed' });
    await world.put('blocks', [
      {
        ...{ id: 'leave00001', kind: 'leave', who: 's1', from: away.day, to: away.day, reason: '探亲' },
        ...{ state: 'approved', by: 'c1', at: 0, seq: 0, head: '' },
      },
    ]);
    const draft = await aDraft(world, '请假后');
    expect(draft.diffText).toBe('保留 19 次、移动 1 次、新增 0 次、取消 0 次');
    await publish(world, draft.id);
    const after = await world.all('sessions');
    const found = (id: string) => after.find((session) => session.id === id);
    expect(found(away.id)?.day).not.toBe(away.day);
    expect(found(away.id)).toMatchObject({ stage: 'tentative', supervisor: 's1' });
    expect(found(agreed.id)).toMatchObject({ day: agreed.day, stage: 'agreed' });
    expect(found(done.id)).toMatchObject({ day: done.day, stage: 'ended' });
    expect(after).toHaveLength(20);
    await expectSound(world);
  });

  test('fewer sessions are cancelled with their reason and give their days free', async () => {
    const { world } = await aPublishedYear();
    const fewer = smallPlan({ sessionsPerPost: 8, sessionsInAll: 16 });
    const supplement = { version: 2, effective: '2022-03-01', approvedBy: 'm1', plan: fewer };
    const [project] = await world.all('projects');
    await world.change('projects', '', { plans: [...(project?.plans ?? []), supplement] });
    const draft = await aDraft(world, '减少次数');
    await publish(world, draft.id);
    const after = await world.all('sessions');
    const cancelled = after.filter(({ stage }) => stage === 'cancelled');
    expect(cancelled).toHaveLength(4);
    expect(cancelled[0]?.closed).toMatchObject({ how: 'cancelled', reason: '年度排期调整' });
    expect(await expectSound(world)).toHaveLength(16);
  });
});

describe('publishing while others act', () => {
  test('a preview that is no longer true is refused', async () => {
    const world = await aSmallYear();
    const draft = await aDraft(world);
    const call = asCoordinator(world);
    const { version } = await call('planning', 'publishPreview', { id: draft.id });
    const changed = await call('planning', 'setScheduleRules', {
      ...seen(draft),
      rules: { ...draft.rules, minGap: 2 },
    });
    expect(changed.edition).toBe(2);
    await expect(call('planning', 'publish', { id: draft.id, version })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('two coordinators who publish at once: one after the other, and the plan is whole', async () => {
    const world = await aSmallYear();
    const drafts = [await aDraft(world, '甲'), await aDraft(world, '乙')];
    const versions = await Promise.all(
      drafts.map(({ id }) => asCoordinator(world)('planning', 'publishPreview', { id })),
    );
    const asked = await Promise.allSettled(
      drafts.map(({ id }, index) =>
        asCoordinator(world)('planning', 'publish', { id, version: versions[index]?.version ?? '' }),
      ),
    );
    const begun = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(begun).toHaveLength(1);
    const [{ id } = { id: '' }] = begun;
    await Promise.all([1, 2].map(() => world.as(coordinator)('planning', 'continuePublication', { id })));
    expect(await expectSound(world)).toHaveLength(20);
  });

  test('a day that is booked meanwhile stays with the booking, and is told', async () => {
    const world = await aSmallYear();
    const draft = await aDraft(world);
    const call = asCoordinator(world);
    const { version, changes } = await call('planning', 'publishPreview', { id: draft.id });
    const begun = await call('planning', 'publish', { id: draft.id, version });
    const rows = (await call('planning', 'scheduleMonth', { id: draft.id, month: '2022-03' })).visits;
    const [visit] = rows;
    if (!visit) throw new Error('nothing is planned');
    const booked = aSession({
      ...{ id: 'booked0001', day: visit.day, supervisor: visit.supervisor, town: visit.town },
      station: visit.station,
    });
    await world.put('sessions', [{ ...booked, seq: 0, head: '' }]);
    await world.put('supervisorMonths', [
      { id: `${visit.supervisor}:2022-03`, days: { [visit.day]: booked.id } },
    ]);
    const done = await call('planning', 'continuePublication', { id: begun.id });
    expect(done.state).toBe('done');
    expect(done.skipped).toEqual([expect.stringContaining('已被别的督导占用')]);
    expect(changes.length).toBe(20);
    expect((await world.all('sessions')).filter(({ stage }) => stage === 'tentative')).toHaveLength(19);
  });

  test('the daily job brings what was begun to its end', async () => {
    const world = await aSmallYear();
    const draft = await aDraft(world);
    const { version } = await asCoordinator(world)('planning', 'publishPreview', { id: draft.id });
    const { id } = await asCoordinator(world)('planning', 'publish', { id: draft.id, version });
    expect(await world.all('sessions')).toEqual([]);
    expect(await world.daily()).toContain('publications');
    expect(await asCoordinator(world)('planning', 'publication', { id })).toMatchObject({ state: 'done' });
    expect(await world.all('publicationBatches')).toEqual([]);
    expect(await expectSound(world)).toHaveLength(20);
  });
});
