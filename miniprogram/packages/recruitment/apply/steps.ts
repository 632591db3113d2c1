import type { Field, OwnApplication } from '../types';

type Choices = OwnApplication['choices'];
type Options = readonly { readonly id: string; readonly text: string }[];

/** How a field is filled in. With `options` one is chosen; `suggestions` may be taken over with a tap. */
export interface FieldSpec {
  readonly field: Field;
  readonly label: string;
  readonly hint?: string;
  readonly keyboard?: 'text' | 'number';
  readonly most?: number;
  readonly isDate?: true;
  readonly isOptional?: true;
  readonly options?: (choices: Choices) => Options;
  readonly suggestions?: (choices: Choices) => readonly string[];
}

export interface StepSpec {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly FieldSpec[];
  /** Fields of this step that have a form of their own. */
  readonly own?: readonly Field[];
}

/** The two answers of a question that is answered with yes or no. */
export const flags = { yes: true, no: false } as const;

export const steps: readonly StepSpec[] = [
  {
    id: 'identity',
    title: '身份',
    hint: '手机号只有招聘工作人员看得到。身份证号到体检前才需要。',
    fields: [
      { field: 'name', label: '姓名', hint: '与身份证一致', most: 30 },
      { field: 'phone', label: '手机号', hint: '11 位，用来通知您', keyboard: 'number', most: 11 },
    ],
  },
  {
    id: 'residence',
    title: '居住工作',
    hint: '招聘优先考虑能在本市稳定驻点的人。',
    fields: [
      { field: 'residence', label: '居住地', hint: '写到镇街，例如石岐街道', most: 60 },
      { field: 'workUnit', label: '工作单位', hint: '没有在职就写“无”', most: 60 },
      {
        field: 'isLocal',
        label: '是否在本市居住或工作',
        options: () => [
          { id: 'yes', text: '是' },
          { id: 'no', text: '否' },
        ],
      },
    ],
  },
  {
    id: 'education',
    title: '学历',
    hint: '填最高学历。专业不在所列之内也可以报名，由审核人判断。',
    fields: [
      { field: 'education', label: '学历', options: ({ educations }) => educations },
      {
        ...{ field: 'major', label: '专业', hint: '与证书一致', most: 30 },
        suggestions: ({ majors }) => majors,
      },
      { field: 'degreeNumber', label: '学历证书编号', hint: '选填', most: 40, isOptional: true },
    ],
  },
  {
    id: 'professional',
    title: '职业水平',
    hint: '全国社会工作者职业资格证书。',
    fields: [
      { field: 'professional', label: '职业水平', options: ({ professionals }) => professionals },
      { field: 'certificateNumber', label: '资格证书编号', hint: '证书上的管理号', most: 40 },
      { field: 'certificateDate', label: '发证日期', isDate: true },
    ],
  },
  {
    id: 'practice',
    title: '实务经历',
    hint: '按服务领域一段一段填，重叠的月份只算一次。年限自动计算。',
    fields: [],
    own: ['periods', 'fields'],
  },
  {
    id: 'grounds',
    title: '优先条件',
    hint: '没有就直接下一步。只有面试同分时才比较优先条件。',
    fields: [],
    own: ['grounds'],
  },
  { id: 'material', title: '材料', hint: '拍清楚四角，文字看得清。', fields: [] },
  {
    id: 'consent',
    title: '承诺同意',
    hint: '请逐项阅读。每一项单独同意，提交前都可以改。',
    fields: [],
    own: ['commitment'],
  },
  { id: 'check', title: '核对', hint: '逐条核对资质，缺什么点一下就能去补。', fields: [] },
];

export const fieldsIn = ({ fields, own = [] }: StepSpec): Field[] => [
  ...fields.map(({ field }) => field),
  ...own,
];

/** What a refusal or a comment may name besides the fields of the form. */
const elsewhere: Readonly<Record<string, string>> = {
  attachments: 'material',
  terms: 'consent',
  publication: 'consent',
  health: 'consent',
};

/** 'attachments.degree' is one of the attachments. */
export const topOf = (what: string): string => what.split('.')[0] ?? what;

/** The step in which something is mended; -1 when it is not of this form. */
export const stepOf = (what: string): number =>
  steps.findIndex((step) =>
    elsewhere[topOf(what)]
      ? step.id === elsewhere[topOf(what)]
      : fieldsIn(step).some((field) => field === what),
  );

type Clause = OwnApplication['findings'][number]['clause'];

/** The field by which a clause of the eligibility check is mended. */
export const fieldOfClause: Record<Clause, Field> = {
  politics: 'commitment',
  education: 'education',
  major: 'major',
  local: 'isLocal',
  certificate: 'professional',
  practice: 'periods',
};
