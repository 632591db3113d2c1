import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { decide, readPhone, renewCode, takeWay, type WayEvent } from '../acts';
import type { Decision } from '../decision';
import type { Errors } from '../errors';
import type { Review } from '../words';

Page({
  data: {
    id: '',
    busy: false,
    application: null as Review | null,
    errors: {} as Errors,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    this.reread();
  },
  reread() {
    return present(this, async () => ({
      application: await call('recruitment', 'application', { id: this.data.id }),
    }));
  },
  onDecide({ detail }: WechatMiniprogram.CustomEvent<Decision>) {
    decide(this, detail);
  },
  onWay(event: WayEvent) {
    takeWay(this, event);
  },
  onRenew() {
    renewCode(this);
  },
  onPhone() {
    readPhone(this);
  },
});
