import type { Input, Output } from '../../../../typings/api';
import {
  byDay,
  type Choice,
  choicesOf,
  type DayGroup,
  everything,
  type Narrowing,
  narrowed,
} from '../../../components/session-list';
import { thisMonth } from '../../../services/clock';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Month = Output<'supervision', 'sessions'>;
type Scope = Input<'supervision', 'sessions'>;
type Query = Partial<Scope> & { title?: string };
type Picked = WechatMiniprogram.CustomEvent<{ aspect: keyof Narrowing; value: string }>;

Page({
  data: {
    title: '',
    scope: { month: '' } as Scope,
    month: null as Month | null,
    narrowing: everything,
    choices: [] as Choice[],
    groups: [] as DayGroup[],
    count: 0,
    failure: null as Failure | null,
  },
  onLoad({ title, month = thisMonth(), ...rest }: Query) {
    this.setData({ title: title ?? '', scope: { ...rest, month } });
  },
  onReady() {
    const { title } = this.data;
    if (title) wx.setNavigationBarTitle({ title });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const month = await call('supervision', 'sessions', this.data.scope);
      return { month, ...this.listOf(month, this.data.narrowing) };
    });
  },
  listOf({ sessions }: Month, narrowing: Narrowing) {
    const cards = narrowed(sessions, narrowing);
    return { narrowing, choices: choicesOf(sessions, narrowing), groups: byDay(cards), count: cards.length };
  },
  onMonthChange({ detail: { month } }: WechatMiniprogram.CustomEvent<{ month: string }>) {
    this.setData({ scope: { ...this.data.scope, month } });
    this.refresh();
  },
  onPick({ detail: { aspect, value } }: Picked) {
    const { month, narrowing } = this.data;
    if (month) this.setData(this.listOf(month, { ...narrowing, [aspect]: value }));
  },
});
