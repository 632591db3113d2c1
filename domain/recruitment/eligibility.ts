import type { Month } from '../calendar';
import type { Draft, EducationLevel, ProfessionalLevel } from './form';
import { monthsIn, monthsText } from './practice';
import type { RoundTerms } from './round';

/** `toDecide` is left to the reviewer, who gives a reason (R1.3). */
export type Verdict = 'met' | 'unmet' | 'toDecide' | 'missing';

export const verdictText: Record<Verdict, string> = {
  met: '符合',
  unmet: '不符合',
  toDecide: '由审核人判断',
  missing: '还没有填',
};

export const clauses = ['politics', 'education', 'major', 'local', 'certificate', 'practice'] as const;
export type Clause = (typeof clauses)[number];

/** The clauses of the service contract's 督导资质要求, by number, and 本土. Hard ones refuse, the others people decide. */
export const clauseText: Record<Clause, { readonly title: string; readonly hard: boolean }> = {
  politics: { title: '（1）拥护中国共产党领导，遵守宪法和法律法规', hard: true },
  education: { title: '（2）大专及以上学历', hard: true },
  major: { title: '（2）社会工作、社会学、人类学、心理学等相关专业', hard: false },
  local: { title: '本土：在本市居住或工作', hard: false },
  certificate: { title: '（3）社会工作师（中级）及以上资格证书', hard: true },
  practice: { title: '（4）所督导领域的实务经验，一般不少于 5 年', hard: false },
};

export interface Finding {
  readonly clause: Clause;
  readonly verdict: Verdict;
  readonly why: string;
}

const enoughEducation: Record<EducationLevel, boolean> = {
  secondary: false,
  college: true,
  bachelor: true,
  master: true,
  doctor: true,
};
const enoughLevel: Record<ProfessionalLevel, boolean> = {
  none: false,
  assistant: false,
  intermediate: true,
  senior: true,
};

type Judge = (typed: Draft, terms: RoundTerms, now: Month) => Omit<Finding, 'clause'>;
const finding = (verdict: Verdict, why: string) => ({ verdict, why });

const judges: Record<Clause, Judge> = {
  politics: ({ commitment }) =>
    commitment ? finding('met', '已作承诺') : finding('missing', '提交前请阅读并勾选承诺'),
  education: ({ education }) => {
    if (!education) return finding('missing', '请填写学历');
    return enoughEducation[education]
      ? finding('met', '学历达到大专及以上')
      : finding('unmet', '学历低于大专，按公告不能报名');
  },
  major: ({ major }, { majors }) => {
    if (!major) return finding('missing', '请填写专业');
    if (majors.includes(major)) return finding('met', `${major}在公告所列专业之内`);
    return finding('toDecide', `${major}不在所列专业中，是否属于相关专业由审核人判断，请上传课程或说明`);
  },
  local: ({ isLocal }) => {
    if (isLocal === undefined) return finding('missing', '请说明是否在本市居住或工作');
    return isLocal
      ? finding('met', '在本市居住或工作')
      : finding('toDecide', '不在本市居住或工作，能否稳定驻点由审核人判断');
  },
  certificate: ({ professional }) => {
    if (!professional) return finding('missing', '请填写职业水平');
    return enoughLevel[professional]
      ? finding('met', '持有中级及以上资格证书')
      : finding('unmet', '没有社会工作师（中级）及以上证书，按公告不能报名');
  },
  practice: ({ periods = [], fields = [] }, { practiceYears, fields: known }, now) => {
    if (periods.length === 0 || fields.length === 0)
      return finding('missing', '请填写实务经历和可督导的领域');
    const months = fields.map((field) => monthsIn(field, periods, now));
    const longest = Math.max(...months);
    const name = known.find(({ id }) => id === fields[months.indexOf(longest)])?.text ?? '所填领域';
    if (longest >= practiceYears * 12) return finding('met', `${name} ${monthsText(longest)}`);
    return finding(
      'toDecide',
      `最长的是${name} ${monthsText(longest)}，不足 ${practiceYears} 年，由审核人判断`,
    );
  },
};

/** Clause by clause, in plain words, the same for the applicant before submitting and for the reviewer (R1.3). */
export const findings = (typed: Draft, terms: RoundTerms, now: Month): Finding[] =>
  clauses.map((clause) => ({ clause, ...judges[clause](typed, terms, now) }));

const fieldOf: Partial<Record<Clause, keyof Draft>> = {
  politics: 'commitment',
  education: 'education',
  certificate: 'professional',
};

/** What the hard clauses refuse, in words at the field that each judges; empty when none refuses. */
export const hardFaults = (found: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(
    found
      .filter(({ clause, verdict }) => clauseText[clause].hard && verdict !== 'met')
      .map(({ clause, why }) => [fieldOf[clause] ?? clause, why]),
  );
