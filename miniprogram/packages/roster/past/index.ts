import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';
import { carryOn } from '../carry-on';
import { importsView, type Past } from './view';

type ImportTap = WechatMiniprogram.TouchEvent<object, object, { id: string; text: string }>;

Page({
  data: {
    past: null as Past | null,
    imports: [] as ReturnType<typeof importsView>,
    manages: false,
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
      const [past, { role }] = await Promise.all([call('roster', 'past', {}), chosen()]);
      const manages = role === 'coordinator';
      return { past, manages, imports: importsView(past, manages) };
    });
  },
  onNewTap() {
    wx.navigateTo({ url: '/packages/roster/past-import/index' });
  },
  onContinueTap({ currentTarget: { dataset } }: ImportTap) {
    attempt(this, async () => {
      await carryOn(dataset.id);
      await this.refresh();
    });
  },
  onWithdrawTap({ currentTarget: { dataset } }: ImportTap) {
    const { id, text } = dataset;
    attempt(this, async () => {
      const { confirm, content } = await wx.showModal({
        ...{ title: `撤回这一批：${text}？各站不用再确认`, editable: true },
        ...{ placeholderText: '写明原因，如：日期抄错了', confirmText: '撤回', cancelText: '不撤回' },
      });
      if (!confirm) return;
      await call('roster', 'withdrawPast', { id, reason: content ?? '' });
      await carryOn(id);
      await this.refresh();
    });
  },
  onRecordConfirm({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    attempt(this, async () => {
      await call('roster', 'confirmPastRecord', { id });
      await this.refresh();
    });
  },
});
