import type { Assignment } from '../planning/assignment';
import { UNIT } from '../planning/assignment-cost';
import type { AssignmentInput, AssignmentWeights } from '../planning/assignment-input';
import type { Tag } from '../session-words';
import type { AssignmentState, Shade } from './kinds';

/** What each weight means, in the order in which they are shown. */
export const weightWords: Record<
  keyof AssignmentWeights,
  { readonly name: string; readonly meaning: string }
> = {
  townRank: { name: '镇街意愿', meaning: '镇街把这名督导排得越靠前越好' },
  supervisorRank: { name: '督导意愿', meaning: '督导把这个镇街排得越靠前越好' },
  field: { name: '领域匹配', meaning: '镇街需要的领域，督导越齐全越好' },
  distance: { name: '路程', meaning: '离督导的出发镇街越近越好' },
  balance: { name: '人数均衡', meaning: '各督导负责的社工人数越接近越好' },
};

export const stateTags: Record<AssignmentState, Tag> = {
  draft: { text: '草稿', tone: 'todo' },
  published: { text: '已发布', tone: 'doing' },
  settled: { text: '已生效', tone: 'done' },
  dropped: { text: '已删除', tone: 'off' },
};

export const statusTags: Record<Assignment['status'], Tag> = {
  optimal: { text: '最优', tone: 'done' },
  feasible: { text: '可行', tone: 'doing' },
  impossible: { text: '无法分配', tone: 'wrong' },
};

export const statusWords: Record<'optimal' | 'feasible', string> = {
  optimal: '按现在的意愿和权重，已证明没有更好的分法',
  feasible: '这是好的分法，但在限定的计算量内没能证明它最好',
};

export const costText = (cost: number): string => (cost / UNIT).toFixed(2);

/** How far from just as wished, as a share of the worst that the weights allow. */
const limits: readonly (readonly [Shade, number])[] = [
  ['best', 0.15],
  ['good', 0.4],
  ['fair', 0.65],
];

export const shadeOf = (cost: number, { weights }: Pick<AssignmentInput, 'weights'>): Shade => {
  const worst = UNIT * (weights.townRank + weights.supervisorRank + weights.field + weights.distance);
  return limits.find(([, limit]) => cost <= limit * Math.max(1, worst))?.[0] ?? 'poor';
};

export const shadeWords: Record<Shade, string> = {
  best: '很合意',
  good: '较合意',
  fair: '一般',
  poor: '不太合意',
  banned: '须回避',
};
