import { planDates } from '../../../domain/planning/dates';
import { explain } from '../../../domain/planning/explain';
import { schedule } from '../../../domain/planning/schedule';
import { placedIn } from '../../../domain/planning/solved';
import { integerFrom, oneOf, randomFrom, times } from '../../support/random';
import { anInput, aSupervisor, aTown, modelsOf, randomCity, usualRules } from './support/inputs';
import { mostSessions } from './support/most-sessions';

const shape = { days: [20, 60], towns: [2, 6], density: [0.3, 0.8], supervisors: 1 } as const;
const random = randomFrom(2022);
const caps = [undefined, 1, 2] as const;
const models = times(400, () => {
  const weekCap = oneOf(random, caps);
  const monthCap = random() < 0.4 ? integerFrom(random, 8, 18) : undefined;
  return randomCity(random, shape, { ...(weekCap && { weekCap }), ...(monthCap && { monthCap }) });
}).flatMap(modelsOf);

const outcomes = models.map((model) => ({
  need: model.towns.reduce((sum, { need }) => sum + need, 0),
  placed: placedIn(planDates(model)).length,
  most: mostSessions(model),
  conflict: explain(model),
}));

test('of 400 supervisors none is left with a session that could have been placed (R4.2)', () => {
  for (const { placed, most, need, conflict } of outcomes) {
    expect(placed).toBe(most);
    expect(conflict === undefined).toBe(most === need);
  }
});

test('wherever sessions are missing, need less capacity is exactly what is missing (R4.2)', () => {
  const short = outcomes.filter(({ conflict }) => conflict);
  expect(short.length).toBeGreaterThan(80);
  expect(short.length).toBeLessThan(320);
  for (const { need: wanted, placed, conflict } of short) {
    const { need = 0, capacity = 0, short: missing, because = '' } = conflict ?? {};
    expect(need - capacity).toBe(missing);
    expect(missing).toBe(wanted - placed);
    expect(because).toMatch(new RegExp(`还需 ${need} 次；.*最多 ${capacity} 次，缺 ${missing} 次$`));
  }
});

test('a town that may be visited once a week but wants more is named with its weeks', () => {
  const input = anInput({
    supervisors: [aSupervisor('s', { quota: 12 })],
    towns: [aTown('a', { weight: 20 }), aTown('b', { weight: 4 })],
    rules: { ...usualRules, weekCap: 1 },
  });
  const { conflicts, visits } = schedule(input);
  expect(visits).toHaveLength(7);
  expect(conflicts).toEqual([
    {
      who: '督导s',
      ...{ need: 10, capacity: 5, short: 5 },
      because: 'a镇还需 10 次；a镇每周至多 1 次，5 周共 5 次；最多 5 次，缺 5 次',
    },
  ]);
});

test('without a single day the whole need is missing', () => {
  const [conflict] = schedule(
    anInput({ supervisors: [aSupervisor('s')], horizon: { from: '2022-03-05', to: '2022-03-06' } }),
  ).conflicts;
  expect(conflict).toMatchObject({ need: 10, capacity: 0, short: 10 });
});

test('when all its towns are closed nothing can be placed, and that is said', () => {
  const closed = times(31, (index) => `2022-03-${String(index + 1).padStart(2, '0')}`);
  const { conflicts, visits } = schedule(
    anInput({ towns: [aTown('a', { closed }), aTown('b', { closed })] }),
  );
  expect(visits).toEqual([]);
  expect(conflicts[0]).toMatchObject({ need: 10, capacity: 0, short: 10 });
  expect(conflicts[0]?.because).toContain('没有可用的日子');
});
