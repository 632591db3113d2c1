import { cbc } from '../../test/domain/planning/support/cbc';
import { dateProgram } from '../../test/domain/planning/support/date-program';
import { greedyDates } from '../../test/domain/planning/support/greedy-dates';
import { highs, type Program } from '../../test/domain/planning/support/highs';
import { modelsOf, randomCity, zhongshan } from '../../test/domain/planning/support/inputs';
import { median, timeOf } from '../../test/domain/planning/support/timing';
import { randomFrom, times } from '../../test/support/random';
import type { DateModel } from './date-model';
import { planDates } from './dates';
import { schedule } from './schedule';
import { unevenness } from './score';
import { placedIn } from './solved';

// The dates of one supervisor: time against `highs` and CBC on the same model, evenness against the best greedy, and planning the
// year again in summer. Medians; every reference runs in this process, on the same models.

const shape = { days: [40, 60], towns: [4, 5], density: [0.3, 0.6], supervisors: 1 } as const;

const random = randomFrom(71);
const models = times(20, () => randomCity(random, shape)).flatMap(modelsOf);
const solve = await highs();
const ours = median(models.map((model) => timeOf(() => planDates(model))));
const program = (model: DateModel) => dateProgram(model, { unplaced: 1e5, evenness: 1 });
const other = cbc();
const told = (name: string, solver: (program: Program) => number) => {
  const reference = median(models.map((model) => timeOf(() => solver(program(model)))));
  return `   ${name} ${reference.toFixed(0)} ms, ratio ${(ours / reference).toFixed(4)}`;
};
console.log(
  `  dates, 20 supervisors   ${ours.toFixed(1)} ms${told('highs', solve)}${other ? told('cbc', other) : '   cbc is not installed'}`,
);

const needOf = ({ towns }: DateModel) => towns.reduce((sum, { need }) => sum + need, 0);

function greedyAgainstOurs(model: DateModel): number[] {
  const whole = greedyDates(model).filter(({ length }) => length === needOf(model));
  if (whole.length === 0) return [];
  const best = Math.min(...whole.map((placed) => unevenness(model, placed)));
  return [best / unevenness(model, placedIn(planDates(model)))];
}

const year = { days: [270, 290], towns: [5, 6], density: [0.4, 0.55], supervisors: 1 } as const;
for (const [name, list] of [
  ['20 short seasons', models],
  ['20 years with leave and closures', times(20, () => randomCity(random, year)).flatMap(modelsOf)],
  ['Zhongshan’s year with neither', modelsOf(zhongshan())],
] as const) {
  const ratios = list.flatMap(greedyAgainstOurs);
  console.log(
    `  evenness, ${name}   best greedy ${median(ratios).toFixed(3)} of ours, least ${Math.min(...ratios).toFixed(3)}   (${ratios.length} of ${list.length} where greedy places all)`,
  );
}

const before = zhongshan();
const published = schedule(before).visits.flatMap((visit, index) =>
  visit.day > '2022-07-01' && index % 18 === 0
    ? []
    : [{ ...visit, stage: visit.day < '2022-07-01' ? ('done' as const) : ('tentative' as const) }],
);
const again = { ...before, published, frozenBefore: '2022-07-01' };
const replan = median(times(9, () => timeOf(() => schedule(again))));
const fresh = median(times(9, () => timeOf(() => schedule(before))));
const moved = schedule(again).diff?.moved.length;
console.log(
  `  re-plan from 1 July     ${replan.toFixed(0)} ms, ${moved} moved   fresh year ${fresh.toFixed(0)} ms   ratio ${(replan / fresh).toFixed(2)}`,
);
