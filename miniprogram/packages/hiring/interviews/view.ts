import type { Output } from '../../../../typings/api';

type Interviews = Output<'recruitment', 'interviews'>;

const sentence = (people: readonly string[], words: string) =>
  people.length === 0 ? '' : `${people.join('、')}${words}`;

/** What each applicant's interview still lacks, in words. */
export const rowsOf = ({ rows, passLine }: Interviews) =>
  rows.map(({ id, name, when, result, missing, conflicts, how }) => ({
    ...{ id, name, when: when || '还没有选时间', result: result || '—', how },
    missing: sentence(missing, '还没有评分'),
    conflicts: sentence(conflicts, '回避'),
    isBelow: result !== '' && Number(result) < passLine,
    isComplete: missing.length === 0 && result !== '',
  }));

export const panelOf = ({ panel, panelSize }: Interviews) => ({
  members: panel.map(({ person, name, joined }) => ({
    ...{ person, name },
    ...(joined ? { text: '已加入', tone: 'done' } : { text: '待加入', tone: 'todo' }),
  })),
  joined: `${panel.filter(({ joined }) => joined).length} / ${panelSize} 人`,
});

/** What a panel member is told with the code. */
export const invitation = (name: string, code: string) =>
  `${name}您好，请您担任社工督导招聘的面试评委。打开“双百督导”小程序，在“我的”打开“督导招聘与我的报名”，点“我是面试评委”，输入邀请码 ${code}（只能用一次）。`;
