import { addDays } from '../../../domain/calendar';
import { costOf } from '../../../domain/planning/certificate';
import { planDates } from '../../../domain/planning/dates';
import { schedule } from '../../../domain/planning/schedule';
import type { PublishedVisit, ScheduleInput } from '../../../domain/planning/schedule-input';
import { valuesOf } from '../../../domain/planning/score';
import { placedIn } from '../../../domain/planning/solved';
import { integerFrom, randomFrom, times } from '../../support/random';
import { dateProgram } from './support/date-program';
import { highs } from './support/highs';
import { modelsOf, randomCity } from './support/inputs';

const UNPLACED = 1e5;
const REST_DAY = 1e3;
const shape = { days: [35, 60], towns: [3, 5], density: [0.3, 0.75], supervisors: 2 } as const;

const random = randomFrom(41);
const cities = times(20, (city) => {
  const monthCap = city % 3 === 0 ? { monthCap: integerFrom(random, 12, 17) } : {};
  const weekCap = city % 2 === 0 ? { weekCap: integerFrom(random, 1, 2) } : {};
  return [city + 1, randomCity(random, shape, { ...monthCap, ...weekCap })] as const;
});

test.each(cities)(
  'city %d: the dates are the optimum that highs finds for the same model',
  async (_, city) => {
    const solve = await highs();
    for (const model of modelsOf(city)) {
      const dates = planDates(model);
      const { unplaced, evenness, restDays } = valuesOf(model, placedIn(dates));
      expect(costOf(dates.dates.network, dates.flow)).toBe(dates.bound);
      const least = solve(dateProgram(model, { unplaced: UNPLACED, restDays: REST_DAY, evenness: 1 }));
      expect(UNPLACED * unplaced + REST_DAY * restDays + evenness).toBeCloseTo(least, 3);
    }
  },
);

/** The same city a third of the way: a few sessions cancelled, some agreed, new leave. */
function underWay(city: ScheduleInput): ScheduleInput {
  const frozenBefore = addDays(city.horizon.from, 12);
  const published = schedule(city).visits.flatMap((visit): PublishedVisit[] => {
    const chance = random();
    if (chance < 0.08 && visit.day >= frozenBefore) return [];
    return [{ ...visit, stage: chance < 0.25 ? 'agreed' : 'tentative' }];
  });
  const leave = [3, 4, 9].map((days) => addDays(frozenBefore, days));
  const supervisors = city.supervisors.map((each) => ({ ...each, away: [...each.away, ...leave] }));
  return { ...city, published, frozenBefore, supervisors };
}

const cases = cities.slice(0, 8).map(([index, city]) => [index, underWay(city)] as const);

test.each(cases)(
  'city %d under way: sessions first, then what is published, rest days and evenness, each as highs finds (R4.4)',
  async (_, city) => {
    const solve = await highs();
    for (const model of modelsOf(city)) {
      const { unplaced, moved, restDays, evenness } = valuesOf(model, placedIn(planDates(model)));
      const published = model.towns.reduce((sum, town) => sum + town.published.size, 0);
      const kept = published - moved;
      const least = solve(dateProgram(model, { unplaced: 1e4, moved: 100, restDays: 1 }));
      expect(1e4 * unplaced - 100 * kept + restDays).toBeCloseTo(least, 3);
      const evenest = solve(dateProgram(model, { unplaced: 0, evenness: 1 }, { unplaced, kept, restDays }));
      expect(evenness).toBeCloseTo(evenest, 3);
    }
  },
);
