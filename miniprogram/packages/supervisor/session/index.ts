import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import { type Failure, failureOf } from '../../../services/failure';
import { present } from '../../../services/present';
import { openStep, type SessionView } from '../../../services/steps';

type FollowUps = Output<'supervision', 'sessionFollowUps'>;

const none: FollowUps = { open: [], settled: [] };

Page({
  data: {
    id: '',
    session: null as SessionView | null,
    followUps: none,
    failure: null as Failure | null,
  },
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
  async refresh() {
    await present(this, async () => ({
      session: await call('supervision', 'session', { id: this.data.id }),
    }));
    if (!this.data.failure) await this.follow();
  },
  /** Beside the session: without an answer the page stays as it was. */
  async follow() {
    try {
      this.setData({ followUps: await call('supervision', 'sessionFollowUps', { id: this.data.id }) });
    } catch (error) {
      console.info(failureOf(error).message);
    }
  },
});
