import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Sheet = Output<'planning', 'handover'>;
type Sheets = Output<'planning', 'handovers'>;

/** One sheet; without an id all that the reader may see. */
Page({
  data: {
    id: '',
    sheet: null as Sheet | null,
    sheets: null as Sheets | null,
    busy: false,
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
    const { id } = this.data;
    return present(this, async () =>
      id
        ? { sheet: await call('planning', 'handover', { id }) }
        : { sheets: await call('planning', 'handovers', {}) },
    );
  },
  onRowTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/booking/handover/index?id=${dataset.id}` });
  },
  onConfirmTap() {
    const { id } = this.data;
    attempt(this, async () => this.setData({ sheet: await call('planning', 'acknowledgeHandover', { id }) }));
  },
});
