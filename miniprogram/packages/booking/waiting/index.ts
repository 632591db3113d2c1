import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

/** What waits for an answer: of ours first, then of the others. */
Page({
  data: {
    shown: null as Output<'planning', 'waitingBookings'> | null,
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({ shown: await call('planning', 'waitingBookings', {}) }));
  },
});
