import type { Terms } from '../words';

type Kind = 'text' | 'long' | 'number' | 'day' | 'words' | 'choices';

export interface Field {
  readonly field: Exclude<keyof Terms, 'dimensions'>;
  readonly label: string;
  readonly kind: Kind;
  readonly hint?: string;
  readonly max?: number;
}

export interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** The terms of a round in the order in which one thinks of them. */
// biome-ignore format: read as a table
export const sections: readonly Section[] = [
  { title: '岗位', fields: [
    { field: 'title',        label: '公告标题', kind: 'text' },
    { field: 'places',       label: '名额（名）', kind: 'number' },
    { field: 'duties',       label: '工作内容', kind: 'long', max: 2000 },
    { field: 'pay',          label: '待遇', kind: 'long', max: 300 },
    { field: 'contractForm', label: '合同形式', kind: 'text', max: 100 },
    { field: 'fullDays',     label: '全年督导天数', kind: 'number' },
    { field: 'daysPerMonth', label: '每月大约几天', kind: 'number' },
    { field: 'travel',       label: '交通安排', kind: 'long', max: 300 },
    { field: 'healthCheck',  label: '体检费用说明', kind: 'long', max: 300 },
  ] },
  { title: '日期', fields: [
    { field: 'applyFrom',     label: '报名开始', kind: 'day' },
    { field: 'applyTo',       label: '报名截止', kind: 'day' },
    { field: 'interviewFrom', label: '面试开始', kind: 'day' },
    { field: 'interviewTo',   label: '面试结束', kind: 'day' },
  ] },
  { title: '资格', fields: [
    { field: 'practiceYears', label: '实务经验一般不少于（年）', kind: 'number' },
    { field: 'majors',        label: '所列专业，每行一个', kind: 'words', max: 1000 },
    { field: 'fields',        label: '服务领域，每行一个', kind: 'choices', max: 1000 },
    { field: 'grounds',       label: '优先条件，每行一个', kind: 'choices', max: 1000 },
  ] },
  { title: '面试', fields: [
    { field: 'passLine',  label: '合格线（分）', kind: 'number' },
    { field: 'panelSize', label: '评委人数', kind: 'number' },
  ] },
  { title: '公示和资料', fields: [
    { field: 'noticeWorkdays', label: '公示几个工作日', kind: 'number' },
    { field: 'objectionJudge', label: '异议由谁处理', kind: 'text', max: 20 },
    { field: 'telephone',      label: '咨询和异议电话', kind: 'text', max: 40 },
    { field: 'email',          label: '咨询和异议邮箱', kind: 'text', max: 60 },
    { field: 'purgeDays',      label: '未录用者资料在结束后几天删除', kind: 'number' },
  ] },
];
