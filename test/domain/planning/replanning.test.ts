import { addDays } from '../../../domain/calendar';
import { schedule } from '../../../domain/planning/schedule';
import type { PublishedVisit, ScheduleInput } from '../../../domain/planning/schedule-input';
import { integerFrom, randomFrom, times } from '../../support/random';
import { dateProgram } from './support/date-program';
import { highs } from './support/highs';
import { anInput, modelsOf, randomCity, zhongshan } from './support/inputs';

const UNPLACED = 1000;
const shape = { days: [70, 110], towns: [3, 6], density: [0.25, 0.55], supervisors: 2 } as const;
const random = randomFrom(99);

/** A published plan a third of the way: done before the freeze, some agreed, some cancelled, new leave and closures. */
function underWay(input: ScheduleInput): ScheduleInput {
  const { visits } = schedule(input);
  const frozenBefore = addDays(input.horizon.from, 25);
  const published = visits.flatMap((visit): PublishedVisit[] => {
    const chance = random();
    if (visit.day >= frozenBefore && chance < 0.06) return [];
    const later = chance < 0.2 ? 'agreed' : 'tentative';
    return [{ ...visit, stage: visit.day < frozenBefore ? 'done' : later }];
  });
  const leave = times(integerFrom(random, 0, 6), (index) => addDays(frozenBefore, 5 + index));
  return {
    ...input,
    ...{ published, frozenBefore },
    supervisors: input.supervisors.map((each, index) =>
      index === 0 ? { ...each, away: [...each.away, ...leave] } : each,
    ),
  };
}

const cases = times(20, (index) => {
  const rules = index % 2 === 0 ? {} : { weekCap: 2, monthCap: 16 };
  return [index + 1, underWay(randomCity(random, shape, rules))] as const;
});

test.each(cases)('case %d: as few published sessions move as highs proves possible', async (_, input) => {
  const solve = await highs();
  const { score, diff } = schedule(input);
  const value = (tier: string) => score.find((each) => each.tier === tier)?.value ?? 0;
  const models = modelsOf(input);
  const published = models.reduce(
    (sum, { towns }) => sum + towns.reduce((all, town) => all + town.published.size, 0),
    0,
  );
  const least = models.reduce(
    (sum, model) => sum + solve(dateProgram(model, { unplaced: UNPLACED, moved: 1 })),
    0,
  );
  expect(UNPLACED * value('unplaced') + value('moved') - published).toBeCloseTo(least, 5);
  expect((diff?.moved.length ?? 0) + (diff?.removed.length ?? 0)).toBe(value('moved'));
});

test('what is done or agreed stays, and before the freeze nothing changes', () => {
  for (const [, input] of cases) {
    const { visits } = schedule(input);
    const on = new Set(visits.map(({ supervisor, town, day }) => `${supervisor} ${town} ${day}`));
    for (const { stage, supervisor, town, day } of input.published ?? []) {
      if (stage !== 'tentative' || day < (input.frozenBefore ?? '')) {
        expect(on).toContain(`${supervisor} ${town} ${day}`);
      }
    }
    const early = (list: readonly { day: string }[]) =>
      list.filter(({ day }) => day < (input.frozenBefore ?? ''));
    expect(early(visits)).toHaveLength(early(input.published ?? []).length);
  }
});

const tentative = (input: ScheduleInput): PublishedVisit[] =>
  schedule(input).visits.map((visit) => ({ ...visit, stage: 'tentative' }));

test('planning again without any change keeps every session of the year', () => {
  const input = zhongshan();
  const { diff } = schedule({ ...input, published: tentative(input) });
  expect(diff?.kept).toHaveLength(720);
  expect([diff?.moved, diff?.added, diff?.removed]).toEqual([[], [], []]);
});

test('one cancelled session comes back on another day, and the diff says so', () => {
  const input = anInput();
  const published = tentative(input);
  const [first] = published;
  const away = first ? [first.day] : [];
  const supervisors = input.supervisors.map((each) => ({ ...each, away }));
  const { diff } = schedule({ ...input, supervisors, published });
  expect(diff?.moved).toHaveLength(1);
  expect(diff?.moved[0]).toMatchObject({ from: first?.day, town: first?.town });
  expect([diff?.kept.length, diff?.added, diff?.removed]).toEqual([9, [], []]);
});

test('with a price of nothing for moving, the plan is as even as a fresh one', () => {
  const input = zhongshan();
  const evenness = (each: ScheduleInput) =>
    schedule(each).score.find(({ tier }) => tier === 'evenness')?.value;
  const crooked = tentative(input).map((visit, index) =>
    index % 9 === 0 ? { ...visit, day: '2022-03-02' } : visit,
  );
  expect(evenness({ ...input, published: crooked, movePrice: 0 })).toBeCloseTo(evenness(input) ?? -1, 6);
});

test('a what-if leaves its input as it was', () => {
  const input = zhongshan();
  const published = tentative(input);
  const before = JSON.stringify({ ...input, published });
  schedule({ ...input, published, frozenBefore: '2022-06-01', rules: { ...input.rules, monthCap: 17 } });
  expect(JSON.stringify({ ...input, published })).toBe(before);
});
