import { assertPrivacy, privacyWarnings } from '../../../domain/record/privacy';

const found = (text: string) =>
  privacyWarnings('督导情况', text).map((words) => /“(.+)”像是(.+?)，/.exec(words)?.slice(1).join(' '));

test.each([
  ['an ID number', '证件号 44200019490101123X 已核对', ['44200019490101123X 身份证号']],
  ['an ID number in groups', '442000 19490101 1234', ['442000 19490101 1234 身份证号']],
  ['a mobile number', '电话 13800138000。', ['13800138000 手机号码']],
  ['a mobile number in groups', '138-0013-8000', ['138-0013-8000 手机号码']],
  ['a number in wide digits', '１３８００１３８０００', ['13800138000 手机号码']],
  ['a telephone number', '请拨 0760-88881234', ['0760-88881234 电话号码']],
  ['a name after 案主', '案主王小明拒绝入户', ['案主王小明 姓名']],
  ['a name after a colon', '案主：欧阳明，独居', ['案主欧阳明 姓名']],
  ['a name after 服务对象', '和服务对象李强谈了两次', ['服务对象李强谈 姓名']],
  ['a name in brackets after 个案', '个案（陈玉珍）的计划', ['个案陈玉珍 姓名']],
  ['a name introduced', '案主名叫黄秀英。', ['案主黄秀英 姓名']],
  ['two things at once', '案主张三，13912345678', ['13912345678 手机号码', '案主张三 姓名']],
  ['the same number twice', '13800138000 和 13800138000', ['13800138000 手机号码']],
])('%s raises a warning (R7.8)', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ['a surname made unknown', '案主李某拒绝入户'],
  ['work with cases', '讨论个案管理和个案方案，个案高风险时上报'],
  ['old people', '服务对象高龄独居，服务对象何时复诊要记清'],
  ['a place of the city', '服务对象石岐街道居民'],
  ['a case code', '案主 G2022-013 的计划'],
  ['a name of someone else', '站长王小明主持会议'],
  ['a day, a sum and a document', '2022-03-09 发放 12000 元，粤民发〔2020〕142号'],
  ['a long number that is none', '编号 1234567890123456789012'],
  ['eleven digits that begin otherwise', '12345678901'],
  ['nothing', ''],
])('%s raises none', (_, text) => {
  expect(found(text)).toEqual([]);
});

const texts = [
  ['matters', '督导情况', '案主王小明'],
  ['advice', '建议', '先稳定照顾'],
  ['followUps.0.text', '跟进的事', '打 13800138000'],
] as const;

test('what was found is refused at its field, with all of it in one place (R7.8)', () => {
  expect(() => assertPrivacy(texts, false)).toThrow(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      fields: {
        matters: '督导情况里的“案主王小明”像是姓名，请改用个案编号或“案主”',
        'followUps.0.text': '跟进的事里的“13800138000”像是手机号码，请删去',
        privacy: expect.stringContaining('；'),
      },
    }),
  );
});

test('whoever has read the warning may go on, and it is kept that there was one', () => {
  expect(assertPrivacy(texts, true)).toBe(true);
  expect(assertPrivacy([['advice', '建议', '先稳定照顾']], true)).toBe(false);
  expect(assertPrivacy([['advice', '建议', '先稳定照顾']], false)).toBe(false);
});
