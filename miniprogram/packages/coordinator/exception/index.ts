import { call } from '../../../services/cloud';
import type { ExceptionCase } from '../../../services/exceptions';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

Page({
  data: { id: '', shown: null as ExceptionCase | null, failure: null as Failure | null },
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
    return present(this, async () => ({
      shown: await call('supervision', 'exceptionCase', { id: this.data.id }),
    }));
  },
  onDecided({ detail: { shown } }: WechatMiniprogram.CustomEvent<{ shown: ExceptionCase }>) {
    this.setData({ shown });
  },
});
