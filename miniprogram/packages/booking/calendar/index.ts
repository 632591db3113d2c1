import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';
import { type CalendarFile, keepCalendar } from './keep-calendar';
import { blanksOf, blocksText, chips, type Day, dayToShow, type Month } from './view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** A month with its free days, as each side sees it. */
Page({
  data: {
    ...{ month: '', day: '', supervisor: '', town: '', blocks: '' },
    shown: null as Month | null,
    blanks: [] as string[],
    supervisors: chips([]),
    towns: chips([]),
    open: null as Day | null,
    asks: false,
    waiting: '',
    file: null as CalendarFile | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ month = '' }: { month?: string }) {
    this.setData({ month });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { month, supervisor, town, day } = this.data;
    return present(this, async () => {
      const wanted = { ...(month && { month }), ...(supervisor && { supervisor }), ...(town && { town }) };
      const [{ role }, shown, waiting] = await Promise.all([
        chosen(),
        call('planning', 'bookingMonth', wanted),
        call('planning', 'waitingBookings', {}),
      ]);
      const open = dayToShow(shown, day);
      return {
        ...{
          blocks: blocksText[role] ?? '',
          asks: role !== 'coordinator',
          shown,
          open,
          month: shown.month,
          day: open?.day ?? '',
          blanks: blanksOf(shown),
        },
        ...{ supervisors: chips(shown.supervisors), towns: chips(shown.towns), waiting: waiting.text },
        file: null,
      };
    });
  },
  onMonthChange({ detail: { month } }: WechatMiniprogram.CustomEvent<{ month: string }>) {
    this.setData({ month, day: '' });
    this.refresh();
  },
  onSupervisorPick({ detail: { id } }: Picked) {
    this.setData({ supervisor: id === this.data.supervisor ? '' : id, town: '' });
    this.refresh();
  },
  onTownPick({ detail: { id } }: Picked) {
    this.setData({ town: id === this.data.town ? '' : id, supervisor: '' });
    this.refresh();
  },
  onDayTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const open = this.data.shown?.days.find(({ day }) => day === dataset.day) ?? null;
    this.setData({ open, day: dataset.day });
  },
  onAskTap() {
    const { day, town } = this.data;
    wx.navigateTo({ url: `/packages/booking/ask/index?day=${day}&town=${town}` });
  },
  onKeepTap() {
    const { month } = this.data;
    attempt(this, async () => {
      // Some phones share only at once after a tap: then the second one has the file at hand.
      const file = this.data.file ?? (await call('planning', 'calendarFile', { month }));
      this.setData({ file });
      await keepCalendar(file);
    });
  },
});
