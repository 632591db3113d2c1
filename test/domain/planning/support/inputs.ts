import { addDays, type Day, daysBetween, weekdayOf } from '../../../../domain/calendar';
import { dateModel } from '../../../../domain/planning/date-model';
import { fixedVisits } from '../../../../domain/planning/fixed-visits';
import type {
  PlannedSupervisor,
  PlannedTown,
  ScheduleInput,
  ScheduleRules,
} from '../../../../domain/planning/schedule-input';
import { seasonOf } from '../../../../domain/planning/season';
import world from '../../../../local/world/towns.json';
import { integerFrom, times } from '../../../support/random';

export const usualRules: ScheduleRules = { townsPerSupervisor: { min: 5, max: 6 }, restDaysPerMonth: 2 };

export const aTown = (id: string, changes: Partial<PlannedTown> = {}): PlannedTown => ({
  ...{ id, name: `${id}镇`, weight: 10, closed: [] },
  ...changes,
});

export const aSupervisor = (id: string, changes: Partial<PlannedSupervisor> = {}): PlannedSupervisor => ({
  ...{ id, name: `督导${id}`, quota: 10, towns: ['a', 'b'], away: [], agreedRestDays: [] },
  ...changes,
});

/** Two towns, one supervisor with ten sessions, the 21 workdays from 1 to 31 March 2022 and two Saturdays agreed by none. */
export const anInput = (changes: Partial<ScheduleInput> = {}): ScheduleInput => ({
  horizon: { from: '2022-03-01', to: '2022-03-31' },
  calendarOverrides: { workdays: [], holidays: [] },
  supervisors: [aSupervisor('s')],
  towns: [aTown('a'), aTown('b')],
  ...{ rules: usualRules, pins: [] },
  ...changes,
});

/** The year of Zhongshan: 23 towns, four supervisors with 180 sessions each. */
export const zhongshan = (
  horizon: ScheduleInput['horizon'] = { from: '2022-03-01', to: '2022-12-09' },
  rules: Partial<ScheduleRules> = {},
): ScheduleInput =>
  anInput({
    horizon,
    rules: { ...usualRules, ...rules },
    towns: world.towns.map(({ code, name, workers }) => aTown(code, { name, weight: workers })),
    supervisors: ['s1', 's2', 's3', 's4'].map((id) =>
      aSupervisor(id, {
        quota: 180,
        towns: world.towns.filter(({ supervisor }) => supervisor === id).map(({ code }) => code),
      }),
    ),
  });

type Random = () => number;

const someDays = (random: Random, days: readonly Day[], share: number) => days.filter(() => random() < share);

interface Shape {
  readonly days: readonly [number, number];
  readonly towns: readonly [number, number];
  /** Sessions wanted for each day of the horizon. */
  readonly density: readonly [number, number];
  readonly supervisors: number;
}

const between = (random: Random, [from, to]: readonly [number, number]) => from + random() * (to - from);

/** A city with leave, closures and agreed Saturdays, its rules left to the caller. */
export function randomCity(random: Random, shape: Shape, rules: Partial<ScheduleRules> = {}): ScheduleInput {
  const from = addDays('2022-02-07', integerFrom(random, 0, 60));
  const to = addDays(from, integerFrom(random, shape.days[0], shape.days[1]));
  const days = daysBetween(from, to);
  const supervisors = times(shape.supervisors, (index) => {
    const towns = times(integerFrom(random, shape.towns[0], shape.towns[1]), (town) => `${index}-${town}`);
    return aSupervisor(`s${index}`, {
      towns,
      quota: Math.floor(between(random, shape.density) * days.length),
      away: someDays(random, days, 0.08),
      agreedRestDays: someDays(random, days, 0.6).filter((day) => weekdayOf(day) === 6),
    });
  });
  const towns = supervisors.flatMap((supervisor) =>
    supervisor.towns.map((id) => {
      const first = integerFrom(random, 0, days.length);
      const shut = random() < 0.4 ? days.slice(first, first + integerFrom(random, 3, 40)) : [];
      return aTown(id, {
        weight: integerFrom(random, 3, 20),
        closed: [...shut, ...someDays(random, days, 0.05)],
      });
    }),
  );
  return anInput({ horizon: { from, to }, supervisors, towns, rules: { ...usualRules, ...rules } });
}

export const modelsOf = (input: ScheduleInput) =>
  input.supervisors.map((supervisor) =>
    dateModel(input, seasonOf(input), supervisor, fixedVisits(input, supervisor)),
  );
