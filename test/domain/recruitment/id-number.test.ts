import { instantAt } from '../../../domain/calendar';
import { idNumberFault, isMobile } from '../../../domain/recruitment/id-number';

const NOW = instantAt('2022-02-08', '09:00');
const FORM = /18 位/;
const BIRTH = /出生日期/;
const CHECK = /校验/;

// biome-ignore format: read as a table
const cases: readonly [sentence: string, text: string, fault: RegExp | undefined][] = [
  ['a number whose check digit holds',      '11010519491231002X', undefined],
  ['a small x',                             '11010519491231002x', undefined],
  ['another one',                           '442000198001110018', undefined],
  ['a wrong check digit',                   '442000198001110017', CHECK],
  ['two digits swapped',                    '442000198001110081', CHECK],
  ['X where a digit belongs',               '44200019800111001X', CHECK],
  ['too short',                             '44200019800111001',  FORM],
  ['too long',                              '4420001980011100188', FORM],
  ['the old fifteen digits',                '442000800111001',    FORM],
  ['letters',                               '44200019800111001A', FORM],
  ['full-width digits',                     '４４2000198001110018', FORM],
  ['nothing',                               '',                   FORM],
  ['a month that is none',                  '442000198013110018', BIRTH],
  ['the 30th of February',                  '442000198002300018', BIRTH],
  ['the 29th of February in no leap year',  '442000198102290018', BIRTH],
  ['born before 1900',                      '442000189912310018', BIRTH],
  ['born tomorrow',                         '442000202202090018', BIRTH],
];

test.each(cases)('ID number: %s', (_sentence, text, fault) => {
  const found = idNumberFault(text, NOW);
  if (fault) expect(found).toMatch(fault);
  else expect(found).toBeUndefined();
});

test.each([
  ['13800000001', true],
  ['19900000001', true],
  ['12800000001', false],
  ['1380000000', false],
  ['138000000011', false],
  ['+8613800000001', false],
  ['', false],
])('%s is a mobile number: %s', (text, is) => {
  expect(isMobile(text)).toBe(is);
});
