import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Assignments = Output<'planning', 'assignments'>;

const urlOf = (id: string) => `/packages/planning/assignment/index?id=${id}`;

Page({
  data: {
    shown: null as Assignments | null,
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
    return present(this, async () => ({ shown: await call('planning', 'assignments', {}) }));
  },
  async onCreateTap() {
    let id = '';
    await attempt(this, async () => {
      id = (await call('planning', 'createAssignment', {})).id;
    });
    if (id) wx.navigateTo({ url: urlOf(id) });
  },
  onRowTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: urlOf(String(dataset.id)) });
  },
});
