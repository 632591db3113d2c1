import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Board, type Column, columnsView, supervisorsView, townsView } from './view';

Page({
  data: {
    board: null as Board | null,
    supervisors: [] as ReturnType<typeof supervisorsView>,
    towns: [] as ReturnType<typeof townsView>,
    sorted: 'share' as Column,
    columns: columnsView('share'),
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
      const board = await call('reporting', 'board', {});
      return { board, supervisors: supervisorsView(board), towns: townsView(board, this.data.sorted) };
    });
  },
  onColumnTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { board } = this.data;
    const sorted: Column = dataset.column;
    if (board) this.setData({ sorted, columns: columnsView(sorted), towns: townsView(board, sorted) });
  },
  onMonthPick({ detail: { month } }: WechatMiniprogram.CustomEvent<{ month: string }>) {
    wx.navigateTo({ url: `/packages/coordinator/sessions/index?month=${month}` });
  },
});
