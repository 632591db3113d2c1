import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { runsRounds } from '../reader';
import { type Head, headOf, type Links, linksOf } from './view';

Page({
  data: {
    round: '',
    busy: false,
    mayRun: false,
    head: null as Head | null,
    links: [] as Links,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { round } = this.data;
    return present(this, async () => {
      const [found, applications, mayRun] = await Promise.all([
        call('recruitment', 'round', { round }),
        call('recruitment', 'applications', { round }),
        runsRounds(),
      ]);
      return { mayRun, head: headOf(found, applications), links: linksOf(found, applications, mayRun) };
    });
  },
  onEditTap() {
    wx.navigateTo({ url: `/packages/hiring/edit/index?round=${this.data.round}` });
  },
  onPublishTap() {
    const { round, head } = this.data;
    attempt(this, async () => {
      if (!head || !(await agreed(head.effect, '发布公告'))) return;
      await call('recruitment', 'publishRound', { round });
      await this.refresh();
    });
  },
});
