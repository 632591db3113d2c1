import type { World } from '../../support/given';
import { aSession } from '../../support/sessions';
import {
  aDraft,
  aSmallYear,
  asCoordinator,
  type ScheduleView,
  seen,
  visitsOf,
} from '../../support/small-year';

const block = (changes: object) => ({
  ...{ kind: 'leave', who: 's1', from: '2022-03-24', to: '2022-03-24', reason: '探亲', state: 'approved' },
  ...{ by: 'c1', at: 0, seq: 0, head: '' },
  ...changes,
});

describe('changes by hand (R4.3)', () => {
  let world: World;
  let draft: ScheduleView;
  let days: string[];

  beforeAll(async () => {
    world = await aSmallYear({ sessions: [aSession({ id: 'agreed0001', day: '2022-03-15' })] });
    await world.put('blocks', [
      block({ id: 'leave00001' }),
      block({ id: 'closed0001', kind: 'closure', who: '442000001', from: '2022-03-25', to: '2022-03-25' }),
      block({ id: 'training01', kind: 'training', who: '', from: '2022-03-28', to: '2022-03-28' }),
    ]);
    draft = await aDraft(world);
    const visits = [
      ...(await visitsOf(world, '2022-03', draft.id)),
      ...(await visitsOf(world, '2022-04', draft.id)),
    ];
    days = visits.filter(({ supervisor }) => supervisor === 's1').map(({ day }) => day);
  });

  const first = () => days.find((day) => day !== '2022-03-15') ?? '';
  const move = (day: string, more: object = {}) =>
    asCoordinator(world)('planning', 'moveVisit', {
      ...seen(draft),
      supervisor: 's1',
      from: first(),
      day,
      ...more,
    });

  test('leave, closures and trainings are left free by the planner', () => {
    expect(days).not.toEqual(expect.arrayContaining(['2022-03-24']));
    expect(days).not.toEqual(expect.arrayContaining(['2022-03-25']));
    expect(days).not.toEqual(expect.arrayContaining(['2022-03-28']));
  });

  test.each([
    ['a Saturday that nobody agreed on', '2022-03-19', '休息日'],
    ['a holiday', '2022-04-05', '休息日'],
    ['leave', '2022-03-24', '请假'],
    ['a closed town', '2022-03-25', '不接待'],
    ['a training', '2022-03-28', '培训'],
    ['a day before the freeze', '2022-03-08', '不再变动'],
    ['a day after the season', '2022-05-05', '不在排期范围内'],
    ['a day that is taken', '2022-03-15', '已有其他督导'],
  ])('%s is refused at the day', async (_name, day, words) => {
    await expect(move(day)).rejects.toMatchObject({ fields: { day: expect.stringContaining(words) } });
  });

  test('a visit that is agreed on is not moved in a draft', async () => {
    const input = { ...seen(draft), supervisor: 's1', from: '2022-03-15', day: '2022-03-16' };
    await expect(asCoordinator(world)('planning', 'moveVisit', input)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      fields: { day: expect.stringContaining('已约定') },
    });
  });

  test('the choice of days says which are free and why others are not', async () => {
    const options = await asCoordinator(world)('planning', 'moveOptions', {
      ...{ id: draft.id, supervisor: 's1', day: first(), month: '2022-03' },
    });
    const on = (day: string) => options.days.find((each) => each.day === day);
    expect(on('2022-03-24')).toMatchObject({
      isFree: false,
      reason: '督导当天请假',
      tag: { text: '不可选' },
    });
    expect(on('2022-03-29')?.isFree).toBe(!days.includes('2022-03-29'));
    expect(options.stations.map(({ name }) => name)).toEqual(['石岐街道社工站']);
  });

  test('a moved visit is pinned there, and stays there when the draft is solved again', async () => {
    const target = ['2022-03-29', '2022-03-30', '2022-03-31'].find((day) => !days.includes(day)) ?? '';
    draft = await move(target);
    expect(draft.pins).toEqual([expect.objectContaining({ supervisor: 's1', day: target })]);
    draft = await asCoordinator(world)('planning', 'solveSchedule', seen(draft));
    const visits = await visitsOf(world, '2022-03', draft.id);
    const moved = visits.find(({ supervisor, day }) => supervisor === 's1' && day === target);
    expect(moved).toMatchObject({ isPinned: true });
    draft = await asCoordinator(world)('planning', 'unpinVisit', {
      ...{ ...seen(draft), supervisor: 's1', day: target },
    });
    expect(draft.pins).toEqual([]);
    days = [...(await visitsOf(world, '2022-03', draft.id)), ...(await visitsOf(world, '2022-04', draft.id))]
      .filter(({ supervisor }) => supervisor === 's1')
      .map(({ day }) => day);
  });

  test('a wish is broken only knowingly, and the draft says so', async () => {
    const rules = { ...draft.rules, minGap: 3 };
    draft = await asCoordinator(world)('planning', 'setScheduleRules', { ...seen(draft), rules });
    await expect(move('2022-03-16')).rejects.toMatchObject({
      fields: { day: expect.stringContaining('相隔不到 3 天') },
    });
    draft = await move('2022-03-16', { anyway: true });
    expect(draft.broken.join()).toContain('相隔不到 3 天');
  });

  test('two visits to one town have nothing to change', async () => {
    const [one = '', other = ''] = (await visitsOf(world, '2022-04', draft.id))
      .filter(({ supervisor }) => supervisor === 's1')
      .map(({ day }) => day);
    const input = { ...seen(draft), supervisor: 's1', from: one, day: other };
    await expect(asCoordinator(world)('planning', 'swapVisits', input)).rejects.toMatchObject({
      message: '两天去的是同一个镇街，不用交换',
    });
  });

  test('what was agreed on after a draft stands in its way until it is solved again', async () => {
    const booked = aSession({
      id: 'booked0001',
      day: '2022-04-11',
      supervisor: 's2',
      post: 'p2',
      town: '442000003',
    });
    await world.put('sessions', [{ ...booked, seq: 0, head: '' }]);
    const stale = await asCoordinator(world)('planning', 'schedule', { id: draft.id });
    const publish = stale.steps.find(({ step }) => step === 'publish');
    expect(publish?.reason).toContain('请先重新求解');
    expect(stale.broken.join()).toContain('陈国华');
    draft = await asCoordinator(world)('planning', 'solveSchedule', seen(draft));
    expect(draft.steps.find(({ step }) => step === 'publish')?.reason).toBeUndefined();
  });
});
