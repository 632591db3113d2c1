import type { Cloud } from '../../../local/cloud';
import { aCloud, tcbDatabase, type WxDatabase, wxDatabase } from './support';

type Operators = WxDatabase['command'];

const visit = {
  _id: 'v',
  n: -7,
  half: 2.5,
  nothing: null,
  list: [3, 1, 2],
  pairs: [
    ['a', 1],
    ['b', 2],
  ],
  text: 'Hello 世界',
  at: new Date('2022-03-06T23:04:05.678Z'),
  in: { a: 1, b: 2 },
  yes: true,
};

// biome-ignore format: a table
const expressions: [name: string, expression: ($: Operators) => unknown, value: unknown][] = [
  ['abs', ($) => $.abs('$n'), 7],
  ['add', ($) => $.add(['$n', 10, '$half']), 5.5],
  ['add to a date', ($) => $.add(['$at', 1000]), new Date('2022-03-06T23:04:06.678Z')],
  ['ceil', ($) => $.ceil('$half'), 3],
  ['divide', ($) => $.divide(['$n', 2]), -3.5],
  ['exp', ($) => $.exp(0), 1],
  ['floor', ($) => $.floor('$half'), 2],
  ['ln', ($) => $.ln(1), 0],
  ['log', ($) => $.log([8, 2]), 3],
  ['log10', ($) => $.log10(1000), 3],
  ['mod', ($) => $.mod(['$n', 4]), -3],
  ['multiply', ($) => $.multiply(['$half', 4]), 10],
  ['pow', ($) => $.pow([2, 10]), 1024],
  ['sqrt', ($) => $.sqrt(16), 4],
  ['subtract', ($) => $.subtract(['$n', 1]), -8],
  ['subtract dates', ($) => $.subtract(['$at', new Date('2022-03-06T23:04:00.000Z')]), 5678],
  ['trunc', ($) => $.trunc('$half'), 2],
  ['arrayElemAt', ($) => $.arrayElemAt(['$list', -1]), 2],
  ['arrayToObject', ($) => $.arrayToObject('$pairs'), { a: 1, b: 2 }],
  ['concatArrays', ($) => $.concatArrays(['$list', [9]]), [3, 1, 2, 9]],
  ['filter', ($) => $.filter({ input: '$list', as: 'item', cond: $.gte(['$$item', 2]) }), [3, 2]],
  ['in', ($) => $.in([2, '$list']), true],
  ['indexOfArray', ($) => $.indexOfArray(['$list', 2]), 2],
  ['isArray', ($) => $.isArray('$list'), true],
  ['map', ($) => $.map({ input: '$list', as: 'item', in: $.multiply(['$$item', 2]) }), [6, 2, 4]],
  ['range', ($) => $.range([0, 6, 2]), [0, 2, 4]],
  ['reduce', ($) => $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
  ['reverseArray', ($) => $.reverseArray('$list'), [2, 1, 3]],
  ['size', ($) => $.size('$list'), 3],
  ['slice', ($) => $.slice(['$list', 1, 2]), [1, 2]],
  ['zip', ($) => $.zip({ inputs: ['$list', [7, 8, 9]] }), [[3, 7], [1, 8], [2, 9], ]],
  ['and', ($) => $.and(['$yes', '$nothing']), false],
  ['not', ($) => $.not(['$yes']), false],
  ['or', ($) => $.or(['$yes', '$nothing']), true],
  ['cmp', ($) => $.cmp(['$n', 0]), -1],
  ['eq', ($) => $.eq(['$n', -7]), true],
  ['gt', ($) => $.gt(['$n', -7]), false],
  ['gte', ($) => $.gte(['$n', -7]), true],
  ['lt', ($) => $.lt(['$n', 'text']), true],
  ['lte', ($) => $.lte(['$n', -8]), false],
  ['neq', ($) => $.neq(['$n', -7]), false],
  // biome-ignore lint/suspicious/noThenProperty: this is how MongoDB writes a condition
  ['cond', ($) => $.cond({ if: '$yes', then: 1, else: 2 }), 1],
  ['ifNull', ($) => $.ifNull(['$nothing', 'none']), 'none'],
  // biome-ignore lint/suspicious/noThenProperty: this is how MongoDB writes a branch
  ['switch', ($) => $.switch({ branches: [{ case: $.eq(['$n', 0]), then: 'zero' }], default: 'other' }), 'other'],
  ['dateFromParts', ($) => $.dateFromParts({ year: 2022, month: 3, day: 1 }), new Date('2022-03-01')],
  ['dateFromString', ($) => $.dateFromString({ dateString: '2022-03-01T00:00:00Z' }), new Date('2022-03-01')],
  ['dateToString', ($) => $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' }), '2022-03-06 23:04:05.678'],
  ['dateToString elsewhere', ($) => $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }), '2022-03-07'],
  ['dateToString by offset', ($) => $.dateToString({ date: '$at', format: '%H:%M', timezone: '+08:00' }), '07:04'],
  ['dayOfMonth', ($) => $.dayOfMonth('$at'), 6],
  ['dayOfWeek', ($) => $.dayOfWeek('$at'), 1],
  ['dayOfYear', ($) => $.dayOfYear('$at'), 65],
  ['isoDayOfWeek', ($) => $.isoDayOfWeek('$at'), 7],
  ['isoWeek', ($) => $.isoWeek('$at'), 9],
  ['isoWeekYear', ($) => $.isoWeekYear('$at'), 2022],
  ['millisecond', ($) => $.millisecond('$at'), 678],
  ['minute', ($) => $.minute('$at'), 4],
  ['month', ($) => $.month('$at'), 3],
  ['second', ($) => $.second('$at'), 5],
  ['hour', ($) => $.hour('$at'), 23],
  ['week', ($) => $.week('$at'), 10],
  ['week before the first Sunday', ($) => $.week($.dateFromParts({ year: 2022, month: 1, day: 1 })), 0],
  ['year', ($) => $.year('$at'), 2022],
  ['literal', ($) => $.literal('$n'), '$n'],
  ['mergeObjects', ($) => $.mergeObjects(['$in', { b: 3 }]), { a: 1, b: 3 }],
  ['objectToArray', ($) => $.objectToArray('$in'), [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, ]],
  ['allElementsTrue', ($) => $.allElementsTrue(['$list']), true],
  ['anyElementTrue', ($) => $.anyElementTrue([[0, false]]), false],
  ['setDifference', ($) => $.setDifference(['$list', [1]]), [3, 2]],
  ['setEquals', ($) => $.setEquals(['$list', [1, 2, 3, 3]]), true],
  ['setIntersection', ($) => $.setIntersection(['$list', [2, 9]]), [2]],
  ['setIsSubset', ($) => $.setIsSubset([[1, 2], '$list']), true],
  ['setUnion', ($) => $.setUnion([[1], [1, 2]]), [1, 2]],
  ['concat', ($) => $.concat(['$text', '!']), 'Hello 世界!'],
  ['indexOfBytes', ($) => $.indexOfBytes(['$text', '界']), 9],
  ['indexOfCP', ($) => $.indexOfCP(['$text', '界']), 7],
  ['indexOfCP from a place', ($) => $.indexOfCP(['$text', 'l', 3]), 3],
  ['indexOfCP of nothing', ($) => $.indexOfCP(['$text', 'x']), -1],
  ['split', ($) => $.split(['$text', ' ']), ['Hello', '世界']],
  ['strLenBytes', ($) => $.strLenBytes('$text'), 12],
  ['strLenCP', ($) => $.strLenCP('$text'), 8],
  ['strcasecmp', ($) => $.strcasecmp(['hello', 'HELLO']), 0],
  ['substr', ($) => $.substr(['$text', 0, 5]), 'Hello'],
  ['substr to the end', ($) => $.substr(['$text', 6, -1]), '世界'],
  ['substrBytes', ($) => $.substrBytes(['$text', 6, 3]), '世'],
  ['substrBytes past the end', ($) => $.substrBytes(['$text', 6, 100]), '世界'],
  ['substrCP', ($) => $.substrCP(['$text', 6, 1]), '世'],
  ['toLower', ($) => $.toLower('$text'), 'hello 世界'],
  ['toUpper', ($) => $.toUpper('$text'), 'HELLO 世界'],
  ['sum of an array', ($) => $.sum('$list'), 6],
  ['max of an array', ($) => $.max('$list'), 3],
  ['avg of an array', ($) => $.avg('$list'), 2],
  ['let', ($) => $.let({ vars: { double: $.multiply(['$half', 2]) }, in: $.add(['$$double', 1]) }), 6],
];

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud({ collections: [{ name: 'visits', indexes: [] }] });
  await wxDatabase(cloud).collection('visits').add({ data: visit });
});

test.each(expressions)('the expression %s', async (_, expression, value) => {
  const wx = wxDatabase(cloud);
  const { list } = await wx
    .collection('visits')
    .aggregate()
    .project({ _id: 0, value: expression(wx.command.aggregate) })
    .end();
  expect(list).toEqual([{ value }]);

  const tcb = tcbDatabase(cloud);
  const result = await tcb
    .collection('visits')
    .aggregate()
    .project({ _id: 0, value: expression(tcb.command.aggregate) })
    .end();
  expect(result.data).toEqual([{ value }]);
});
