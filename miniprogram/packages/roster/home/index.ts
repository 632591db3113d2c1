import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';
import type { Person } from '../people-list/index';
import { type Overview, totalsView, townsView } from './view';

const WIDE = 768;

Page({
  data: {
    overview: null as Overview | null,
    towns: [] as ReturnType<typeof townsView>,
    totals: [] as ReturnType<typeof totalsView>,
    manages: false,
    isWide: false,
    text: '',
    found: null as Person[] | null,
    more: false,
    station: '',
    shown: null as { name: string; people: Person[] } | null,
    failure: null as Failure | null,
  },
  onReady() {
    this.onResize({ size: wx.getWindowInfo() });
  },
  onResize({ size: { windowWidth } }: { size: { windowWidth: number } }) {
    this.setData({ isWide: windowWidth >= WIDE });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { station, isWide } = this.data;
      const [overview, { role }] = await Promise.all([call('roster', 'overview', {}), chosen()]);
      const shown = station && isWide ? await call('roster', 'people', { station }) : null;
      return {
        ...{ overview, shown, manages: role === 'coordinator' },
        ...{ towns: townsView(overview), totals: totalsView(overview) },
      };
    });
  },
  onTextInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ text: value });
    if (value.trim() === '') this.setData({ found: null });
  },
  onSearch() {
    const text = this.data.text.trim();
    if (text === '') return;
    present(this, async () => {
      const { people, more } = await call('roster', 'search', { text });
      return { found: people, more };
    });
  },
  onClearTap() {
    this.setData({ text: '', found: null });
  },
  /** Beside the list when the window is wide, else on its own page. */
  onStationTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const station: string = dataset.id;
    if (!this.data.isWide) {
      wx.navigateTo({ url: `/packages/roster/people/index?station=${station}` });
      return;
    }
    this.setData({ station });
    this.refresh();
  },
  onWallTap() {
    wx.navigateTo({ url: `/packages/roster/wall/index?station=${this.data.station}` });
  },
  onSlipsTap() {
    wx.navigateTo({ url: `/packages/roster/slips/index?station=${this.data.station}` });
  },
});
