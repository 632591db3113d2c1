import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { PanelApplication, PanelCard } from '../types';
import { dropPoints, keepPoints, openPoints } from './kept';
import { numbersOf, type Points, type ScoreView, scoreView } from './view';

type ByDimension = { id: string };
type Typed = WechatMiniprogram.Input<WechatMiniprogram.IAnyObject, ByDimension>;
type Slid = WechatMiniprogram.SliderChange<WechatMiniprogram.IAnyObject, ByDimension>;

Page({
  data: {
    id: '',
    busy: false,
    points: {} as Points,
    reason: '',
    reasonError: '',
    isLeaving: false,
    isReading: false,
    application: null as PanelApplication | null,
    view: null as ScoreView | null,
    result: null as PanelCard | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { id } = this.data;
      const application = await call('recruitment', 'panelApplication', { id });
      const points = openPoints(id, application);
      return { application, points, view: scoreView(application.dimensions, points) };
    });
  },
  give(id: string, value: string) {
    const { application } = this.data;
    if (!application) return;
    const points = { ...this.data.points, [id]: value };
    keepPoints(this.data.id, points);
    this.setData({ points, view: scoreView(application.dimensions, points) });
  },
  onPointsInput({ currentTarget, detail: { value } }: Typed) {
    this.give(currentTarget.dataset.id, value);
  },
  onSlide({ currentTarget, detail: { value } }: Slid) {
    this.give(currentTarget.dataset.id, String(value));
  },
  onSaveTap() {
    const { id, points } = this.data;
    return attempt(this, async () => {
      const result = await call('recruitment', 'score', { id, points: numbersOf(points) });
      dropPoints(id);
      this.setData({ result });
      wx.pageScrollTo({ scrollTop: 0 });
    });
  },
  onFactsTap() {
    this.setData({ isReading: !this.data.isReading });
  },
  onLeaveTap() {
    this.setData({ isLeaving: !this.data.isLeaving });
  },
  onReasonInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ reason: value, reasonError: '' });
  },
  onConflictTap() {
    const { id, reason } = this.data;
    return attempt(
      this,
      async () => {
        const { confirm } = await wx.showModal({
          title: '声明回避？',
          content: '回避后您不给这位应聘者评分，成绩只算其他评委的。',
          confirmText: '声明回避',
          cancelText: '再想想',
        });
        if (!confirm) return;
        const result = await call('recruitment', 'declareConflict', { id, reason });
        dropPoints(id);
        this.setData({ result });
      },
      (failure) => {
        const reasonError = failure.fields?.reason ?? '';
        this.setData({ reasonError });
        if (!reasonError) showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.navigateBack();
  },
});
