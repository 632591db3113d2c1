import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { pageUrl } from '../types';

type Notice = Output<'recruitment', 'publicNotice'>;

Page({
  data: {
    round: '',
    notice: null as Notice | null,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({
      notice: await call('recruitment', 'publicNotice', { round: this.data.round }),
    }));
  },
  onObjectTap() {
    wx.navigateTo({ url: pageUrl('objection', this.data.round) });
  },
  onCallTap() {
    wx.makePhoneCall({ phoneNumber: this.data.notice?.telephone ?? '' });
  },
  onMailTap() {
    wx.setClipboardData({ data: this.data.notice?.email ?? '' });
  },
  onShareAppMessage() {
    const { round, notice } = this.data;
    return { title: notice?.title ?? '录用公示', path: pageUrl('public-notice', round) };
  },
});
