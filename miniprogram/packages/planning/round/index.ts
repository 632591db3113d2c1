import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { Option } from '../narrowing';

type Round = Output<'planning', 'monthRound'>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** How far the stations have answered to the dates of a month. */
Page({
  data: {
    ...{ month: '', standing: '' },
    round: null as Round | null,
    months: [] as Option[],
    dates: [] as Round['dates'],
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { month, standing } = this.data;
    return present(this, async () => {
      const round = await call('planning', 'monthRound', month ? { month } : {});
      const months = round.months.map((each) => ({ id: each.month, text: each.text }));
      return { round, months, month: round.month, dates: datesOf(round, standing) };
    });
  },
  onMonthPick({ detail: { id: month } }: Picked) {
    this.setData({ month });
    this.refresh();
  },
  /** A second tap on a count shows all again. */
  onCountTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { round } = this.data;
    const standing = dataset.standing === this.data.standing ? '' : dataset.standing;
    if (round) this.setData({ standing, dates: datesOf(round, standing) });
  },
  onDateTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/booking/booking/index?id=${dataset.id}` });
  },
});

const datesOf = ({ dates }: Round, standing: string) =>
  standing ? dates.filter((date) => date.standing === standing) : dates;
