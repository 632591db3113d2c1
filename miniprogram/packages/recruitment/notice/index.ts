import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { pageUrl, type RoundView } from '../types';
import { type NoticeView, noticeView } from './view';

Page({
  data: {
    id: '',
    round: null as RoundView | null,
    view: null as NoticeView | null,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ id: round });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { round, application } = await call('recruitment', 'mine', { round: this.data.id });
      return { round, view: noticeView(round, application) };
    });
  },
  onMainTap() {
    const { view } = this.data;
    if (view && !view.main.reason) wx.navigateTo({ url: view.main.url });
  },
  onCallTap() {
    wx.makePhoneCall({ phoneNumber: this.data.round?.terms.telephone ?? '' });
  },
  onMailTap() {
    wx.setClipboardData({ data: this.data.round?.terms.email ?? '' });
  },
  onShareAppMessage() {
    return { title: this.data.round?.title ?? '督导招聘', path: pageUrl('notice', this.data.id) };
  },
});
