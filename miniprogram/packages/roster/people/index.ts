import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';
import type { Person } from '../people-list/index';

Page({
  data: {
    station: '',
    shown: null as { name: string; people: Person[] } | null,
    manages: false,
    failure: null as Failure | null,
  },
  onLoad({ station = '' }: { station?: string }) {
    this.setData({ station });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { station } = this.data;
      const asked = station ? { station } : {};
      const [shown, { role }] = await Promise.all([call('roster', 'people', asked), chosen()]);
      return { shown, manages: role === 'coordinator' };
    });
  },
  onWallTap() {
    wx.navigateTo({ url: `/packages/roster/wall/index?station=${this.data.station}` });
  },
  onSlipsTap() {
    wx.navigateTo({ url: `/packages/roster/slips/index?station=${this.data.station}` });
  },
});
