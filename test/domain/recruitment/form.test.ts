import { missingConsents, revokeObstacle } from '../../../domain/recruitment/consent';
import { type Draft, draft, labelOf } from '../../../domain/recruitment/form';
import { draftFaults } from '../../../domain/recruitment/form-checks';
import { factsOf } from '../../../domain/recruitment/form-words';
import { aForm, theTerms } from '../../support/recruitment';

const { fields, grounds } = theTerms();
const faults = (changes: Draft) => draftFaults(aForm(changes), { today: '2022-02-08', fields, grounds });
const period = (changes: object) => [{ field: 'elderly', from: '2014-01', place: '某机构', ...changes }];

test('a complete form has no faults, an empty one names every field that is needed', () => {
  expect(faults({})).toEqual({});
  expect(Object.keys(draftFaults({}, { today: '2022-02-08', fields, grounds })).sort()).toEqual(
    [
      ...['name', 'phone', 'residence', 'workUnit', 'isLocal', 'education', 'major', 'professional'],
      ...['certificateNumber', 'certificateDate', 'periods', 'fields', 'commitment'],
    ].sort(),
  );
});

// biome-ignore format: read as a table
const cases: readonly [sentence: string, changes: Draft, field: string, words: RegExp][] = [
  ['a short phone',                       { phone: '1380000' },                                       'phone',           /11 位/],
  ['no commitment',                       { commitment: false },                                      'commitment',      /勾选/],
  ['a certificate of tomorrow',           { certificateDate: '2022-02-09' },                          'certificateDate', /不能晚于今天/],
  ['a certificate older than the examination', { certificateDate: '2008-05-31' },                     'certificateDate', /从 2008 年 6 月开始/],
  ['a name with an emoji',                { name: '陈😀' },                                            'name',            /不用表情/],
  ['practice that ends next month',       { periods: period({ to: '2022-03' }) },                     'periods',         /结束月份不能晚于本月/],
  ['practice that begins next month',     { periods: period({ from: '2022-03' }) },                   'periods',         /开始月份不能晚于本月/],
  ['practice that ends before it begins', { periods: period({ to: '2013-12' }) },                     'periods',         /结束月份不能早于/],
  ['practice in an unknown field',        { periods: period({ field: 'x' }) },                        'periods',         /请为每段经历选择/],
  ['an unknown field',                    { fields: ['x'] },                                          'fields',          /请从公告列出/],
  ['an unknown ground',                   { grounds: [{ id: 'x', evidence: '证书' }] },               'grounds',         /请从公告列出/],
  ['a ground without evidence',           { grounds: [{ id: 'msw', evidence: '' }] },                 'grounds',         /依据/],
  ['no practice',                         { periods: [] },                                            'periods',         /请填写实务经历/],
];

test.each(cases)('fault: %s', (_sentence, changes, field, words) => {
  expect(faults(changes)).toEqual({ [field]: expect.stringMatching(words) });
});

test.each([
  ['today as the date of the certificate', { certificateDate: '2022-02-08' }],
  ['a certificate of the first examination', { certificateDate: '2008-06-01' }],
  ['a name of another script, with a dot', { name: '阿不都·Rahim 2' }],
  ['practice that began this month', { periods: period({ from: '2022-02' }) }],
  ['practice of one month', { periods: period({ to: '2014-01' }) }],
  ['a ground with its evidence', { grounds: [{ id: 'msw', evidence: '2016 年硕士' }] }],
])('no fault: %s', (_sentence, changes) => {
  expect(faults(changes)).toEqual({});
});

test.each(['👨‍👩‍👧 陈', '陈\u0000试', '𠮷野'])('unusual letters are kept: %s', (name) => {
  expect(draft.parse({ name }).name).toBe(name);
});

const signed = (version: number) =>
  (['commitment', 'terms'] as const).map((kind) => ({ kind, version, at: 0 }));
const unsigned = { commitment: '请阅读并勾选政治承诺', terms: '请阅读并同意报名须知' };

test('the commitment and the terms are needed in their present version, the others where they are used (R1.2)', () => {
  expect(missingConsents([])).toEqual(unsigned);
  expect(missingConsents(signed(0))).toEqual(unsigned);
  expect(missingConsents(signed(1))).toEqual({});
});

test.each([
  ['terms', 'draft', true],
  ['terms', 'submitted', false],
  ['publication', 'cleared', true],
  ['publication', 'notice', false],
  ['health', 'medical', true],
  ['health', 'cleared', false],
] as const)('the consent %s can be taken back at %s: %s', (kind, stage, can) => {
  expect(revokeObstacle({ stage }, kind) === undefined).toBe(can);
});

test('the form reads as lines, without the phone', () => {
  const lines = factsOf(aForm(), theTerms()).map(({ label, value }) => `${label}：${value}`);
  expect(lines).toContain('实务经历：老年人服务 2014-01 至今 某机构');
  expect(lines).toContain('学历：本科');
  expect(lines.join()).not.toContain('13800000001');
});

test('what can be commented on has a name', () => {
  expect(labelOf('periods')).toBe('实务经历');
  expect(labelOf('attachments')).toBe('材料');
  expect(labelOf('toString')).toBeUndefined();
});
