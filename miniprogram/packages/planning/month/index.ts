import type { Output } from '../../../../typings/api';
import { showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosenId, type Option, options } from '../narrowing';
import { daysOf } from './view';

type Month = Output<'planning', 'scheduleMonth'>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** Every visit of a month; in a draft each can be moved. */
Page({
  data: {
    ...{ id: '', month: '', supervisor: '', town: '' },
    shown: null as Month | null,
    days: [] as ReturnType<typeof daysOf>,
    months: [] as Option[],
    supervisors: [] as Option[],
    towns: [] as Option[],
    failure: null as Failure | null,
  },
  onLoad({ id = '', month = '', supervisor = '', town = '' }: Record<string, string>) {
    this.setData({ id, month, supervisor, town });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { id, month, supervisor, town } = this.data;
    return present(this, async () => {
      const of = { ...(id && { id }), ...(supervisor && { supervisor }), ...(town && { town }) };
      const shown = await call('planning', 'scheduleMonth', { ...of, ...(month && { month }) });
      return {
        ...{ shown, month: shown.month, days: daysOf(shown.visits) },
        months: shown.months.map((each) => ({ id: each.month, text: `${each.text} ${each.count} 次` })),
        supervisors: options(shown.supervisors, '全部督导'),
        towns: options(shown.towns, '全部镇街'),
      };
    });
  },
  onMonthPick({ detail: { id: month } }: Picked) {
    this.setData({ month });
    this.refresh();
  },
  onSupervisorPick({ detail: { id } }: Picked) {
    this.setData({ supervisor: chosenId(id), town: '' });
    this.refresh();
  },
  onTownPick({ detail: { id } }: Picked) {
    this.setData({ town: chosenId(id), supervisor: '' });
    this.refresh();
  },
  onVisitTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const visit = this.data.shown?.visits.find(
      ({ supervisor, day }) => supervisor === dataset.supervisor && day === dataset.day,
    );
    if (!visit || !this.data.id) return;
    if (!visit.canMove) {
      showFailure({ code: 'INVALID_STATE', message: visit.reason ?? '这一次不能移动' });
      return;
    }
    const { supervisor, day } = visit;
    wx.navigateTo({
      url: `/packages/planning/move/index?id=${this.data.id}&supervisor=${supervisor}&day=${day}`,
    });
  },
});
