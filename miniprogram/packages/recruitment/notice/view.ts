import { type OwnApplication, pageUrl, type RoundView, underWay } from '../types';

const continued: Partial<Record<OwnApplication['stage'], string>> = {
  draft: '继续填写报名',
  returned: '去修改报名',
};

/** The one thing to do from here: apply, go on, look at one's own, or the reason why there is nothing to do. */
export function mainStep({ id, closed = '' }: RoundView, application: OwnApplication | null) {
  if (!application) return { text: '我要报名', url: pageUrl('apply', id), reason: closed };
  if (!underWay(application) && !closed) return { text: '重新报名', url: pageUrl('apply', id), reason: '' };
  const text = continued[application.stage];
  if (text) return { text, url: pageUrl('apply', id), reason: '' };
  return { text: '我的报名', url: pageUrl('status', id), reason: '' };
}

export const factsOf = ({ terms }: RoundView) => [
  { label: '名额', value: `${terms.places} 名` },
  { label: '待遇', value: terms.pay },
  { label: '合同形式', value: terms.contractForm },
  { label: '工作量', value: `全年 ${terms.fullDays} 个整天，每月约 ${terms.daysPerMonth} 天` },
  { label: '交通', value: terms.travel },
  { label: '体检费用', value: terms.healthCheck },
];

const states: Record<RoundView['state'], { text: string; tone: string }> = {
  draft: { text: '未发布', tone: 'off' },
  published: { text: '不在报名期', tone: 'doing' },
  finished: { text: '已结束', tone: 'off' },
};

export const noticeView = (round: RoundView, application: OwnApplication | null) => ({
  tag: round.isOpen ? { text: '正在报名', tone: 'todo' } : states[round.state],
  facts: factsOf(round),
  moments: round.stages.map(({ text, when, tone }) => ({ title: text, when, tone })),
  main: mainStep(round, application),
  applied: application?.tag ?? null,
});

export type NoticeView = ReturnType<typeof noticeView>;
