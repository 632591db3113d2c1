import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { Choice } from './follow-up-card/index';
import { rowsOf, sentOf, untouched } from './view';

type List = Output<'supervision', 'followUps'>;
type State = 'open' | 'closed';
type Told<D extends object> = WechatMiniprogram.CustomEvent<D>;

const states = [
  { id: 'open', text: '还没了结' },
  { id: 'closed', text: '已完成' },
];

/** What is still to be done after sessions, and what came of it. */
Page({
  data: {
    states,
    state: 'open' as State,
    busy: false,
    list: null as List | null,
    rows: [] as ReturnType<typeof rowsOf>,
    chosen: '',
    choice: untouched as Choice,
    errors: {} as Record<string, string>,
    failure: null as Failure | null,
  },
  onLoad() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { state } = this.data;
    return present(this, async () => {
      const list = await call('supervision', 'followUps', { state });
      return { list, rows: rowsOf(list.items, '', untouched), chosen: '', choice: untouched, errors: {} };
    });
  },
  onStatePick({ detail: { id } }: Told<{ id: string }>) {
    this.setData({ state: id as State });
    this.refresh();
  },
  onChoose({ detail: { id, changes } }: Told<{ id: string; changes: Partial<Choice> }>) {
    const { list, chosen, choice } = this.data;
    if (!list) return;
    const next = { ...(id === chosen ? choice : untouched), ...changes };
    this.setData({ chosen: id, choice: next, rows: rowsOf(list.items, id, next), errors: {} });
  },
  onSettleTap() {
    const { chosen, choice } = this.data;
    if (!choice.how) return;
    attempt(
      this,
      async () => {
        await call('supervision', 'settleFollowUp', sentOf(chosen, choice));
        wx.showToast({ title: '已记下', icon: 'none' });
        await this.refresh();
      },
      (failure) => this.showErrors(failure),
    );
  },
  showErrors(failure: Failure) {
    const fields = Object.entries(failure.fields ?? {});
    this.setData({
      errors: Object.fromEntries(fields.map(([part, words]) => [`${this.data.chosen}.${part}`, words])),
    });
    if (fields.length === 0) showFailure(failure);
  },
});
