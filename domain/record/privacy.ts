import { AppError } from '../errors';

// What must not stand in a record (R7.8): a person can still be found by it. Nothing here is sure, so it only asks.

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范方石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧';
const COMPOUND = '欧阳|司徒|上官|诸葛|司马';

/** Words that begin like a name and are none. */
const ORDINARY =
  /^(高龄|高度|高风|高血|高危|方案|方面|方法|方式|方向|余下|何时|何种|石岐|江门|江边|马上|夏天|常见|常常|常规|万一|文书|文化|文件|易地|易怒|周边|周围|周期|周末|周[一二三四五六日]|段落|田间|康复|毛病|黄圃|林地|石油|高中|高效|许多|钱款|雷同|史料|万元|顾虑|顾及|贺卡|龙舟)/;

const NAME = new RegExp(
  `(案主|服务对象|个案)(?:[\\s:：（(“"'为是叫]|姓名|名叫)*((?:${COMPOUND}|[${SURNAMES}])[\\u4e00-\\u9fa5]{1,2})`,
  'g',
);

const ID_NUMBER = /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const LANDLINE = /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g;

const isName = (name: string) => !ORDINARY.test(name) && name[1] !== '某';

const namesIn = (text: string): string[] =>
  [...text.matchAll(NAME)].flatMap(([, marker = '', name = '']) =>
    isName(name) ? [`${marker}${name}`] : [],
  );

const found = (pattern: RegExp) => (text: string) => [...text.matchAll(pattern)].map(([each]) => each);

// biome-ignore format: read as a table
const kinds = [
  { what: '身份证号', instead: '请删去',                     find: found(ID_NUMBER) },
  { what: '手机号码', instead: '请删去',                     find: found(MOBILE) },
  { what: '电话号码', instead: '如是个人的，请删去',         find: found(LANDLINE) },
  { what: '姓名',     instead: '请改用个案编号或“案主”',     find: namesIn },
] as const;

/** The texts of a record: field, name, words. */
export type Texts = readonly (readonly [field: string, name: string, text: string])[];

/** What in a text may tell who a service user is, each with what to write instead. */
export function privacyWarnings(name: string, text: string): string[] {
  const plain = text.normalize('NFKC');
  return kinds.flatMap(({ what, instead, find }) =>
    [...new Set(find(plain))].map((each) => `${name}里的“${each}”像是${what}，${instead}`),
  );
}

const SUMMARY = '里面可能有能认出服务对象的内容，请改好再提交；核对过没有问题的，也可以继续提交';

/** Refuses what was not read and may tell who someone is, at its field; says whether anything was found. */
export function assertPrivacy(texts: Texts, isRead: boolean): boolean {
  const found = texts.flatMap(([field, name, text]) => {
    const warnings = privacyWarnings(name, text);
    return warnings.length > 0 ? [[field, warnings.join('；')] as const] : [];
  });
  if (found.length === 0) return false;
  if (isRead) return true;
  const privacy = found.map(([, words]) => words).join('；');
  throw new AppError('INVALID_INPUT', SUMMARY, { ...Object.fromEntries(found), privacy });
}
