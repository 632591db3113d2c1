import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Shown = Output<'supervision', 'corrections'>;

/** Those that wait for us first. */
const groupsOf = ({ open, closed }: Shown) =>
  [
    { title: '等我答复', list: open.filter(({ ours }) => ours) },
    { title: '等别人答复', list: open.filter(({ ours }) => !ours) },
    { title: '已经办完', list: closed },
  ].filter(({ list }) => list.length > 0);

/** Every correction of the project, or one's own; a table in a wide window. */
Page({
  data: {
    shown: null as Shown | null,
    groups: [] as ReturnType<typeof groupsOf>,
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
      const shown = await call('supervision', 'corrections', {});
      return { shown, groups: groupsOf(shown) };
    });
  },
  onRowTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/supervisor/correction/answer/index?id=${dataset.id}` });
  },
});
