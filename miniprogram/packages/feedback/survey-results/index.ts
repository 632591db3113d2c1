import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Column, columnsOf, type Group, groupOf, optionsOf, type Results, rowsOf } from './view';

/** What the final survey gave, group by group (R8.3). */
Page({
  data: {
    results: null as Results | null,
    options: [] as ReturnType<typeof optionsOf>,
    columns: [] as ReturnType<typeof columnsOf>,
    rows: [] as ReturnType<typeof rowsOf>,
    chosen: 'total:',
    group: null as Group | null,
    annexShown: false,
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const results = await call('feedback', 'surveyResults', {});
      const group = groupOf(results, this.data.chosen);
      return { results, options: optionsOf(results), group, ...this.tableOf(results, 'name') };
    });
  },
  tableOf: (results: Results, column: Column) => ({
    columns: columnsOf(results, column),
    rows: rowsOf(results, column),
  }),
  onColumnTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { results } = this.data;
    if (results) this.setData(this.tableOf(results, dataset.column));
  },
  onGroupPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.choose(id);
  },
  onRowTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    this.choose(dataset.key);
  },
  choose(chosen: string) {
    const { results } = this.data;
    if (results) this.setData({ chosen, group: groupOf(results, chosen) });
  },
  onAnnexTap() {
    this.setData({ annexShown: !this.data.annexShown });
  },
});
