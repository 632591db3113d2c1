import * as z from 'zod';

export const educationLevels = ['secondary', 'college', 'bachelor', 'master', 'doctor'] as const;
export type EducationLevel = (typeof educationLevels)[number];
export const educationText: Record<EducationLevel, string> = {
  secondary: '高中、中专及以下',
  college: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
};

export const professionalLevels = ['none', 'assistant', 'intermediate', 'senior'] as const;
export type ProfessionalLevel = (typeof professionalLevels)[number];
export const professionalText: Record<ProfessionalLevel, string> = {
  none: '没有证书',
  assistant: '助理社会工作师',
  intermediate: '社会工作师（中级）',
  senior: '高级社会工作师',
};

/** What is signed by itself; `commitment` also stands in the form, where a paper one has its own line. */
export const consentKinds = ['commitment', 'terms', 'publication', 'health'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Each consent is asked by itself, with the text that was shown (R1.2, R16.1). Raising a version asks anew. */
export const consentTexts: Record<
  ConsentKind,
  { readonly version: number; readonly title: string; readonly text: string }
> = {
  commitment: {
    version: 1,
    title: '政治承诺',
    text: '我拥护中国共产党的领导，遵守宪法和法律法规，认真履行督导职责。',
  },
  terms: {
    version: 1,
    title: '报名须知',
    text: '我已阅读招聘公告，所填内容和材料真实。材料只用于这次招聘，未录用的，在公告所说的期限后删除，只留统计数。',
  },
  publication: {
    version: 1,
    title: '公示同意',
    text: '如进入公示，同意公开我的姓名、工作单位、资格证书和名次。不公开证件号、电话、生日和健康情况。',
  },
  health: {
    version: 1,
    title: '体检信息同意',
    text: '体检只登记结论、日期和机构，不收体检报告，不检测乙肝项目。这是敏感个人信息，不同意会导致不能进入体检环节。',
  },
};

export const attachmentKinds = ['degree', 'certificate', 'practice', 'grounds'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];
export const attachmentText: Record<AttachmentKind, string> = {
  degree: '学历证书',
  certificate: '社会工作者职业资格证书',
  practice: '实务经历证明',
  grounds: '优先条件证明',
};
export const ATTACHMENTS_PER_KIND = 3;
export const ATTACHMENT_MAX_BYTES = 10 * 1024 * 1024;
/** The kinds of file that are taken, by how they begin. */
export const attachmentTypes = [
  { type: 'jpg', magic: 'ffd8ff' },
  { type: 'png', magic: '89504e47' },
  { type: 'pdf', magic: '25504446' },
] as const;

const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '月份有误，请重新选择');
const text = (name: string, most: number) => z.string().trim().max(most, `${name}最多 ${most} 个字`);
const id = z.string().max(20, '选项有误，请重新选择');

const period = z.strictObject({
  field: id,
  from: month,
  to: month.optional(),
  place: text('实务经历的单位', 60),
});

/** What an applicant has typed so far; anything may be missing, nothing may be too long. */
export const draft = z.strictObject({
  name: text('姓名', 30).optional(),
  phone: text('手机号', 20).optional(),
  residence: text('居住地', 60).optional(),
  workUnit: text('工作单位', 60).optional(),
  isLocal: z.boolean().optional(),
  education: z.enum(educationLevels).optional(),
  major: text('专业', 30).optional(),
  degreeNumber: text('学历证书编号', 40).optional(),
  professional: z.enum(professionalLevels).optional(),
  certificateNumber: text('资格证书编号', 40).optional(),
  certificateDate: z.iso.date('发证日期有误，请重新选择').optional(),
  periods: z.array(period).max(30, '实务经历最多填 30 段').optional(),
  fields: z.array(id).max(20, '服务领域最多选 20 项').optional(),
  grounds: z
    .array(z.strictObject({ id, evidence: text('优先条件的依据', 200) }))
    .max(10, '优先条件最多选 10 项')
    .optional(),
  commitment: z.boolean().optional(),
});

export type Draft = z.infer<typeof draft>;

/** A filled-in form; `phone` never lies in it but in the vault. */
export type Form = Required<Omit<Draft, 'phone' | 'degreeNumber'>> & Pick<Draft, 'degreeNumber'>;

export const formFields: Record<keyof Draft, string> = {
  name: '姓名',
  phone: '手机号',
  residence: '居住地',
  workUnit: '工作单位',
  isLocal: '是否在中山市居住或工作',
  education: '学历',
  major: '专业',
  degreeNumber: '学历证书编号',
  professional: '职业水平',
  certificateNumber: '资格证书编号',
  certificateDate: '发证日期',
  periods: '实务经历',
  fields: '可督导的服务领域',
  grounds: '优先条件',
  commitment: '政治承诺',
};

const commentable = new Map(Object.entries({ ...formFields, attachments: '材料' }));

/** What a reviewer may comment on, and how it is called; undefined for anything else. */
export const labelOf = (field: string): string | undefined => commentable.get(field);
