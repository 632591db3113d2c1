import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

/** Next month's dates as they were sent to the reader's station. */
Page({
  data: {
    month: '',
    round: null as Output<'planning', 'stationRound'> | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ month = '' }: { month?: string }) {
    this.setData({ month });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { month } = this.data;
    return present(this, async () => ({
      round: await call('planning', 'stationRound', month ? { month } : {}),
    }));
  },
  onDateTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/booking/booking/index?id=${dataset.id}` });
  },
  async onAgreeTap() {
    const { round } = this.data;
    if (!round || !(await agreed(`${round.monthText}的日期都同意。以后要改，仍可以申请改期。`, '都同意')))
      return;
    attempt(this, async () =>
      this.setData({ round: await call('planning', 'agreeRound', { month: round.month }) }),
    );
  },
});
