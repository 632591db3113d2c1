import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { OwnApplication, Slot, Tap } from '../types';

Page({
  data: {
    round: '',
    busy: false,
    chosen: '',
    application: null as OwnApplication | null,
    result: null as Slot | null,
    isShown: false,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
  },
  onShow() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { application } = await call('recruitment', 'mine', { round: this.data.round });
      return { application, chosen: this.data.chosen || (application?.slot?.id ?? ''), isShown: true };
    });
  },
  onSlotTap({ currentTarget: { dataset } }: Tap) {
    if (!dataset.full) this.setData({ chosen: dataset.id });
  },
  onChooseTap() {
    return attempt(
      this,
      async () => {
        const { application, chosen } = this.data;
        const { slot } = await call('recruitment', 'chooseSlot', { id: application?.id ?? '', slot: chosen });
        this.setData({ result: slot ?? null });
      },
      (failure) => this.onRefused(failure),
    );
  },
  /** Someone else may have taken the last place meanwhile. */
  onRefused(failure: Failure) {
    showFailure(failure);
    this.setData({ chosen: '' });
    this.refresh();
  },
  onDoneTap() {
    wx.navigateBack();
  },
});
