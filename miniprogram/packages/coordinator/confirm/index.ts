import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';

const draftKey = (id: string) => `confirmInPlaceDraft:${id}`;

/** The office confirms in the station's place, with a reason. */
Page({
  data: {
    id: '',
    busy: false,
    typed: '',
    error: '',
    reason: '',
    isConfirmed: false,
    session: null as SessionView | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id, typed: wx.getStorageSync(draftKey(id)) || '' });
  },
  onShow() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const session = await call('supervision', 'session', { id: this.data.id });
      return { session, reason: reasonAgainst('confirmInPlace', session) };
    });
  },
  onReasonChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    wx.setStorageSync(draftKey(this.data.id), value);
    this.setData({ typed: value, error: '' });
  },
  async onConfirmTap() {
    const { id, typed } = this.data;
    if (!(await agreed('代确认后这次督导计入指标，并单独列出。', '代确认'))) return;
    attempt(
      this,
      async () => {
        const session = await call('supervision', 'confirmInPlace', { id, reason: typed });
        wx.removeStorageSync(draftKey(id));
        this.setData({ session, isConfirmed: true });
      },
      (failure) => {
        const error = failure.fields?.reason;
        if (error) this.setData({ error });
        else showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});
