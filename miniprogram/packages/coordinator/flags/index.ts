import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { measure } from '../../../services/wide';
import type { FlagView } from '../flag-sheet/index';

type Flags = Output<'supervision', 'flags'>;

/** A whole year is drawn as it is scrolled. */
const PAGE = 60;

/** Hints for people to look at, what was explained first; on a wide window with the one that is picked beside it. */
Page({
  data: {
    tab: 'waiting',
    tabs: [
      { id: 'waiting', text: '待处理' },
      { id: 'all', text: '全部' },
    ],
    list: null as Flags | null,
    rows: [] as Flags['flags'],
    picked: null as FlagView | null,
    isWide: false,
    busy: false,
    failure: null as Failure | null,
  },
  onReady() {
    measure(this, wx.getWindowInfo());
  },
  onResize({ size }: { size: { windowWidth: number } }) {
    measure(this, size);
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const list = await call('supervision', 'flags', { dismissed: this.data.tab === 'all' });
      return { list, rows: list.flags.slice(0, PAGE) };
    });
  },
  onReachBottom() {
    const { list, rows } = this.data;
    if (list && rows.length < list.flags.length)
      this.setData({ rows: list.flags.slice(0, rows.length + PAGE) });
  },
  onTabPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ tab: id });
    this.refresh();
  },
  onRowTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    if (!this.data.isWide) wx.navigateTo({ url: `/packages/coordinator/flag/index?id=${dataset.id}` });
    else
      attempt(this, async () => {
        this.setData({ picked: await call('supervision', 'flag', { id: dataset.id }) });
      });
  },
  onTaken({ detail: { shown } }: WechatMiniprogram.CustomEvent<{ shown: FlagView }>) {
    this.setData({ picked: shown });
    this.refresh();
  },
});
