import type { Input, Output } from '../../../../typings/api';

type Draft = Pick<Output<'planning', 'schedule'>, 'supervisors' | 'towns'>;
export type Supposed = Input<'planning', 'setScheduleRules'>['rules']['supposed'][number];

/** A station closes within its town and does not change which day is the town's. */
export const kinds = [
  { id: 'leave', text: '某督导请假' },
  { id: 'closure', text: '某镇街关闭' },
  { id: 'training', text: '全体培训' },
] as const;

/** Whom a supposition may be about; nobody in particular for a training. */
export function whoOf(kind: Supposed['kind'], { supervisors, towns }: Draft) {
  const named = kind === 'leave' ? supervisors : kind === 'closure' ? towns : [];
  return named.map(({ id, name }) => ({ id, text: name }));
}

export const linesOf = (supposed: readonly Supposed[], draft: Draft) =>
  supposed.map(({ kind, who, from, to }) => ({
    who: whoOf(kind, draft).find(({ id }) => id === who)?.text ?? '全体督导',
    kind: kinds.find(({ id }) => id === kind)?.text ?? '站点关闭',
    days: from === to ? from : `${from} 至 ${to}`,
  }));
