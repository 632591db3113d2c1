import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { openStep, type SessionView } from '../../../services/steps';

Page({
  data: { id: '', session: null as SessionView | null, failure: null as Failure | null },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  onStep: openStep,
  refresh() {
    return present(this, async () => ({
      session: await call('supervision', 'session', { id: this.data.id }),
    }));
  },
});
