import { costOf } from '../../../domain/planning/certificate';
import { planDates } from '../../../domain/planning/dates';
import { valuesOf } from '../../../domain/planning/score';
import { placedIn } from '../../../domain/planning/solved';
import { integerFrom, randomFrom, times } from '../../support/random';
import { dateProgram } from './support/date-program';
import { highs } from './support/highs';
import { modelsOf, randomCity } from './support/inputs';

const UNPLACED = 1e5;
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
      const plain = { ...model, days: model.days.map((day) => ({ ...day, workday: true })) };
      const dates = planDates(plain);
      const { unplaced, evenness } = valuesOf(plain, placedIn(dates));
      expect(costOf(dates.dates.network, dates.flow)).toBe(dates.bound);
      expect(UNPLACED * unplaced + evenness).toBeCloseTo(
        solve(dateProgram(plain, { unplaced: UNPLACED, evenness: 1 })),
        3,
      );
    }
  },
);
