import type { Output } from '../../../typings/api';

export type Ranking = Output<'recruitment', 'ranking'>;

/** A ranked person as a row, with the page that the coordinator opens from it. */
export const rowOf =
  (mayRun: boolean) =>
  ({ id, name, workUnit, rank, result, grounds, tag, next }: Ranking['rows'][number]) => ({
    ...{ id, name, workUnit, result, tag, next },
    rank: rank ? String(rank) : '—',
    grounds: grounds > 0 ? `优先条件 ${grounds} 项` : '',
    url: mayRun ? `/packages/hiring/review/index?id=${id}` : '',
  });

export type Row = ReturnType<ReturnType<typeof rowOf>>;

/** Rows lead to what the reader may not open: then a tap does nothing. */
export function openRow({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent): void {
  if (dataset.url) wx.navigateTo({ url: dataset.url });
}
