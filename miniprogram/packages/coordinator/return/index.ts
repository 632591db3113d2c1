import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';

const draftKey = (id: string) => `returnDraft:${id}`;

Page({
  data: {
    id: '',
    busy: false,
    comment: '',
    error: '',
    reason: '',
    isReturned: false,
    session: null as SessionView | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id, comment: wx.getStorageSync(draftKey(id)) || '' });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const session = await call('supervision', 'session', { id: this.data.id });
      return { session, reason: reasonAgainst('returnRecord', session) };
    });
  },
  onCommentInput({ detail: { value } }: WechatMiniprogram.Input) {
    wx.setStorageSync(draftKey(this.data.id), value);
    this.setData({ comment: value, error: '' });
  },
  onReturnTap() {
    const { id, comment } = this.data;
    attempt(
      this,
      async () => {
        const session = await call('supervision', 'returnRecord', { id, comment });
        wx.removeStorageSync(draftKey(id));
        this.setData({ session, isReturned: true });
      },
      (failure) => {
        const error = failure.fields?.comment;
        if (error) this.setData({ error });
        else showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.navigateBack();
  },
});
