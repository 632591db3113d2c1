import { call } from '../../../services/cloud';
import type { ExceptionCase } from '../../../services/exceptions';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

Page({
  data: { id: '', kind: '', shown: null as ExceptionCase | null, failure: null as Failure | null },
  onLoad({ id = '', kind = '' }: { id?: string; kind?: string }) {
    this.setData({ id, kind });
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
