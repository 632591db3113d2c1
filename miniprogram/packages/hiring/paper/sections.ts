import type { Input } from '../../../../typings/api';

export type Form = Input<'recruitment', 'enterPaper'>['form'];
export type ConsentKind = Input<'recruitment', 'enterPaper'>['consents'][number];

type Choosing = 'educations' | 'professionals' | 'fields' | 'yesNo' | 'signed';

export interface Item {
  readonly field: keyof Form;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'one' | 'several';
  readonly options?: Choosing;
  readonly type?: string;
  readonly max?: number;
}

/** The paper form from top to bottom; periods, grounds and consents follow with inputs of their own. */
// biome-ignore format: read as a table
export const sections: readonly { readonly title: string; readonly items: readonly Item[] }[] = [
  { title: '身份', items: [
    { field: 'name',      label: '姓名', kind: 'text', max: 30 },
    { field: 'phone',     label: '手机号', kind: 'text', type: 'number', max: 11 },
    { field: 'residence', label: '居住地', kind: 'text' },
    { field: 'workUnit',  label: '工作单位', kind: 'text' },
    { field: 'isLocal',   label: '是否在本市居住或工作', kind: 'one', options: 'yesNo' },
  ] },
  { title: '学历和职业水平', items: [
    { field: 'education',         label: '学历', kind: 'one', options: 'educations' },
    { field: 'major',             label: '专业', kind: 'text', max: 30 },
    { field: 'degreeNumber',      label: '学历证书编号（选填）', kind: 'text', max: 40 },
    { field: 'professional',      label: '职业水平', kind: 'one', options: 'professionals' },
    { field: 'certificateNumber', label: '资格证书编号', kind: 'text', max: 40 },
    { field: 'certificateDate',   label: '发证日期', kind: 'day' },
  ] },
  { title: '可督导的服务领域', items: [
    { field: 'fields', label: '可选多项', kind: 'several', options: 'fields' },
  ] },
  { title: '政治承诺', items: [
    { field: 'commitment', label: '本人已在纸质报名表上签署承诺', kind: 'one', options: 'signed' },
  ] },
];

/** Chips carry words; these two fields hold truth values. */
const truths: Partial<Record<keyof Form, readonly [yes: string, no: string]>> = {
  isLocal: ['yes', 'no'],
  commitment: ['signed', 'unsigned'],
};

export function chosenIn(form: Form, { field, kind }: Item): string[] {
  const value = form[field];
  const truth = truths[field];
  if (truth) return value === undefined ? [] : [truth[value ? 0 : 1]];
  return kind === 'several' ? ((value as string[] | undefined) ?? []) : [String(value ?? '')];
}

export const meant = (field: keyof Form, id: string): boolean | string => {
  const truth = truths[field];
  return truth ? id === truth[0] : id;
};
