import { roundApplicants } from '../../local/world/recruitment-people';

/** By rank; the demo round's last, who fails at the interview, has no part here. */
export const applicants = roundApplicants.slice(0, 6);
export const HIRED = ['何敏仪', '陈国华', '梁咏诗', '黄志远'];
export const BY_HAND = '黄志远';
export const RESERVE = '苏洁莹';
export const CONFLICTED = '评委乙';

export const people = [
  { id: 'visitor', label: '市民', name: '陈市民', openid: 'openid-citizen' },
  { id: 'c1', label: '统筹', name: '林晓岚', openid: 'openid-c1' },
  { id: 'panelist-2', label: '评委', name: '评委乙', openid: 'openid-panelist-2' },
  { id: 'm1', label: '民政局', name: '郑伟国', openid: 'openid-m1' },
  ...applicants.map(({ name, openid }, index) => ({
    id: `applicant-${index}`,
    label: '报名者',
    name,
    openid,
  })),
  { id: 'panelist-1', label: '评委', name: '评委甲', openid: 'openid-panelist-1' },
  { id: 'panelist-3', label: '评委', name: '评委丙', openid: 'openid-panelist-3' },
];

/** What each applicant reads in the end. */
export const endings: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  何敏仪: ['已录用', '91.00', '第 1 名', '共 6 人', '（91 + 91 + 91）÷ 3 = 91.00', /接受聘用/],
  陈国华: ['已录用', '88.00', '第 2 名'],
  梁咏诗: ['已录用', '88.00', '第 3 名'],
  周启明: ['未录用：体检结论为不合格', '84.00', '第 4 名', /^不合格/],
  黄志远: ['已录用', '（80 + 80）÷ 2 = 80.00', '第 5 名', /工作单位：请填写单位全称/],
  苏洁莹: ['列入递补名单，有名额空出时按排名通知', '72.00', '第 6 名'],
};
