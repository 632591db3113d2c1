import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { FlagView } from '../flag-sheet/index';

/** One hint, for whoever looks after the project and for the supervisor it concerns. */
Page({
  data: { id: '', flag: null as FlagView | null, failure: null as Failure | null },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({ flag: await call('supervision', 'flag', { id: this.data.id }) }));
  },
  onTaken({ detail: { shown } }: WechatMiniprogram.CustomEvent<{ shown: FlagView }>) {
    this.setData({ flag: shown });
  },
});
