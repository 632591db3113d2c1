import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

/** What a session said before: who changed what, when and why. */
Page({
  data: {
    id: '',
    shown: null as Output<'supervision', 'versions'> | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({
      shown: await call('supervision', 'versions', { id: this.data.id }),
    }));
  },
  onVersionTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/supervisor/correction/answer/index?id=${dataset.id}` });
  },
  onAskTap() {
    wx.navigateTo({ url: `/packages/supervisor/correction/ask/index?id=${this.data.id}` });
  },
});
