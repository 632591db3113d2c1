import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import { choose, chosen, reloadMe } from '../../../services/session';

Page({
  data: {
    busy: false,
    code: '',
    error: '',
    round: '',
  },
  onLoad({ code = '' }: { code?: string }) {
    this.setData({ code });
  },
  onCodeInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ code: value, error: '' });
  },
  onJoinTap() {
    return attempt(
      this,
      async () => {
        const { project } = await chosen();
        const { round } = await call('recruitment', 'joinPanel', { code: this.data.code });
        await reloadMe();
        choose({ project, role: 'panelist' });
        this.setData({ round });
      },
      (failure) => {
        if (failure.code === 'OFFLINE') showFailure(failure);
        else this.setData({ error: failure.message });
      },
    );
  },
  onHomeTap() {
    wx.reLaunch({ url: '/pages/home/index' });
  },
});
