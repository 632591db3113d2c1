import type { Draft } from '../../../domain/recruitment/form';
import { misfitFaults, sentForm } from '../../../domain/recruitment/sent-form';

const sift = (sent: object) => sentForm.parse(sent as Draft);
const lacks = () => ({ name: '请填写姓名', education: '请填写学历' });

test('what fits is kept, what does not is told at its place', () => {
  expect(sift({ name: ' 陈试 ', major: '啊'.repeat(31) })).toEqual({
    ...{ form: { name: '陈试' }, misfits: { major: '专业最多 30 个字' } },
  });
  expect(sift({ periods: [{ field: 'elderly', from: '2014-13', place: '某机构' }] })).toEqual({
    ...{ form: {}, misfits: { 'periods.0.from': '月份有误，请重新选择' } },
  });
});

test.each([
  ['a field of another form', { toString: 1 }, 'form'],
  ['a number for a name', { name: 5 }, 'name'],
])('%s is refused in Chinese', (_sentence, sent, at) => {
  expect(sift(sent).misfits).toEqual({ [at]: '填写内容有误，请重新填写这一项' });
});

test('misfits come with all else that is wrong, once for each field; without any nothing is said', () => {
  expect(misfitFaults(sift({ name: '啊'.repeat(31) }), lacks)).toEqual({
    ...{ name: '姓名最多 30 个字', education: '请填写学历' },
  });
  expect(misfitFaults(sift({ name: '陈试' }), lacks)).toEqual({});
});

test.each([[null], [[]], ['陈试']])('%j is no form', (sent) => {
  expect(sentForm.safeParse(sent).success).toBe(false);
});
