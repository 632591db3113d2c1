import { chance, pick } from './people';

const duties = ['assessment', 'cases', 'quality', 'training', 'research', 'policy'] as const;
const forms = ['individual', 'group', 'group', 'field', 'field', 'workshop', 'visit'] as const;

const matters: Record<(typeof duties)[number], readonly string[]> = {
  assessment: [
    '走访两个村居，和社工一起核对低保、特困和独居长者名单，梳理出三类优先需求。',
    '讨论站点季度计划，把服务目标改成可以检查的指标，并对照需求评估补了两项活动。',
  ],
  cases: [
    '一名独居长者多次拒绝入户，和社工演练了初次接触的谈话，商定由楼长陪同再访。',
    '讨论困境儿童个案，厘清家庭、学校和站点的分工，确定先稳定照顾安排再谈学业。',
  ],
  quality: [
    '抽看个案和小组文书，服务目标和过程记录对不上，现场示范怎样改写一份。',
    '和站长讨论分工与值班，商定志愿者招募、培训和激励各由谁跟进。',
  ],
  training: [
    '组织小组工作技巧练习，社工轮流带领，结束后互相点评。',
    '与邻镇站点互访，交流探访台账和资源清单的做法。',
  ],
  research: [
    '整理长者探访的做法，列出案例提纲，确定下月交初稿。',
    '讨论困境儿童服务模式的总结，补充前后对比材料。',
  ],
  policy: [
    '讲解临时救助申请条件和材料，社工现场练习向居民说明。',
    '收集一线对入户频次的意见，形成两条建议。',
  ],
};

const advice = [
  '下次督导前完成修改，并发给站长先看。',
  '两周内再访一次，记录对方的变化。',
  '把今天的做法写进站点工作手册。',
  '先从一个村居试做，再推广到其他村居。',
];

const villages = ['沙边村', '东明社区', '康华里', '白石围', '永安街', '基边村', '南下社区', '大涌墟'];
const clients = ['独居长者', '困境儿童', '低保家庭', '残障人士', '留守妇女', '退役军人', '新市民家庭'];
const outcomes = ['家属已经同意', '约定下周再谈', '由站长跟进', '材料还缺一份', '转介给镇街', '已记入台账'];

const USUALLY = 0.85;

/** What was special that day; now and then nothing is written of it, and two records read alike. */
const special = (session: string): string =>
  chance(session, 'special') < USUALLY
    ? `当天重点看了${pick(villages, session, 'village')}的${pick(clients, session, 'client')}，${pick(outcomes, session, 'outcome')}。`
    : '';

const contents = ['method', 'case', 'group', 'needs', 'policy', 'ethics', 'plan', 'paper', 'team', 'support'];
const contentOf = (session: string) => [
  ...new Set([pick(contents, session, 'content'), pick(contents, session, 'more')]),
];

/** The record that the supervisor of the demo world writes about a session. */
export function recordOf(session: string) {
  const main = pick(duties, session, 'duty');
  const second = pick(duties, session, 'second');
  const chosen = main === second || chance(session, 'two') < 0.4 ? [main] : [main, second];
  return {
    duties: chosen,
    form: pick(forms, session, 'form'),
    content: contentOf(session),
    matters: chosen.map((duty) => pick(matters[duty], session, duty)).join('') + special(session),
    advice: pick(advice, session, 'advice'),
  };
}
