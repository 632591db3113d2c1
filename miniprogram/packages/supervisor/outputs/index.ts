import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';

type List = Output<'supervision', 'outputs'>;

const ALL = { id: '', text: '全部' };

/** 实务研究, 案例 and 政策建议: a supervisor's own, and for the office what was submitted. */
Page({
  data: {
    kind: '',
    kinds: [ALL],
    canWrite: false,
    list: null as List | null,
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { kind } = this.data;
    return present(this, async () => {
      const wanted = kind ? { kind: kind as List['kinds'][number]['id'] } : {};
      const [list, { role }] = await Promise.all([call('supervision', 'outputs', wanted), chosen()]);
      return { list, kinds: [ALL, ...list.kinds], canWrite: role === 'supervisor' };
    });
  },
  onKindPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ kind: id });
    this.refresh();
  },
  onNewTap() {
    wx.navigateTo({ url: '/packages/supervisor/output/index' });
  },
});
