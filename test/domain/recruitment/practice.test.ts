import { monthsIn, monthsText, type Period } from '../../../domain/recruitment/practice';

const NOW = '2022-02';
const period = (from: string, to?: string, field = 'elderly'): Period => ({ field, from, to });

// biome-ignore format: read as a table
const cases: readonly [sentence: string, periods: Period[], months: number][] = [
  ['nothing',                                     [],                                                    0],
  ['one month from itself through itself',        [period('2020-05', '2020-05')],                        1],
  ['both months count whole',                     [period('2020-01', '2020-12')],                        12],
  ['across years',                                [period('2019-12', '2020-01')],                        2],
  ['an open end counts through this month',       [period('2021-12')],                                   3],
  ['beginning this month',                        [period('2022-02')],                                   1],
  ['an overlap counts once',                      [period('2020-01', '2020-06'), period('2020-04', '2020-09')], 9],
  ['one within the other',                        [period('2020-01', '2020-12'), period('2020-03', '2020-05')], 12],
  ['the same twice',                              [period('2020-01', '2020-03'), period('2020-01', '2020-03')], 3],
  ['touching ones add up',                        [period('2020-01', '2020-03'), period('2020-04', '2020-05')], 5],
  ['a gap does not count',                        [period('2020-01', '2020-02'), period('2020-05', '2020-05')], 3],
  ['another field does not count',                [period('2020-01', '2020-12', 'relief')],              0],
  ['reversed is nothing',                         [period('2020-05', '2020-04')],                        0],
  ['in the future is nothing',                    [period('2022-03', '2022-12')],                        0],
  ['an end in the future is cut at this month',   [period('2022-01', '2030-12')],                        2],
];

test.each(cases)('%s', (_sentence, periods, months) => {
  expect(monthsIn('elderly', periods, NOW)).toBe(months);
});

test.each([
  [0, '0 个月'],
  [11, '11 个月'],
  [12, '1 年'],
  [63, '5 年 3 个月'],
])('%i months read as %s', (months, text) => {
  expect(monthsText(months)).toBe(text);
});
