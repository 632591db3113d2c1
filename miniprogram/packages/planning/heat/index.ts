import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosenId, type Option, options } from '../narrowing';
import { weeksOf } from './view';

type Heat = Output<'planning', 'scheduleHeat'>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** The year at a glance: of a draft, or without one of what is published. */
Page({
  data: {
    id: '',
    supervisor: '',
    town: '',
    heat: null as Heat | null,
    months: [] as ReturnType<typeof weeksOf>,
    supervisors: [] as Option[],
    towns: [] as Option[],
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { id, supervisor, town } = this.data;
    return present(this, async () => {
      const asked = { ...(id && { id }), ...(supervisor && { supervisor }), ...(town && { town }) };
      const heat = await call('planning', 'scheduleHeat', asked);
      const { supervisors, towns } = heat;
      return {
        ...{ heat, months: weeksOf(heat.months) },
        ...{ supervisors: options(supervisors, '全部督导'), towns: options(towns, '全部镇街') },
      };
    });
  },
  onSupervisorPick({ detail: { id } }: Picked) {
    this.setData({ supervisor: chosenId(id), town: '' });
    this.refresh();
  },
  onTownPick({ detail: { id } }: Picked) {
    this.setData({ town: chosenId(id), supervisor: '' });
    this.refresh();
  },
  onMonthTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { id, supervisor, town } = this.data;
    wx.navigateTo({
      url: `/packages/planning/month/index?id=${id}&month=${dataset.month}&supervisor=${supervisor}&town=${town}`,
    });
  },
});
