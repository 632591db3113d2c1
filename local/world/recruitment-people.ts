/** How one of the demo round's applicants fares; names, numbers and phones are made up. */
export interface RoundApplicant {
  readonly openid: string;
  readonly name: string;
  readonly workUnit: string;
  readonly phone: string;
  readonly idNumber: string;
  /** Points of every member in every dimension. */
  readonly points: number;
  readonly grounds?: readonly { readonly id: string; readonly evidence: string }[];
  readonly isReturned?: true;
  readonly medical?: 'failed';
}

const msw = [{ id: 'msw', evidence: '社会工作硕士，2016 年' }];

// biome-ignore format: read as a table
const fates: readonly Omit<RoundApplicant, 'openid' | 'phone'>[] = [
  { name: '何敏仪', workUnit: '中山市某社工服务中心', idNumber: '442000198001110018', points: 91 },
  { name: '陈国华', workUnit: '中山市某福利协会',     idNumber: '442000198102120020', points: 88, grounds: msw },
  { name: '梁咏诗', workUnit: '中山市某社工服务中心', idNumber: '442000198203130033', points: 88 },
  { name: '周启明', workUnit: '中山市某养老院',       idNumber: '442000198304140046', points: 84, medical: 'failed' },
  { name: '黄志远', workUnit: '中山市某社工机构',     idNumber: '442000198405150059', points: 80, isReturned: true },
  { name: '苏洁莹', workUnit: '中山市某社工机构',     idNumber: '442000198506160061', points: 72 },
  { name: '程海峰', workUnit: '中山市某志愿者协会',   idNumber: '442000198607170074', points: 51 },
];

/** Seven apply: four are hired, one fails the health check and the fifth moves up, one stays in reserve, one fails. */
export const roundApplicants: readonly RoundApplicant[] = fates.map((fate, index) => ({
  ...fate,
  openid: `openid-applicant-${index + 1}`,
  phone: `1380000010${index + 1}`,
}));

export const panelMembers = ['评委甲', '评委乙', '评委丙'].map((name, index) => ({
  name,
  openid: `openid-panelist-${index + 1}`,
}));

export const formOf = ({ name, workUnit, phone, grounds = [] }: RoundApplicant) => ({
  ...{ name, workUnit, phone, grounds, residence: '石岐街道', isLocal: true },
  ...{ education: 'bachelor', major: '社会工作', degreeNumber: 'D2008001' },
  ...{ professional: 'intermediate', certificateNumber: 'C2012001', certificateDate: '2012-10-01' },
  periods: [{ field: 'elderly', from: '2012-01', place: workUnit }],
  ...{ fields: ['elderly'], commitment: true },
});
