import { chainFaults } from '../../../domain/history';
import type { World } from '../../support/given';
import { commissioner, coordinator, lead, supervisor } from '../../support/people';
import { aSession, TOWN } from '../../support/sessions';
import {
  aDraft,
  aSmallYear,
  asCoordinator,
  type ScheduleView,
  seen,
  smallPlan,
  visitsOf,
} from '../../support/small-year';

const plainRules = ({ rules }: ScheduleView) => rules;
const stepsOf = ({ steps }: ScheduleView) =>
  Object.fromEntries(steps.map(({ step, reason }) => [step, reason ?? 'free']));

describe('a draft of the year (R4.1)', () => {
  let world: World;
  let draft: ScheduleView;
  beforeAll(async () => {
    world = await aSmallYear({ sessions: [aSession({ id: 'agreed0001', day: '2022-03-15' })] });
    draft = await aDraft(world);
  });

  test('places every supervisor’s sessions, proven, from tomorrow on', () => {
    expect(draft).toMatchObject({ wanted: 20, placed: 20, edition: 1, broken: [], conflicts: [] });
    expect(draft.frozenBefore).toBe('2022-03-10');
    expect(draft.proofText).toContain('已证明');
    expect(draft.table.rows.map(({ id, total, quota }) => [id, total, quota])).toEqual([
      ['s1', 10, 10],
      ['s2', 10, 10],
    ]);
  });

  test('keeps what both sides agreed on and says so at the visit', async () => {
    const visits = await visitsOf(world, '2022-03', draft.id);
    const agreed = visits.find(({ supervisor: who, day }) => who === 's1' && day === '2022-03-15');
    expect(agreed).toMatchObject({ canMove: false, tag: { text: '已约定' }, change: '' });
    expect(draft.diffText).toBe('保留 1 次、移动 0 次、新增 19 次、取消 0 次');
  });

  test('names a station for every visit that has none yet', async () => {
    const visits = await visitsOf(world, '2022-04', draft.id);
    expect(visits.length).toBeGreaterThan(5);
    expect(visits.every(({ stationName }) => stationName.endsWith('社工站'))).toBe(true);
  });

  test('the contract’s guide is reckoned by the planner, with what would be needed', () => {
    const { guide } = draft;
    expect(guide).toMatchObject({ perMonth: 3, placed: 12, wanted: 20, short: 8 });
    expect(guide.lines).toHaveLength(3);
    expect(guide.text).toContain('整月需排到 5 次');
  });

  test('the heat map shows each day with its kind, level and words', async () => {
    const heat = await asCoordinator(world)('planning', 'scheduleHeat', { id: draft.id, supervisor: 's1' });
    const cells = heat.months.flatMap(({ cells: own }) => own);
    expect(cells.find(({ day }) => day === '2022-03-15')).toMatchObject({ count: 1, level: 4, word: '1 次' });
    expect(cells.find(({ day }) => day === '2022-03-13')).toMatchObject({ kind: 'rest', word: '休息日' });
    expect(heat.months.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  });

  test('the same present gives the same draft', async () => {
    const again = await aDraft(world, '又一份');
    const twice = [await visitsOf(world, '2022-03', draft.id), await visitsOf(world, '2022-03', again.id)];
    expect(twice[0]).toEqual(twice[1]);
  });

  test('the commissioner reads it and is offered no step; a supervisor does not read it', async () => {
    const read = await world.as(commissioner)('planning', 'schedule', { id: draft.id });
    expect(read.steps).toEqual([]);
    await expect(world.as(supervisor)('planning', 'schedule', { id: draft.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('what cannot be done is explained and mended (R4.2)', () => {
  let world: World;
  let draft: ScheduleView;
  beforeAll(async () => {
    world = await aSmallYear();
    draft = await aDraft(world);
    draft = await asCoordinator(world)('planning', 'setScheduleRules', {
      ...seen(draft),
      rules: { ...plainRules(draft), monthCap: 4 },
    });
  });

  test('need less capacity is what is short, in words', () => {
    expect(draft).toMatchObject({ wanted: 20, placed: 16 });
    expect(draft.conflicts).toHaveLength(2);
    for (const { need, capacity, short, because } of draft.conflicts) {
      expect(need - capacity).toBe(short);
      expect(because).toContain(`缺 ${short} 次`);
    }
  });

  test('one tap carries out a repair, and another takes it back', async () => {
    const repair = draft.repairs.find(({ change }) => change.includes('每月上限'));
    const call = asCoordinator(world);
    const mended = await call('planning', 'repairSchedule', { ...seen(draft), repair: repair?.index ?? -1 });
    expect(mended).toMatchObject({ placed: 16 + (repair?.gained ?? 0), edition: draft.edition + 1 });
    expect(mended.rules.monthCap).toBe(5);
    const undone = await call('planning', 'undoSchedule', seen(mended));
    expect(undone).toMatchObject({ placed: 16, rules: { monthCap: 4 }, edition: mended.edition + 1 });
    await expect(call('planning', 'solveSchedule', seen(mended))).rejects.toMatchObject({ code: 'CONFLICT' });
    draft = undone;
  });

  test.each([
    ['an end before the start', { from: '2022-04-01', to: '2022-03-01' }, 'rules.to'],
    ['a start before the project', { from: '2021-12-01' }, 'from'],
    ['a cap of none', { monthCap: 0 }, 'rules.monthCap'],
    ['a floor above the cap', { monthCap: 2, monthFloor: 3 }, 'rules.monthFloor'],
    ['a workday as a rest day', { restDays: [{ supervisor: 's1', days: ['2022-03-16'] }] }, 'restDays'],
    ['a stranger', { restDays: [{ supervisor: 's9', days: ['2022-03-12'] }] }, 'restDays'],
    [
      'a supposition outside a what-if',
      { supposed: [{ kind: 'leave', who: 's1', from: '2022-04-01', to: '2022-04-02' }] },
      'supposed',
    ],
  ] as const)('%s is refused at its field', async (_name, changes, field) => {
    const rules = { ...plainRules(draft), ...changes } as ReturnType<typeof plainRules>;
    const asked = asCoordinator(world)('planning', 'setScheduleRules', { ...seen(draft), rules });
    await expect(asked).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { [field]: expect.stringMatching(/[一-龥]/) },
    });
  });

  test('agreed Saturdays are used when nothing else is left', async () => {
    const saturdays = ['2022-03-12', '2022-03-19', '2022-04-09', '2022-04-16'];
    const rules = {
      ...{ ...plainRules(draft), monthCap: undefined, from: '2022-03-01', to: '2022-03-22' },
      restDays: [{ supervisor: 's1', days: saturdays }],
    };
    const solved = await asCoordinator(world)('planning', 'setScheduleRules', { ...seen(draft), rules });
    const days = (await visitsOf(world, '2022-03', solved.id)).filter(({ supervisor: who }) => who === 's1');
    expect(days.map(({ day }) => day)).toEqual(expect.arrayContaining(['2022-03-12']));
  });
});

describe('what-if (R4.4)', () => {
  test('supposes what is not, is never published and touches nothing', async () => {
    const world = await aSmallYear();
    const draft = await aDraft(world, '假如', true);
    const leave = { kind: 'leave' as const, who: 's1', from: '2022-03-10', to: '2022-04-20' };
    const call = asCoordinator(world);
    const supposed = await call('planning', 'setScheduleRules', {
      ...seen(draft),
      rules: { ...plainRules(draft), supposed: [leave] },
    });
    expect(supposed.placed).toBeLessThan(20);
    expect(supposed.rulesText.join()).toContain('假设：何敏仪');
    expect(stepsOf(supposed).publish).toContain('推演');
    const { version } = await call('planning', 'publishPreview', { id: draft.id });
    await expect(call('planning', 'publish', { id: draft.id, version })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
    expect(await world.all('sessions')).toEqual([]);
  });
});

describe('drafts and those who make them', () => {
  test('no draft without towns for everyone; the reason stands at the button', async () => {
    const world = await aSmallYear();
    await world.change('towns', TOWN, { supervisor: 's2' });
    const { create } = await asCoordinator(world)('planning', 'schedules', {});
    expect(create.reason).toContain('何敏仪还没有镇街');
    await expect(aDraft(world)).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  test('a repeated request makes one draft; a dropped one is gone; its history holds', async () => {
    const world = await aSmallYear();
    const ask = () =>
      world.as(coordinator)('planning', 'createSchedule', { name: '一份', whatIf: false }, 'request-0001');
    const [one, other] = [await ask(), await ask()];
    expect(other).toEqual(one);
    const dropped = await asCoordinator(world)('planning', 'dropSchedule', { id: one.id });
    expect(dropped.state).toBe('dropped');
    expect((await asCoordinator(world)('planning', 'schedules', {})).drafts).toEqual([]);
    expect(await world.all('scheduleContents')).toEqual([]);
    const [found] = await world.all('schedules');
    const entries = (await world.all('history')).filter(({ subject }) => subject === `schedule:${one.id}`);
    expect(found && chainFaults(entries, found)).toEqual([]);
  });

  test.each([
    ['no name', { name: ' ', whatIf: false }, 'name'],
    ['a name too long', { name: '很'.repeat(21), whatIf: false }, 'name'],
    ['a start after the season', { name: '晚了', whatIf: false, from: '2022-05-01' }, 'from'],
  ])('%s is refused at its field', async (_name, input, field) => {
    const world = await aSmallYear();
    await expect(asCoordinator(world)('planning', 'createSchedule', input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { [field]: expect.any(String) },
    });
  });

  test('after the season there is nothing to plan', async () => {
    const world = await aSmallYear({ plan: smallPlan({ lastSessionDay: '2022-03-09' }) });
    await expect(aDraft(world)).rejects.toMatchObject({ message: '督导期已经结束，没有可以安排的日子' });
    await expect(world.as(lead)('planning', 'schedules', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
