import { hours, list, tags, time } from '../../../domain/past/cells';
import type { Cell } from '../../../domain/roster/cells';

const saying = (reading: object) => ('value' in reading ? reading.value : reading);
const NO_TIME = { problem: '应是时刻，如 08:50' };
const NO_HOURS = { problem: '应是小时数，如 6 或 1.5' };

test.each<[Cell, unknown]>([
  ['08:50', '08:50'],
  ['8:50', '08:50'],
  [' 8：50 ', '08:50'],
  ['８：５０', '08:50'],
  ['17:05:00', '17:05'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
  [0.5, '12:00'],
  [0.354166666666667, '08:30'],
  [0, '00:00'],
  [new Date('1899-12-30T08:50:00Z'), '08:50'],
  [new Date('2022-03-01T17:05:00Z'), '17:05'],
  [new Date('1899-12-31T17:00:00Z'), '17:00'],
  [new Date('1899-12-31T00:00:00Z'), '00:00'],
  ['24:00', NO_TIME],
  ['08:60', NO_TIME],
  ['8点半', NO_TIME],
  ['0850', NO_TIME],
  [1, NO_TIME],
  [-0.5, NO_TIME],
  [0.99999, NO_TIME],
  [Number.NaN, NO_TIME],
  [new Date(Number.NaN), NO_TIME],
  [true, NO_TIME],
])('the time in %p is %p (R2.4)', (cell, found) => {
  expect(saying(time(cell))).toEqual(found);
});

test.each<[Cell, unknown]>([
  [6, 6],
  ['6', 6],
  ['１．５', 1.5],
  [0.5, 0.5],
  [100, 100],
  [0, NO_HOURS],
  [-1, NO_HOURS],
  [100.5, NO_HOURS],
  [1.2, NO_HOURS],
  ['六', NO_HOURS],
  [new Date('2022-03-01'), NO_HOURS],
])('the hours in %p are %p (R2.4)', (cell, found) => {
  expect(saying(hours(cell))).toEqual(found);
});

test.each<[Cell, unknown]>([
  ['何敏仪', ['何敏仪']],
  [
    '何敏仪、陈国华，李志强,王五；赵六;钱七/孙八',
    ['何敏仪', '陈国华', '李志强', '王五', '赵六', '钱七', '孙八'],
  ],
  ['何敏仪、 何敏仪、', ['何敏仪']],
  ['、，', { problem: '不能留空' }],
  ['何敏仪😀', { problem: '不能有表情或特殊符号' }],
  ['何'.repeat(1001), { problem: '最多 1000 个字，现有 1001 个' }],
  [new Date('2022-03-01'), { problem: '这里应是文字' }],
])('the list in %p is %p (R2.4)', (cell, found) => {
  expect(saying(list(cell))).toEqual(found);
});

const known = [
  { id: 'cases', short: '疑难案例' },
  { id: 'research', short: '实务研究' },
];

test.each<[Cell, unknown]>([
  ['疑难案例', ['cases']],
  ['实务研究、疑难案例', ['research', 'cases']],
  ['疑难案例、开会', { problem: '没有“开会”，应从疑难案例、实务研究里选，几项之间用顿号' }],
  ['cases', { problem: '没有“cases”，应从疑难案例、实务研究里选，几项之间用顿号' }],
])('the tags in %p are %p (R2.4)', (cell, found) => {
  expect(saying(tags(known)(cell))).toEqual(found);
});
