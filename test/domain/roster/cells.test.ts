import {
  type Cell,
  choice,
  day,
  optional,
  phone,
  required,
  text,
  townCode,
  wholeNumber,
} from '../../../domain/roster/cells';

const saying = (reading: object) => ('value' in reading ? reading.value : reading);
const NO_DAY = { problem: '应是日期，如 2022-03-01' };

test.each<[Cell, unknown]>([
  ['2022-03-01', '2022-03-01'],
  ['2022/3/1', '2022-03-01'],
  ['2022.03.01', '2022-03-01'],
  ['2022年3月1日', '2022-03-01'],
  ['２０２２－０３－０１', '2022-03-01'],
  [new Date('2022-03-01'), '2022-03-01'],
  [44621, '2022-03-01'],
  ['2024-02-29', '2024-02-29'],
  ['2022-02-29', NO_DAY],
  ['2022-13-01', NO_DAY],
  ['2022-00-10', NO_DAY],
  ['3月1日', NO_DAY],
  ['1949-12-31', NO_DAY],
  ['2100-01-01', NO_DAY],
  [44621.5, NO_DAY],
  [-1, NO_DAY],
  [1e300, NO_DAY],
  [Number.NaN, NO_DAY],
  [new Date(Number.NaN), NO_DAY],
  [true, NO_DAY],
])('the day in %p is %p', (cell, found) => {
  expect(saying(day(cell))).toEqual(found);
});

test.each<[Cell, unknown]>([
  ['13800000001', '13800000001'],
  [13800000001, '13800000001'],
  [' 138 0000 0001 ', '13800000001'],
  ['１３８００００００１１', '13800000011'],
  ['12800000001', { problem: '应是 11 位手机号' }],
  ['1380000000', { problem: '应是 11 位手机号' }],
  ['138000000011', { problem: '应是 11 位手机号' }],
  ['+8613800000001', { problem: '应是 11 位手机号' }],
])('the phone in %p is %p', (cell, found) => {
  expect(saying(phone(cell))).toEqual(found);
});

test.each<[Cell, unknown]>([
  ['陈  嘉欣 ', '陈 嘉欣'],
  ['买买·艾力', '买买·艾力'],
  ['𠮷野', '𠮷野'],
  [12, '12'],
  ['一二三四五六', { problem: '最多 5 个字，现有 6 个' }],
  ['陈\u0000', { problem: '不能有表情或特殊符号' }],
  ['陈\u200b欣', { problem: '不能有表情或特殊符号' }],
  ['👍', { problem: '不能有表情或特殊符号' }],
  [true, { problem: '这里应是文字' }],
  [new Date(0), { problem: '这里应是文字' }],
])('the text in %p is %p', (cell, found) => {
  expect(saying(text(5)(cell))).toEqual(found);
});

test.each<[Cell, unknown]>([
  ['6', 6],
  [0, 0],
  [60, 60],
  [61, { problem: '应是 0 至 60 的整数' }],
  [1.5, { problem: '应是 0 至 60 的整数' }],
  ['六', { problem: '应是 0 至 60 的整数' }],
])('the whole number in %p is %p', (cell, found) => {
  expect(saying(wholeNumber(0, 60)(cell))).toEqual(found);
});

test('a choice is one of its words, and stands for its key', () => {
  const read = choice({ a: '甲', b: '乙' });
  expect(read(' 乙 ')).toEqual({ value: 'b' });
  expect(read('丙')).toEqual({ problem: '应是甲、乙之一' });
});

test.each<[Cell]>([[null], [''], ['  ']])(
  'nothing, written %p, is a fault where something is needed',
  (cell) => {
    expect(required(townCode)(cell)).toEqual({ problem: '不能留空' });
    expect(optional(townCode)(cell)).toEqual({ value: undefined });
  },
);
