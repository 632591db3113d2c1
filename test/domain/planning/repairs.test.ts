import { apportion } from '../../../domain/apportion';
import { daysBetween, weekdayOf } from '../../../domain/calendar';
import { applyRepair } from '../../../domain/planning/repair-kinds';
import { schedule } from '../../../domain/planning/schedule';
import type { ScheduleInput } from '../../../domain/planning/schedule-input';
import type { TriedRepair } from '../../../domain/planning/schedule-result';
import { integerFrom, oneOf, randomFrom, times } from '../../support/random';
import { anInput, aSupervisor, aTown, randomCity, usualRules } from './support/inputs';

const missing = (input: ScheduleInput) =>
  schedule(input).conflicts.reduce((sum, { short }) => sum + short, 0);
const kindsOf = (repairs: readonly TriedRepair[]) => repairs.map(({ kind }) => kind);
const repairOf = (input: ScheduleInput, kind: TriedRepair['kind']) =>
  schedule(input).repairs.find((repair) => repair.kind === kind);

const march = daysBetween('2022-03-01', '2022-03-31');
const tenTowns = times(10, (index) => aTown(`t${index}`));
const ownTowns = tenTowns.slice(0, 5).map(({ id }) => id);

// biome-ignore format: one repair per row
const examples: readonly [what: string, input: ScheduleInput, repair: Partial<TriedRepair>][] = [
  ['two agreed Saturdays', anInput({ supervisors: [aSupervisor('s', { quota: 26 })] }),
    { kind: 'restDays', supervisor: 's', days: ['2022-03-05', '2022-03-12'], gained: 2, change: '督导s与镇街商定在 2 个周六督导' }],
  ['the smallest month cap that helps most', anInput({ rules: { ...usualRules, monthCap: 7 } }),
    { kind: 'monthCap', value: 10, gained: 3, change: '每月上限提高到 10 次' }],
  ['a higher week cap', anInput({ supervisors: [aSupervisor('s', { quota: 12 })], rules: { ...usualRules, weekCap: 1 } }),
    { kind: 'weekCap', value: 2, gained: 2, change: '同一镇街每周上限提高到 2 次' }],
  ['a start as late as suffices', anInput({ supervisors: [aSupervisor('s', { quota: 25 })], horizon: { from: '2022-03-01', to: '2022-03-31', earliest: '2022-02-01' } }),
    { kind: 'start', from: '2022-02-22', gained: 2, change: '提前到 2 月 22 日 周二开始' }],
  ['one more supervisor, where the towns suffice', anInput({ towns: tenTowns, supervisors: [aSupervisor('s', { quota: 30, towns: ownTowns })] }),
    { kind: 'anotherSupervisor', supervisors: 2, gained: 7, change: '增加到 2 名督导并重新分配镇街' }],
];

test.each(examples)('a repair: %s (R4.2)', (_, input, repair) => {
  expect(repairOf(input, repair.kind ?? 'start')).toEqual(repair);
});

const random = randomFrom(64);
const shape = { days: [25, 45], towns: [2, 4], density: [0.5, 0.9], supervisors: 2 } as const;
const cities = times(24, () => {
  const weekCap = oneOf(random, [undefined, 1, 2]);
  const monthCap = random() < 0.5 ? integerFrom(random, 6, 14) : undefined;
  const input = randomCity(random, shape, { ...(weekCap && { weekCap }), ...(monthCap && { monthCap }) });
  return { ...input, horizon: { ...input.horizon, earliest: '2022-02-07' } };
});
const outcomes = [...cities, ...examples.map(([, input]) => input)].map((input) => ({
  input,
  ...schedule(input),
}));

/** The towns are assigned anew to posts of equal size: a newcomer who may go anywhere shows what that can gain at most. */
function withNewcomer(input: ScheduleInput): ScheduleInput {
  const posts = [...input.supervisors, aSupervisor('new', { towns: input.towns.map(({ id }) => id) })];
  const total = input.supervisors.reduce((sum, { quota }) => sum + quota, 0);
  const quotas = apportion(
    total,
    posts.map(() => 1),
  );
  return { ...input, supervisors: posts.map((post, index) => ({ ...post, quota: quotas[index] ?? 0 })) };
}

const applied = (input: ScheduleInput, repair: TriedRepair) =>
  repair.kind === 'anotherSupervisor' ? withNewcomer(input) : applyRepair(input, repair);

test('every repair gains, when applied and planned anew, exactly what it says (R4.2)', () => {
  const seen = new Set(outcomes.flatMap(({ repairs }) => kindsOf(repairs)));
  expect([...seen].toSorted()).toEqual(['anotherSupervisor', 'monthCap', 'restDays', 'start', 'weekCap']);
  for (const { input, repairs, conflicts } of outcomes) {
    const short = conflicts.reduce((sum, each) => sum + each.short, 0);
    for (const repair of repairs) {
      expect(repair.gained).toBeGreaterThan(0);
      expect(short - missing(applied(input, repair))).toBe(repair.gained);
    }
  }
});

test('the greatest gain comes first', () => {
  for (const { repairs } of outcomes) {
    const gains = repairs.map(({ gained }) => gained);
    expect(gains).toEqual(gains.toSorted((one, other) => other - one));
  }
});

test('a cap is raised, and a start brought forward, no further than it helps', () => {
  const one = { monthCap: -1, weekCap: -1 };
  for (const { input, repairs } of outcomes) {
    for (const repair of repairs) {
      if (repair.kind !== 'monthCap' && repair.kind !== 'weekCap') continue;
      const less = { ...repair, value: repair.value + one[repair.kind] };
      expect(missing(applyRepair(input, less))).toBeGreaterThan(missing(applyRepair(input, repair)));
    }
  }
});

test('Saturdays offered are plain, free, and with those agreed no more than a month may have', () => {
  for (const { input, repairs } of outcomes) {
    for (const repair of repairs) {
      if (repair.kind !== 'restDays') continue;
      const { away = [], agreedRestDays = [] } =
        input.supervisors.find(({ id }) => id === repair.supervisor) ?? {};
      for (const day of repair.days) {
        expect(weekdayOf(day)).toBe(6);
        expect([...away, ...agreedRestDays]).not.toContain(day);
        const month = [...agreedRestDays, ...repair.days].filter((each) => each.startsWith(day.slice(0, 7)));
        expect(month.length).toBeLessThanOrEqual(usualRules.restDaysPerMonth);
      }
    }
  }
});

test.each([
  ['nothing is missing', anInput()],
  ['every town is closed for good', anInput({ towns: ['a', 'b'].map((id) => aTown(id, { closed: march })) })],
])('when %s there is no repair', (_, input) => {
  expect(schedule(input).repairs).toEqual([]);
});

test('a season under way cannot start earlier', () => {
  const late = anInput({
    supervisors: [aSupervisor('s', { quota: 25 })],
    horizon: { from: '2022-03-01', to: '2022-03-31', earliest: '2022-02-01' },
    frozenBefore: '2022-03-02',
  });
  expect(kindsOf(schedule(late).repairs)).not.toContain('start');
});

test('one more supervisor is no repair when the towns would not suffice for everyone', () => {
  const nine = anInput({
    towns: tenTowns.slice(1),
    supervisors: [aSupervisor('s', { quota: 30, towns: ownTowns })],
  });
  expect(kindsOf(schedule(nine).repairs)).not.toContain('anotherSupervisor');
});
