import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Status = Output<'planning', 'wishStatus'>;
type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: 'from' | 'until' }
>;

Page({
  data: {
    status: null as Status | null,
    days: null as { readonly from: string; readonly until: string } | null,
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
    return present(this, async () => ({ status: await call('planning', 'wishStatus', {}) }));
  },
  onWindowTap() {
    const { status } = this.data;
    if (status) this.setData({ days: { from: status.open.from, until: status.open.until }, errors: {} });
  },
  onCancelTap() {
    this.setData({ days: null });
  },
  onDayChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    const { days } = this.data;
    if (days) this.setData({ days: { ...days, [dataset.field]: value }, errors: {} });
  },
  onOpenTap() {
    const { days } = this.data;
    if (!days) return;
    attempt(
      this,
      async () => this.setData({ status: await call('planning', 'openWishes', days), days: null }),
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onRemindTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const wisher = dataset.wisher as string | undefined;
    attempt(this, async () => {
      this.setData({ status: await call('planning', 'remindWishes', wisher ? { wisher } : {}) });
      wx.showToast({ title: '已提醒' });
    });
  },
  onEnterTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/planning/wish-entry/index?wisher=${dataset.wisher}` });
  },
});
