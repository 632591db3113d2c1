import { type Draft, formFields } from './form';
import { isMobile } from './id-number';

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const optional: readonly (keyof Draft)[] = ['degreeNumber', 'grounds'];

/** The month of the first national examination for social workers: no certificate is older. */
const FIRST_CERTIFICATES = '2008-06-01';
const wordsOnly = /^[\p{L}\p{M}\p{N}·•. ]*$/u;

interface Limits {
  readonly today: string;
  readonly fields: readonly { readonly id: string }[];
  readonly grounds: readonly { readonly id: string }[];
}

const isKnown = (known: readonly { readonly id: string }[], id: string) =>
  known.some((each) => each.id === id);
const thisMonth = ({ today }: Limits) => today.slice(0, 7);

interface Check {
  readonly field: keyof Draft;
  readonly fails: (typed: Draft, limits: Limits) => boolean | undefined;
  readonly words: string;
}

// biome-ignore format: read as a table
const checks: readonly Check[] = [
  { field: 'name',            fails: ({ name = '' }) => !wordsOnly.test(name),                               words: '姓名只写文字，与身份证一致，不用表情和符号' },
  { field: 'phone',           fails: ({ phone }) => !isMobile(phone ?? ''),                                  words: '手机号应为 11 位，请核对' },
  { field: 'commitment',      fails: ({ commitment }) => !commitment,                                        words: '请阅读并勾选政治承诺' },
  { field: 'certificateDate', fails: ({ certificateDate = '' }, { today }) => certificateDate > today,       words: '发证日期不能晚于今天' },
  { field: 'certificateDate', fails: ({ certificateDate }) => Boolean(certificateDate) && String(certificateDate) < FIRST_CERTIFICATES, words: '全国社会工作者考试从 2008 年 6 月开始，请核对发证日期' },
  { field: 'periods',         fails: ({ periods }, limits) => periods?.some(({ from }) => from > thisMonth(limits)), words: '开始月份不能晚于本月' },
  { field: 'periods',         fails: ({ periods }, limits) => periods?.some(({ to = '' }) => to > thisMonth(limits)), words: '结束月份不能晚于本月，仍在做的请选“至今”' },
  { field: 'periods',         fails: ({ periods }) => periods?.some(({ from, to }) => to !== undefined && to < from), words: '结束月份不能早于开始月份' },
  { field: 'periods',         fails: ({ periods }, { fields }) => periods?.some(({ field }) => !isKnown(fields, field)), words: '请为每段经历选择公告列出的服务领域' },
  { field: 'fields',          fails: ({ fields }, limits) => fields?.some((id) => !isKnown(limits.fields, id)), words: '请从公告列出的服务领域中选择' },
  { field: 'grounds',         fails: ({ grounds }, limits) => grounds?.some(({ id }) => !isKnown(limits.grounds, id)), words: '请从公告列出的优先条件中选择' },
  { field: 'grounds',         fails: ({ grounds }) => grounds?.some(({ evidence }) => !evidence),            words: '请写明优先条件的依据（证书名称、时间）' },
];

/** What keeps a draft from being handed in, by field, in words that say how to mend it; empty when it is complete. */
export function draftFaults(typed: Draft, limits: Limits): Record<string, string> {
  const needed = (Object.keys(formFields) as (keyof Draft)[]).filter((field) => !optional.includes(field));
  const wrong = checks.filter(({ fails }) => fails(typed, limits)).map(({ field, words }) => [field, words]);
  const missing = needed
    .filter((field) => isEmpty(typed[field]))
    .map((field) => [field, `请填写${formFields[field]}`]);
  return Object.fromEntries([...wrong.reverse(), ...missing]);
}
