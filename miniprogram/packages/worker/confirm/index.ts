import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';

Page({
  data: {
    id: '',
    busy: false,
    reason: '',
    confirmed: false,
    session: null as SessionView | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const session = await call('supervision', 'session', { id: this.data.id });
      return { session, reason: reasonAgainst('confirmRecord', session) };
    });
  },
  onConfirmTap() {
    attempt(this, async () => {
      const session = await call('supervision', 'confirmRecord', { id: this.data.id });
      this.setData({ session, confirmed: true });
    });
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});
