import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';

type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: string }
>;

const KEY = 'leaveDraft';
const empty = { from: '', to: '', reason: '' };

/** Days that are not free: a supervisor's own leaves, or for the office all of them. */
Page({
  data: {
    shown: null as Output<'planning', 'blocks'> | null,
    manages: false,
    form: null as typeof empty | null,
    errors: {} as Readonly<Record<string, string>>,
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
    return present(this, async () => {
      const [shown, { role }] = await Promise.all([call('planning', 'blocks', {}), chosen()]);
      return { shown, manages: role === 'coordinator' };
    });
  },
  onBlockTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/booking/block/index?id=${dataset.id}` });
  },
  onCloseDaysTap() {
    wx.navigateTo({ url: '/packages/booking/close/index' });
  },
  onLeaveTap() {
    this.setData({ form: (wx.getStorageSync(KEY) as typeof empty | '') || empty, errors: {} });
  },
  onCancelTap() {
    this.setData({ form: null });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    const { form, errors } = this.data;
    if (!form) return;
    const changed = { ...form, [dataset.field]: value };
    wx.setStorageSync(KEY, changed);
    this.setData({ form: changed, errors: { ...errors, [dataset.field]: '' } });
  },
  async onSendTap() {
    const { form } = this.data;
    if (!form) return;
    let id = '';
    await attempt(
      this,
      async () => {
        id = (await call('planning', 'askLeave', { ...form, to: form.to || form.from })).id;
        wx.removeStorageSync(KEY);
        this.setData({ form: null });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
    if (id) wx.navigateTo({ url: `/packages/booking/block/index?id=${id}` });
  },
});
