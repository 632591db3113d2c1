import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type RoundRow, roundRow } from './view';

Page({
  data: {
    isShown: false,
    rounds: [] as RoundRow[],
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
      const { rounds } = await call('recruitment', 'rounds', {});
      return { isShown: true, rounds: rounds.map(roundRow) };
    });
  },
});
