import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';
import { measure } from '../../../services/wide';
import type { OutputView } from '../output/view';

type List = Output<'supervision', 'outputs'>;

const ALL = { id: '', text: '全部' };

/** 实务研究, 案例 and 政策建议: a supervisor's own, and for the office what was submitted. */
Page({
  data: {
    kind: '',
    kinds: [ALL],
    canWrite: false,
    isWide: false,
    /** A reader of a wide window has each output beside the list. */
    isBeside: false,
    busy: false,
    picked: null as OutputView | null,
    list: null as List | null,
    failure: null as Failure | null,
  },
  onReady() {
    measure(this, wx.getWindowInfo());
    this.lay();
  },
  onResize({ size }: { size: { windowWidth: number } }) {
    measure(this, size);
    this.lay();
  },
  lay() {
    this.setData({ isBeside: this.data.isWide && !this.data.canWrite });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  async refresh() {
    const { kind } = this.data;
    await present(this, async () => {
      const wanted = kind ? { kind: kind as List['kinds'][number]['id'] } : {};
      const [list, { role }] = await Promise.all([call('supervision', 'outputs', wanted), chosen()]);
      return { list, kinds: [ALL, ...list.kinds], canWrite: role === 'supervisor' };
    });
    this.lay();
  },
  onKindPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ kind: id });
    this.refresh();
  },
  onOutputTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    return attempt(this, async () => {
      this.setData({ picked: await call('supervision', 'output', { id: dataset.id }) });
    });
  },
  onNewTap() {
    wx.navigateTo({ url: '/packages/supervisor/output/index' });
  },
});
