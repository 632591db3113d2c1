import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Draft, stepsView } from './view';

Page({
  data: {
    id: '',
    draft: null as Draft | null,
    steps: stepsView([]),
    percent: 0,
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
    return present(this, async () => this.viewOf(await call('planning', 'schedule', { id: this.data.id })));
  },
  viewOf(draft: Draft) {
    const percent = Math.round((100 * draft.placed) / Math.max(1, draft.wanted));
    return { draft, percent, steps: stepsView(draft.steps) };
  },
  change(task: (seen: { id: string; edition: number }) => Promise<Output<'planning', 'solveSchedule'>>) {
    const { draft } = this.data;
    if (!draft) return;
    const { id, edition } = draft;
    attempt(this, async () => this.setData(this.viewOf(await task({ id, edition }))));
  },
  onRepairTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    this.change((seen) => call('planning', 'repairSchedule', { ...seen, repair: dataset.index }));
  },
  onUnpinTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const pin = this.data.draft?.pins[dataset.index];
    if (!pin) return;
    const { supervisor, day } = pin;
    this.change((seen) => call('planning', 'unpinVisit', { ...seen, supervisor, day }));
  },
  onSolveTap() {
    this.change((seen) => call('planning', 'solveSchedule', seen));
  },
  onUndoTap() {
    this.change((seen) => call('planning', 'undoSchedule', seen));
  },
  async onDropTap() {
    const { draft, id } = this.data;
    if (!draft || !(await agreed(`丢弃“${draft.name}”？已发布的日期不受影响。`, '丢弃'))) return;
    let isGone = false;
    await attempt(this, async () => {
      await call('planning', 'dropSchedule', { id });
      isGone = true;
    });
    if (isGone) wx.navigateBack();
  },
  onPublishTap() {
    this.open('publish');
  },
  onPageTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    this.open(dataset.page);
  },
  open(page: string) {
    wx.navigateTo({ url: `/packages/planning/${page}/index?id=${this.data.id}` });
  },
});
