import type { Output } from '../../../typings/api';
import {
  byDay,
  type Choice,
  choicesOf,
  type DayGroup,
  everything,
  type Narrowing,
  narrowed,
  settled,
} from '../../components/session-list';
import { thisMonth, today } from '../../services/clock';
import { call } from '../../services/cloud';
import type { Failure } from '../../services/failure';
import { present } from '../../services/present';
import { chosen } from '../../services/session';
import { type Calendar, calendarOf, fromToday } from './view';

type Month = Output<'supervision', 'sessions'>;
type Picked = WechatMiniprogram.CustomEvent<{ aspect: keyof Narrowing; value: string }>;

Page({
  data: {
    month: null as Month | null,
    calendar: [] as Calendar,
    choices: [] as Choice[],
    groups: [] as DayGroup[],
    narrowing: everything,
    day: '',
    past: -1,
    today: '',
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return this.open(this.data.month?.month);
  },
  open(wanted?: string) {
    return present(this, async () => {
      await chosen();
      const month = await call('supervision', 'sessions', { month: wanted ?? thisMonth() });
      return { today: today(), month, ...this.listOf(month, this.data) };
    });
  },
  listOf({ month, sessions }: Month, { narrowing: wanted, day }: { narrowing: Narrowing; day: string }) {
    const narrowing = settled(sessions, wanted);
    const cards = narrowed(sessions, narrowing);
    return {
      narrowing,
      day,
      choices: choicesOf(sessions, narrowing),
      calendar: calendarOf(month, cards),
      ...fromToday(byDay(day ? cards.filter((card) => card.day === day) : cards), today()),
    };
  },
  narrow(change: { narrowing?: Narrowing; day?: string }) {
    const { month, narrowing, day } = this.data;
    if (month) this.setData(this.listOf(month, { narrowing, day, ...change }));
  },
  onMonthChange({ detail: { month } }: WechatMiniprogram.CustomEvent<{ month: string }>) {
    this.setData({ day: '' });
    this.open(month);
  },
  onDayTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    this.narrow({ day: dataset.day === this.data.day ? '' : dataset.day });
  },
  onPick({ detail: { aspect, value } }: Picked) {
    this.narrow({ narrowing: { ...this.data.narrowing, [aspect]: value } });
  },
  onAllTap() {
    this.narrow({ narrowing: everything, day: '' });
  },
});
