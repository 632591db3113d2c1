import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { monthBeside } from './view';

type Options = Output<'planning', 'moveOptions'>;
type Day = Options['days'][number];

/** Another day or another station for one visit of a draft. */
Page({
  data: {
    ...{ id: '', supervisor: '', day: '', month: '', station: '', to: '', edition: 0 },
    beside: monthBeside([], ''),
    shown: null as Options | null,
    stations: [] as { id: string; text: string }[],
    picked: null as Day | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '', supervisor = '', day = '' }: Record<string, string>) {
    this.setData({ id, supervisor, day });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { id, supervisor, day, month } = this.data;
    return present(this, async () => {
      const [shown, { edition, table }] = await Promise.all([
        call('planning', 'moveOptions', { id, supervisor, day, ...(month && { month }) }),
        call('planning', 'schedule', { id }),
      ]);
      const stations = shown.stations.map((each) => ({ id: each.id, text: each.name }));
      const beside = monthBeside(table.months, shown.month);
      return { shown, beside, edition, stations, station: shown.visit.station, to: '', picked: null };
    });
  },
  onMonthChange({ detail: { month } }: WechatMiniprogram.CustomEvent<{ month: string }>) {
    this.setData({ month });
    this.refresh();
  },
  onDayTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const picked = this.data.shown?.days.find(({ day }) => day === dataset.day) ?? null;
    if (picked?.isFree || picked?.swap) this.setData({ to: picked.day, picked });
  },
  onStationPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ station: id });
  },
  onSaveTap() {
    const { to, picked, shown } = this.data;
    if (!shown) return;
    if (picked?.swap) this.swap(picked);
    else this.move(to || shown.visit.day, picked);
  },
  async swap({ day, swap, warning }: Day) {
    if (!(await agreed(`${swap}。${warning ?? ''}`, '对调'))) return;
    const { id, edition, supervisor, day: from } = this.data;
    const anyway = warning !== undefined;
    this.send(() => call('planning', 'swapVisits', { id, edition, supervisor, from, day, anyway }));
  },
  async move(day: string, picked: Day | null) {
    const warning = picked?.warning;
    if (warning && !(await agreed(`${warning}。仍要移到这一天吗？`, '仍要移动'))) return;
    const { id, edition, supervisor, day: from, station } = this.data;
    const seen = { id, edition, supervisor, from, day, anyway: warning !== undefined };
    this.send(() => call('planning', 'moveVisit', { ...seen, ...(station && { station }) }));
  },
  async send(task: () => Promise<unknown>) {
    let isSaved = false;
    await attempt(this, async () => {
      await task();
      isSaved = true;
    });
    if (isSaved) wx.navigateBack();
  },
});
