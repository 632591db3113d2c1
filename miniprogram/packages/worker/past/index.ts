import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

Page({
  data: {
    waiting: null as Output<'roster', 'pastWaiting'> | null,
    busy: false,
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({ waiting: await call('roster', 'pastWaiting', {}) }));
  },
  onRecordConfirm({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    attempt(this, async () => {
      await call('roster', 'confirmPastRecord', { id });
      wx.showToast({ title: '已确认', icon: 'none' });
      await this.refresh();
    });
  },
});
