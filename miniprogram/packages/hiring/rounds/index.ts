import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { runsRounds } from '../reader';
import { type RoundCard, roundStates } from '../words';

const cardOf = ({ id, title, state, terms, stages }: RoundCard) => ({
  ...{ id, title, ...roundStates[state] },
  places: `${terms.places} 名督导`,
  apply: `报名 ${terms.applyFrom} 至 ${terms.applyTo}`,
  now: stages.find(({ tone }) => tone === 'doing')?.text ?? '',
});

Page({
  data: {
    isShown: false,
    mayRun: false,
    rounds: [] as ReturnType<typeof cardOf>[],
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
      const [{ rounds }, mayRun] = await Promise.all([call('recruitment', 'rounds', {}), runsRounds()]);
      return { isShown: true, mayRun, rounds: rounds.map(cardOf) };
    });
  },
  onNewTap() {
    wx.navigateTo({ url: '/packages/hiring/edit/index' });
  },
});
